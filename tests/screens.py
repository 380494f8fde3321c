"""An admin screen as a person uses it: what is in its form is sent back, with what they typed."""

from html.parser import HTMLParser

from django.urls import reverse


class Screen:
    """The add screen of a kind of record, or the change screen of one record."""

    def __init__(self, client, app, model, record=None):
        self.client = client
        action, args = ("change", [record.pk]) if record else ("add", [])
        self.address = reverse(f"admin:{app}_{model}_{action}", args=args)
        self.sent = None

    def open(self):
        """The form as it came: {field name: value}."""
        response = self.client.get(self.address)
        assert response.status_code == 200, response.status_code
        return filled_in(response.text)

    def send(self, typed):
        """Fill in and send what was opened (now, or before by `opened`)."""
        return self.client.post(self.address, (self.sent or self.open()) | typed)

    def save(self, typed):
        response = self.send(typed)
        assert response.status_code == 302, mistakes(response)
        return response

    def errors(self, typed):
        """The sentences with which the screen refuses what was typed."""
        response = self.send(typed)
        assert response.status_code == 200, response.status_code
        return mistakes(response)

    def opened(self):
        """The screen with its form open in the browser, while others may go on working."""
        self.sent = self.open()
        return self


def mistakes(response):
    form = response.context["adminform"].form
    formsets = [line.formset for line in response.context["inline_admin_formsets"]]
    found = [form.errors, *(errors for formset in formsets for errors in formset.errors)]
    return [str(sentence) for errors in found for sentences in errors.values() for sentence in sentences]


class _Form(HTMLParser):
    def __init__(self):
        super().__init__()
        self.values, self.name, self.text, self.inside = {}, None, None, False

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self.inside = given.get("id", "").endswith("_form")
        elif self.inside and tag == "input" and given.get("name"):
            self._input(given)
        elif self.inside and tag in {"select", "textarea"}:
            self.name, self.text = given.get("name"), "" if tag == "textarea" else None
            if tag == "select" and "multiple" in given:
                self.values[self.name] = []
            elif tag == "select":
                self.values.setdefault(self.name, None)
        elif tag == "option" and self.inside and self.name and self.text is None:
            self._option(given)

    def _input(self, given):
        kind, name = given.get("type", "text"), given["name"]
        if kind in {"submit", "button", "file"} or (kind in {"checkbox", "radio"} and "checked" not in given):
            return
        if name in self.values and kind == "hidden":
            earlier = self.values[name]
            self.values[name] = [*(earlier if isinstance(earlier, list) else [earlier]), given.get("value", "")]
        else:
            self.values[name] = given.get("value", "on" if kind == "checkbox" else "")

    def _option(self, given):
        if isinstance(self.values[self.name], list):
            self.values[self.name] += [given["value"]] if "selected" in given else []
        elif "selected" in given or self.values[self.name] is None:
            self.values[self.name] = given.get("value", "")

    def handle_data(self, text):
        if self.name and self.text is not None:
            self.text += text

    def handle_endtag(self, tag):
        if tag == "textarea" and self.name:
            self.values[self.name] = self.text.removeprefix("\n")
        if tag in {"textarea", "select"}:
            self.name = self.text = None
        if tag == "form":
            self.inside = False


def filled_in(page):
    """What a browser would send of the page's record form."""
    form = _Form()
    form.feed(page)
    return {name: "" if value is None else value for name, value in form.values.items()}

"""A page of the site with a form, as a browser has it: what stands in the form is sent back, with what was typed."""

from tests.screens import _Form


class Page:
    """The form of a page. `sent` is what it would send as it was last seen."""

    def __init__(self, client, address):
        self.client, self.address = client, address
        response = client.get(address)
        assert response.status_code == 200, response.status_code
        self.read(response)

    def read(self, response):
        self.response = response
        form = _PageForm()
        form.feed(response.text)
        self.sent = {name: "" if value is None else value for name, value in form.values.items()}

    def send(self, typed=(), **options):
        """Fill in and press; the answer is kept, and its form where it has one."""
        self.read(self.client.post(self.address, self.sent | dict(typed), **options))
        return self.response

    @property
    def errors(self):
        return {name: list(sentences) for name, sentences in self.response.context["form"].errors.items()}


class _PageForm(_Form):
    """The form within the main part of the page."""

    def handle_starttag(self, tag, attributes):
        if tag == "form":
            self.inside = dict(attributes).get("method") == "post" and "data-editing" in dict(attributes)
        else:
            super().handle_starttag(tag, attributes)


def told(response):
    """The sentences that a page tells of what was saved."""
    return [str(message) for message in response.context["messages"]]

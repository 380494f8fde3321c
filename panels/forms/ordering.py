"""The page on which recommendations, findings or conclusions are moved: by buttons, by their theme, by dragging."""

import datetime

from panels.actions.ordering import RECOMMENDATIONS, arrange, arrangement_of
from panels.ordering import NO_THEME, brought_together, grouped, moved, put_under, read
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent

NOTHING_IS_WRONG = {}


class OrderForm:
    """Nothing is saved until Save is pressed; until then the page carries the order.

    what      what is put in order (panels.actions.ordering)
    focus     the token whose button was pressed last
    conflict  whether somebody moved something meanwhile; then `lines` is mine with what they added
    """

    errors, can_be_dated = NOTHING_IS_WRONG, False

    def __init__(self, request, owner, what=RECOMMENDATIONS):
        self.what = what
        self.instance, self.conflict, self.focus, self.changes, self.before = owner, False, "", {}, {}
        self.now, self.fixed = arrangement_of(owner, what)
        self.reader, posted = request.user, sent(request)
        self.is_sent = request.method == "POST"
        self.is_bound = posted is not None
        self.press = posted.get("press", "save") if self.is_bound else ""
        self.seen = posted.get("seen", "").split() if self.is_bound else self.now
        self.lines = self._pressed(read(posted.getlist("line"), self.now), posted) if self.is_bound else self.now

    def _pressed(self, lines, posted):
        if self.press.startswith("under-"):
            self.focus = self.press.removeprefix("under-")
            return put_under(lines, self.focus, posted.get(f"theme-{self.focus}", ""), self.fixed)
        self.focus = self.press.partition("-")[2]
        return moved(lines, self.press, self.fixed)

    @property
    def is_moved(self):
        return self.lines != self.now

    @property
    def is_settled(self):
        """Whether nothing can be moved: everything is issued."""
        return all(token in self.fixed for token in self.lines if token.startswith("r"))

    def saved(self, *, by):
        """Whether Save was pressed and the order is what the page says."""
        if not (self.is_sent and self.press == "save"):
            return False
        try:
            is_changed = arrange(self.instance, self.lines, seen=self.seen, by=by, what=self.what)
        except Conflict:
            self.now, self.fixed = arrangement_of(self.instance, self.what)
            self.lines, self.seen, self.conflict = brought_together(self.lines, self.now), self.now, True
            return False
        self.changes = {"order": [None, None]} if is_changed else {}
        return True

    def groups(self):
        """For the page: [{theme, lines: [{token, recommendation, what can be done with it}]}]"""
        among = self.what.of(self.instance)
        records = {f"r{one.pk}": one for one in among.for_list()}
        visible = among.visible_to(self.reader).values_list("pk", flat=True)
        self.open_to_reader = {f"r{pk}" for pk in visible}
        themes = {f"t{theme.pk}": theme for theme in self._themes()}
        return [
            {"token": token, "theme": themes.get(token), "lines": self._drawn(inside, records)}
            for token, inside in grouped(self.lines)
            if token in themes or token == NO_THEME
        ]

    def themes(self):
        """[(token, heading), ...] to move something under."""
        headed = [(f"t{theme.pk}", theme.heading) for theme in self._themes()]
        return [(NO_THEME, "Under no theme"), *headed] if headed else []

    def _themes(self):
        if not hasattr(self, "_of_owner"):
            self._of_owner = list(self.what.themes_of(self.instance))
        return self._of_owner

    def _drawn(self, inside, records):
        return [
            {
                "token": token,
                "one": records[token],
                "number": getattr(records[token], "shown_number", records[token].position),
                "is_open": token in self.open_to_reader,
                "is_fixed": token in self.fixed,
                "ways": (ways := self._ways(token, place > 0 and inside[place - 1] in self.fixed)),
                "focus": self._focused(ways) if token == self.focus else "",
            }
            for place, token in enumerate(inside)
            if token in records
        ]

    def _ways(self, token, is_below_fixed):
        """Where it can go: "up", "down" or both."""
        is_first, is_last = self.lines.index(token) == 1, token == self.lines[-1]
        return [way for way, is_barred in (("up", is_first or is_below_fixed), ("down", is_last)) if not is_barred]

    def _focused(self, ways):
        """The button that was pressed, so that pressing it again moves the line on and not back."""
        way = self.press.partition("-")[0]
        return way if way in ways else "".join(ways[:1])


class DocumentOrderForm(OrderForm):
    """With a button more: the oldest first, as far as their dates can be understood."""

    can_be_dated = True

    def _pressed(self, lines, posted):
        if self.press != "by-date":
            return super()._pressed(lines, posted)
        days = {f"r{one.pk}": one.understood for one in self.what.of(self.instance).all()}
        return [NO_THEME, *sorted(lines[1:], key=lambda token: (days[token] is None, days[token] or datetime.date.min))]

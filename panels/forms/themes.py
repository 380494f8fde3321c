"""The themes of a panel's recommendations: added, renamed, moved and removed as a list."""

from django.core.exceptions import ValidationError
from django.db import transaction

from panels.actions import findings
from panels.actions.recommendations import put_in_order
from scrutiny.forms.ordered import LinesForm
from scrutiny.forms.words import LineField


class ThemesForm(LinesForm):
    """What is issued stays where it is: its theme is not removed, nor moved past another such theme."""

    along, to_owner, one = "themes", "panel", "theme"
    words, longest, field_class, rows_of_box = "heading", 300, LineField, 1

    def clean(self):
        super().clean()
        held = set(
            self.instance.recommendations.exclude(number=None).exclude(theme=None).values_list("theme", flat=True)
        )
        before = [line.id for line in self.seen if line.id in held]
        after = [line.id for line in self.lines if line.id in held]
        if set(before) - set(after):
            gone = next(line.text for line in self.seen if line.id in held and line.id not in after)
            raise ValidationError(
                f"“{gone}” holds recommendations that are issued, so it stays. Go back to have it again"
            )
        if before != after:
            raise ValidationError(
                "Themes with recommendations that are issued stay in their order: the numbers run in it"
            )
        return self.cleaned_data

    def _refuse_doubles(self):
        first = {}
        before = {line.text.casefold(): line.id for line in self.seen}
        for place, line in enumerate(self.lines):
            heading = self.cleaned_data.get(f"line-{place}", "")
            key = heading.casefold()
            if heading and key in first:
                self.add_error(f"line-{place}", f"Theme {first[key] + 1} has that heading already")
            elif heading and before.get(key, line.id) != line.id and before[key] in {each.id for each in self.lines}:
                self.add_error(f"line-{place}", "Another theme has that heading until you save: rename that one first")
            first.setdefault(key, place)

    @transaction.atomic
    def keep(self, lines, *, by):
        super().keep(lines, by=by)
        put_in_order(self.instance)
        findings.put_in_order(self.instance)

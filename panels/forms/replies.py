"""Sending a note to its witness, and what is done with the changes that come back."""

import datetime
from hashlib import sha256

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.replies import mails
from panels.replies.comparing import changes_between
from panels.replies.days import suggested_reply_by
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import VersionField
from scrutiny.forms.words import LineField, WordsField

LATEST = datetime.timedelta(days=366)
LONGEST = 5_000
TAKE, LEAVE = "take", "leave"


class SendingForm(forms.Form):
    """recipients  those to whom it may go (panels.reply_access.Recipient)
    seen           what the e-mail was that somebody has looked at; only that is sent
    """

    witness = forms.TypedChoiceField(
        label="To which witness", coerce=int, error_messages={"required": "Choose the witness to whom it goes"}
    )
    to = forms.EmailField(
        label="E-mail address",
        max_length=254,
        error_messages={
            "required": "Type the address to which it goes",
            "invalid": "Type the whole e-mail address, such as name@example.org",
        },
    )
    reply_by = DateField(
        label="Reply by", help_text="The link works until the end of that day. Ten working days are usual."
    )
    words = WordsField(
        label="Anything to add to the e-mail",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="You may leave this empty.",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)

    def __init__(self, posted=None, *, recipients):
        super().__init__(posted, initial={"reply_by": suggested_reply_by(timezone.localdate())})
        self.recipients = {each.witness.pk: each for each in recipients}
        offered = [(pk, each.witness) for pk, each in self.recipients.items()]
        self.fields["witness"].choices = [("", "Choose one"), *offered]
        if len(self.recipients) > 1:
            self.fields["to"].required = False
            self.fields["to"].help_text = "Left empty, it goes to the address on file."
        else:
            del self.fields["witness"]
            self.initial["to"] = self.chosen.address if self.recipients else ""

    @property
    def chosen(self):
        """The Recipient to whom it goes, or None."""
        if "witness" in self.fields:
            return self.recipients.get(self.cleaned_data.get("witness"))
        return next(iter(self.recipients.values()), None)

    def clean_reply_by(self):
        day, today = self.cleaned_data["reply_by"], timezone.localdate()
        if day <= today:
            raise ValidationError("Choose a day after today")
        if day > today + LATEST:
            raise ValidationError("That is more than a year ahead: choose an earlier day")
        return day

    def clean(self):
        given = super().clean()
        if not given.get("to") and "to" not in self.errors and self.chosen:
            given["to"] = self.chosen.address
            if not given["to"]:
                self.add_error("to", f"No address of {self.chosen.witness} is on file: type the one to which it goes")
        return given

    @property
    def has_someone_under_18(self):
        return any(each.is_under_18 for each in self.recipients.values())

    @property
    def first_choice(self):
        """Somebody to whom it may go, whoever is chosen in the end; None where there is nobody."""
        return next((each.witness for each in self.recipients.values()), None)

    def mark_of(self, note):
        """What stands for the e-mail and the note as they would go now."""
        given = [str(self.cleaned_data.get(name)) for name in ("witness", "to", "reply_by", "words")]
        given.append(str(note.version))
        return sha256("\0".join(given).encode()).hexdigest()


class DecisionsForm(forms.Form):
    """What is done with each change that a witness asks for, and why those that are left are left.

    is_met  whether the note or the reply has changed since the page was opened
    """

    words = WordsField(
        label="Anything to add to the e-mail",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="You may leave this empty.",
    )
    version = VersionField(required=False)
    number = VersionField(required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)

    def __init__(self, posted=None, *, reply, note):
        self.reply, self.note, self.press = reply, note, (posted or {}).get("press", "")
        self.changes = changes_between(reply.base, reply.parts, note.text) if reply else []
        self.is_met = posted is not None and self._is_other(posted)
        super().__init__(self._taken_up(posted), initial={"version": note.version, "number": reply and reply.number})
        for change in self.changes:
            self.fields[f"take-{change.place}"] = _choice(change)
            self.fields[f"why-{change.place}"] = LineField(
                label=f"Why is change {change.place} left?",
                required=False,
                max_length=300,
                help_text="Only where you leave it. The witness reads this.",
            )
        self.order_fields([*(name for name in self.fields if name != "words"), "words"])

    def _is_other(self, posted):
        opened = [posted.get("version", ""), posted.get("number", "")]
        return opened != [str(self.note.version), str(self.reply.number if self.reply else "")]

    def _taken_up(self, posted):
        """What was sent; decisions about an earlier reply are none about this one."""
        if posted is None or posted.get("number") != str(self.reply.number if self.reply else ""):
            return None
        posted = posted.copy()
        posted["version"] = self.note.version
        if self.press == "all":
            posted.update({f"take-{change.place}": TAKE for change in self.changes})
        return posted

    def meet(self):
        """Somebody was quicker: what was decided stays in the form, which is to be looked at anew."""
        self.is_met = True

    @property
    def is_decided(self):
        """Whether there is something to settle, of the note and the reply as they were looked at."""
        return self.reply is not None and self.reply.decided_at is None and not self.is_met

    def clean(self):
        given = super().clean()
        for change in self.changes:
            if given.get(f"take-{change.place}") == LEAVE and not given.get(f"why-{change.place}"):
                self.add_error(f"why-{change.place}", f"Say why change {change.place} is left: the witness is told")
        return given

    @property
    def decisions(self):
        """{place of the change: (whether it is taken, why it is left)}"""
        given = self.cleaned_data
        chosen = {change.place: given[f"take-{change.place}"] == TAKE for change in self.changes}
        return {place: (taken, "" if taken else given[f"why-{place}"]) for place, taken in chosen.items()}

    @property
    def mark(self):
        """What stands for the decisions and the e-mail as they would go now."""
        given = f"{self.decisions}\0{self.cleaned_data['words']}\0{self.note.version}\0{self.reply.number}"
        return sha256(given.encode()).hexdigest()

    def letter(self, *, by):
        """The e-mail as it would go, to be looked at."""
        self.data = self.data.copy()
        self.data["seen"] = self.mark
        told = [(each.before, each.after, *self.decisions[each.place]) for each in self.changes]
        text = mails.decided_text(self.note, told, words=self.cleaned_data["words"], by=by)
        return {"subject": mails.DECIDED, "text": text}

    def rows(self):
        """For the page: each change with its fields."""
        return [(each, self[f"take-{each.place}"], self[f"why-{each.place}"]) for each in self.changes]


def _choice(change):
    return forms.ChoiceField(
        label=f"What is done with change {change.place}?",
        choices=[(TAKE, "Take it"), (LEAVE, "Leave the note as it is")],
        widget=forms.RadioSelect,
        error_messages={"required": f"Choose what is done with change {change.place}"},
    )

"""Mail, by way of an outbox: written with the change that it tells of, sent after that is committed, and sent once.

    from scrutiny import mail

    mail.post(f"invitation/{user.pk}/{number}", user.email, "Your account", text, about=user)

- Call it inside the transaction of the action; a change that is taken back sends nothing.
- The key makes it one and the same mail: posted again under the same key, nothing new is sent. For a reminder the key
  is made of the round, the person and the rung.
- With a worker the web process leaves the sending to it; commands and tests send at once, after their commit.
- A mail server that is down is tried again, ever more rarely, for three days; administrators see it on the page "Mail".
- Files go with it as `attachments=[mail.Attachment(name, media_type, content)]`; they are kept no longer than its text.
- `mail.forget(record)` takes away to whom mail about it went, and sends no more of it.
- A line break in a subject becomes a space; an address that is none is refused with `BadAddress`. Where several are
  told at once ask `mail.can_reach(address)` first: a mistyped address of one keeps the others from nothing then.
"""

from scrutiny.mail.posting import Attachment, BadAddress, can_reach, forget, post

__all__ = ["Attachment", "BadAddress", "can_reach", "forget", "post"]

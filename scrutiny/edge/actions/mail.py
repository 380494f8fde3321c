"""What people are told by mail about their accounts."""

from django.template.loader import render_to_string

from scrutiny import mail
from scrutiny.models import Council


def tell_of_invitation(invitation, link):
    user = invitation.user
    context = {"user": user, "council": Council.current(), "link": link, "invitation": invitation}
    text = render_to_string("edge/invitations/mail.txt", context)
    key = f"invitation/{invitation.pk}"
    mail.post(key, user.email, "Scrutiny: Your account is ready for you", text, about=user)


def tell_of_reset(user, *, by):
    text = render_to_string("edge/accounts/reset_mail.txt", {"user": user, "by": by, "council": Council.current()})
    key = f"second-step/{user.pk}/{user.sign_in_round}"
    mail.post(key, user.email, "Scrutiny: Your second step was taken away", text, about=user)

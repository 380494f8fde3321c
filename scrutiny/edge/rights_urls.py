"""The addresses of accounts and rights, and of the links by which accounts are taken up."""

from django.urls import include, path

from scrutiny.edge.views import accounts, grants, handover, invitations

of_accounts = [
    path("", accounts.listed, name="list"),
    path("invite/", invitations.invite, name="invite"),
    path("invite-many/", invitations.invite_many, name="invite_many"),
    path("<uuid:uuid>/", accounts.account, name="account"),
    path("<uuid:uuid>/change/", accounts.change, name="change"),
    path("<uuid:uuid>/switch-off/", accounts.switch_off, name="switch_off"),
    path("<uuid:uuid>/switch-on/", accounts.switch_on, name="switch_on"),
    path("<uuid:uuid>/second-step/", accounts.reset_second_step, name="reset_second_step"),
    path("<uuid:uuid>/invite-again/", invitations.invite_again, name="invite_again"),
    path("<uuid:uuid>/withdraw/", invitations.withdraw, name="withdraw"),
    path("<uuid:uuid>/hand-over/", handover.hand_over_account, name="hand_over"),
    path("<uuid:uuid>/rights/give/", grants.give, name="give"),
    path("<uuid:uuid>/rights/<uuid:grant>/", grants.grant, name="grant"),
]
urlpatterns = [
    path("accounts-and-rights/", include((of_accounts, "accounts"))),
    path("invitations/password/", invitations.password, name="invitation_password"),
    path("invitations/<str:token>/", invitations.invitation, name="invitation"),
]

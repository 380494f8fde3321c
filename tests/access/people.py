"""One account of each kind of person, and their browsers."""

from django.test import Client

from panels.models import Grant
from tests.records import a_grant, a_person, a_user

# In this order stands every line of the access table.
KINDS = [
    "anonymous",
    "other_officer",
    "owner",
    "councillor",
    "member",
    "officer",
    "dso",
    "named_dso",
    "chief_dso",
    "other_dso",
    "administrator",
]


def accounts():
    """{kind: User}; what they hold on the panels of the world is given to them as each panel is made."""
    users = {kind: a_user(f"{kind}@example.org", name=f"The {kind.replace('_', ' ')}") for kind in KINDS[1:]}
    for kind in ("owner", "councillor", "member"):
        a_person(name=f"Person of {kind}", user=users[kind], is_councillor=kind != "owner")
    a_grant(users["chief_dso"], Grant.Role.DSO)
    a_grant(users["administrator"], Grant.Role.ADMINISTRATOR)
    return users


def grant_panel(users, panel, circle):
    """Give the people of the circle what they hold on a panel of theirs; gives the grants."""
    role = Grant.Role
    if circle == "another":
        return [a_grant(users["other_dso"], role.DSO, panel=panel)]
    return [
        a_grant(users["officer"], role.OFFICER, panel=panel),
        a_grant(users["dso"], role.DSO, panel=panel),
        a_grant(users["named_dso"], role.DSO, panel=panel),
        a_grant(users["named_dso"], role.CONFIDENCE, panel=panel, ends_on="2999-12-31"),
    ]


def browsers(users):
    """{kind: a test client signed in as that kind of person}"""
    clients = {"anonymous": Client(raise_request_exception=False)}
    for kind, user in users.items():
        clients[kind] = Client(raise_request_exception=False)
        clients[kind].force_login(user)
    return clients

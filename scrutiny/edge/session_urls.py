"""The addresses of evidence sessions and question sets, within those of a review."""

from django.urls import path

from panels.views import sessions

OF_SESSION = "<slug:slug>/sessions/<uuid:session>/"
OF_WITNESS = f"{OF_SESSION}witnesses/<uuid:witness>/"

of_sessions = [
    path("<slug:slug>/sessions/add/", sessions.add, name="add_session"),
    path(OF_SESSION, sessions.session, name="session"),
    path(f"{OF_SESSION}calendar.ics", sessions.calendar, name="session_calendar"),
    path(f"{OF_SESSION}change/", sessions.change, name="change_session"),
    path(f"{OF_SESSION}remove/", sessions.remove, name="remove_session"),
    path(f"{OF_SESSION}witnesses/", sessions.add_witnesses, name="add_witnesses"),
    path(OF_WITNESS, sessions.change_witness, name="change_witness"),
    path(f"{OF_WITNESS}remove/", sessions.take_out_witness, name="remove_witness"),
]

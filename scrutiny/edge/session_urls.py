"""The addresses of evidence sessions and question sets, within those of a review."""

from django.urls import path

from panels.views import answers, library, questions, sending, sessions

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
OF_SET = "<slug:slug>/questions/<uuid:questions>/"
OF_QUESTION = f"{OF_SET}each/<uuid:question>/"
of_questions = [
    path("<slug:slug>/questions/add/", questions.add, name="add_questions"),
    path(OF_SET, questions.questions, name="questions"),
    path(f"{OF_SET}change/", questions.change, name="change_questions"),
    path(f"{OF_SET}remove/", questions.remove, name="remove_questions"),
    path(f"{OF_SET}write/", questions.write, name="write_questions"),
    path(OF_QUESTION, questions.change_question, name="change_question"),
    path(f"{OF_QUESTION}move/", questions.move, name="move_question"),
    path(f"{OF_QUESTION}remove/", questions.take_out, name="remove_question"),
    path(f"{OF_SET}agree/", questions.agreement, name="agree_questions"),
    path(f"{OF_SET}draft/", questions.back_to_draft, name="take_back_questions"),
    path(f"{OF_SET}send/", sending.send, name="send_questions"),
    path(f"{OF_SET}answered/", questions.answered, name="questions_answered"),
    path(f"{OF_SET}answers/<uuid:witness>/", answers.answers, name="answers"),
    path(f"{OF_SET}library/", library.put, name="put_into_library"),
]
of_library = [
    path("", library.library, name="list"),
    path("<uuid:uuid>/", library.change, name="change"),
    path("<uuid:uuid>/remove/", library.remove, name="remove"),
]

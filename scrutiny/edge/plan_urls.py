"""The addresses of an action plan and of its actions."""

from django.urls import path

from actionplans.views import challenges, outcomes, past, plans, rows, updates, verdicts

of_plans = [
    path("<slug:slug>/", plans.plan, name="plan"),
    path("<slug:slug>/change/", plans.change, name="change_plan"),
]
of_rows = [
    path("<slug:slug>/rows/<uuid:uuid>/", rows.row, name="row"),
    path("<slug:slug>/rows/<uuid:uuid>/change/", rows.change, name="change_row"),
]
of_updates = [
    path("<slug:slug>/rows/<uuid:uuid>/update/", updates.update, name="update"),
]
of_past = [
    path("<slug:slug>/as-at/", past.as_at, name="as_at"),
    path("<slug:slug>/difference/", past.difference, name="difference"),
]
of_verdicts = [
    path("<slug:slug>/rows/<uuid:uuid>/verdict/", verdicts.give, name="verdict"),
    path("<slug:slug>/verdicts/", verdicts.sitting, name="verdicts"),
    path("<slug:slug>/verdicts/by-the-chair/", verdicts.report, name="report_verdicts"),
    path("<slug:slug>/did-it-work/", outcomes.listed, name="outcomes"),
    path("<slug:slug>/rows/<uuid:uuid>/did-it-work/", outcomes.look_back, name="look_back"),
]
of_challenges = [
    path("<slug:slug>/rows/<uuid:uuid>/ask/", challenges.ask, name="ask"),
    path("questions/<uuid:uuid>/", challenges.challenge, name="challenge"),
    path("questions/<uuid:uuid>/answer/", challenges.answer, name="answer_challenge"),
]
of_actionplans = [*of_past, *of_plans, *of_rows, *of_updates, *of_verdicts, *of_challenges]

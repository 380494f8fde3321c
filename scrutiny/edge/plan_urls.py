"""The addresses of an action plan and of its actions."""

from django.urls import path

from actionplans.views import past, plans, rows, updates

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
of_actionplans = [*of_past, *of_plans, *of_rows, *of_updates]

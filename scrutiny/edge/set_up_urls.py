"""Addresses of the council's set-up."""

from django.urls import path

from scrutiny.edge.views.set_up import bodies, council, page, recesses, route, schemes, years

app_name = "set_up"
urlpatterns = [
    path("", page.page, name="page"),
    path("first-steps/", page.first_steps, name="first_steps"),
    path("bodies/", bodies.bodies, name="bodies"),
    path("bodies/<slug:body_slug>/", bodies.body, name="body"),
    path("bodies/<slug:body_slug>/move/", bodies.move, name="move_body"),
    path("bodies/<slug:body_slug>/remove/", bodies.remove, name="remove_body"),
    path("years/", years.years, name="years"),
    path("years/next/", years.next_year, name="next_year"),
    path("years/<str:first_day>/", years.year, name="year"),
    path("years/<str:first_day>/remove/", years.remove, name="remove_year"),
    path("recesses/", recesses.recesses, name="recesses"),
    path("recesses/<str:first_day>/remove/", recesses.remove, name="remove_recess"),
    path("route/", route.route, name="route"),
    path("scheme/", schemes.schemes, name="schemes"),
    path("scheme/<slug:scheme_slug>/", schemes.scheme, name="scheme"),
    path("scheme/<slug:scheme_slug>/copy/", schemes.copy, name="copy_scheme"),
    path("scheme/<slug:scheme_slug>/remove/", schemes.remove, name="remove_scheme"),
    path("<slug:key>/", council.section, name="section"),
]

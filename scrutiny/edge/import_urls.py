"""The addresses of papers that somebody brings."""

from django.urls import path

from scrutiny.edge.views import drafts, imports

app_name = "imports"
urlpatterns = [
    path("", imports.listed, name="list"),
    path("upload/", imports.upload, name="upload"),
    path("<uuid:uuid>/", imports.draft, name="draft"),
    path("<uuid:uuid>/parts/<slug:slug>/", drafts.part, name="part"),
    path("<uuid:uuid>/names/", drafts.names, name="names"),
    path("<uuid:uuid>/review/", drafts.review, name="review"),
    path("<uuid:uuid>/paper/", drafts.paper, name="paper"),
    path("<uuid:uuid>/save/", imports.save, name="save"),
    path("<uuid:uuid>/undo/", imports.undo, name="undo"),
    path("<uuid:uuid>/throw-away/", imports.throw_away, name="throw_away"),
]

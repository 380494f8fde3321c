"""The site with one more page, to which links of a purpose of these tests lead."""

from django.http import HttpResponse
from django.urls import path

from scrutiny.edge.urls import *  # noqa: F403
from scrutiny.edge.urls import urlpatterns as of_site
from scrutiny.links import visited


@visited("test")
def page(request, visit):
    kept = dict(request.kept_words.posted) if request.kept_words else {}
    return HttpResponse(f"{visit.subject.name} {kept}")


urlpatterns = [path("for-tests/", page, name="test_page"), *of_site]

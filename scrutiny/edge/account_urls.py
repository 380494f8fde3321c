"""Signing in and out and passwords, as allauth has them; but nobody changes their own address: administrators do."""

from allauth.account import urls
from django.http import Http404
from django.urls import path


def no_address_of_ones_own(request):
    """Stands where allauth would let people change their e-mail address; allauth asks for the name."""
    raise Http404("An administrator changes the e-mail address of an account.")


others = [address for address in urls.urlpatterns if address.name != "account_email"]
urlpatterns = [path("email/", no_address_of_ones_own, name="account_email"), *others]

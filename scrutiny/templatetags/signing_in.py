"""What the pages of signing in need."""

import json

from django import template
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder

register = template.Library()


@register.filter
def as_json(value):
    """A value for a script, in an attribute: the template escapes it."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@register.filter
def in_fours(key):
    """A long key in groups that can be typed: "ABCD EFGH"."""
    return " ".join(key[at : at + 4] for at in range(0, len(key), 4))


@register.simple_tag
def directory_name():
    """What the council's directory is called, where people may sign in with one."""
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    return apps[0]["name"] if apps else ""

"""How often something may be done from one address of the internet, where nobody has an account."""

import ipaddress
import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.utils.crypto import salted_hmac

HOUR = 60 * 60


def counted(request, what, *, most, within=HOUR):
    """Count one more, and give whether that is still within the limit. Kept is a hash of the address, for that time."""
    key, now = _key(request, what), time.time()
    before = [moment for moment in cache.get(key, []) if moment > now - within]
    if len(before) >= most:
        return False
    cache.set(key, [*before, now], within)
    return True


def _key(request, what):
    hashed = salted_hmac(f"scrutiny.limits.{what}", _network(get_adapter(request).get_client_ip(request)))
    return f"limit:{what}:{hashed.hexdigest()}"


def _network(address):
    """One subscriber holds a whole network of IPv6."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network(f"{found}/64", strict=False)) if found.version == 6 else address

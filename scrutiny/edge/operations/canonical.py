"""Values as text that is the same whichever database they come from."""

import base64
import datetime
import decimal
import json
import uuid


def canonical(value):
    """JSON in one line of ASCII with sorted keys; instants in UTC, to the microsecond."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), default=_written)


def _written(value):
    if isinstance(value, datetime.datetime):
        return (value.astimezone(datetime.UTC) if value.tzinfo else value).isoformat(timespec="microseconds")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, uuid.UUID | decimal.Decimal | datetime.timedelta):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    raise TypeError(f"{type(value).__name__} has no canonical form.")

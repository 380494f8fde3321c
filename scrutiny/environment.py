"""Settings come from the environment; a value that makes no sense is refused with a sentence."""

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

YES = {"1", "yes", "true", "on"}
NO = {"0", "no", "false", "off", ""}
THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}


def yes_or_no(name, default):
    """A setting that is yes or no; anything else is refused."""
    written = os.environ.get(name, default).strip().lower()
    if written not in YES | NO:
        raise ImproperlyConfigured(f"{name} is '{written}'; it must be yes or no.")
    return written in YES


def listed(name, default=""):
    """A setting of several values, separated by commas."""
    return [value.strip() for value in os.environ.get(name, default).split(",") if value.strip()]


def whole_number(name, default, lowest, highest):
    """A whole number between two bounds, both included."""
    written = os.environ.get(name, str(default)).strip()
    if not written.isdigit() or not lowest <= int(written) <= highest:
        raise ImproperlyConfigured(f"{name} is '{written}'; it must be a whole number from {lowest} to {highest}.")
    return int(written)


def one_of(name, default, choices):
    """A setting with a few possible values; anything else is refused."""
    written = os.environ.get(name, default).strip().lower() or default
    if written not in choices:
        raise ImproperlyConfigured(f"{name} is '{written}'; it must be {' or '.join(choices)}.")
    return written


def origins(name):
    """Addresses like https://scrutiny.example.gov.uk, separated by commas."""
    for address in listed(name):
        if urlsplit(address).scheme not in {"http", "https"} or not urlsplit(address).hostname:
            raise ImproperlyConfigured(f"{name} has '{address}'; it must begin with https:// and name a host.")
    return listed(name)


def site_address(name, is_https, hosts):
    """Where people reach the site, for mail that no page sends; guessed from the first host where it is not given."""
    if given := origins(name):
        return given[0].rstrip("/")
    host = next((host.removeprefix(".") for host in hosts if host != "*"), "localhost")
    return f"https://{host}" if is_https else f"http://{host}:8000"


def writable_folder(name, default):
    """A folder that exists, or can be made, and can be written to."""
    folder = Path(os.environ.get(name) or default).expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name} is '{folder}'; that folder cannot be made ({error.strerror}).") from None
    if not os.access(folder, os.W_OK):
        raise ImproperlyConfigured(f"{name} is '{folder}'; that folder cannot be written to.")
    return folder


def database(data_dir, options_for_sqlite):
    """The Django database settings for DATABASE_URL (default: SQLite in the data folder)."""
    address = os.environ.get("DATABASE_URL") or f"sqlite:///{data_dir / 'scrutiny.sqlite3'}"
    if urlsplit(address).scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL must begin with sqlite:/// or postgres://.")
    settings = environ.Env.db_url_config(address)
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = options_for_sqlite
    else:
        settings["CONN_MAX_AGE"] = 60
        settings["CONN_HEALTH_CHECKS"] = True
    return settings


def mail(default):
    """Django's mail settings for EMAIL_URL, such as smtp+tls://user:password@host:587."""
    try:
        return environ.Env.email_url_config(os.environ.get("EMAIL_URL") or default)
    except Exception:
        raise ImproperlyConfigured(
            "EMAIL_URL cannot be read; write it like smtp+tls://user:password@host:587."
        ) from None


def directory():
    """The council's directory that people may sign in with by OpenID Connect, as allauth takes it: one or none.

    All of its four settings are needed, or none.
    """
    given = {
        "OIDC_NAME": os.environ.get("OIDC_NAME", "").strip(),
        "OIDC_SERVER": os.environ.get("OIDC_SERVER", "").strip(),
        "OIDC_CLIENT_ID": os.environ.get("OIDC_CLIENT_ID", "").strip(),
        "OIDC_SECRET": os.environ.get("OIDC_SECRET", "").strip(),
    }
    missing = [name for name, value in given.items() if not value]
    if len(missing) == len(given):
        return []
    if missing:
        raise ImproperlyConfigured(f"{' and '.join(missing)} must be set too: sign-in by OIDC needs all four settings.")
    _check_directory(given["OIDC_SERVER"])
    return [
        {
            "provider_id": "directory",
            "name": given["OIDC_NAME"],
            "client_id": given["OIDC_CLIENT_ID"],
            "secret": given["OIDC_SECRET"],
            "settings": {"server_url": given["OIDC_SERVER"].rstrip("/"), "oauth_pkce_enabled": True},
        }
    ]


def _check_directory(address):
    """What is asked there must come back as it was sent: over HTTPS, or from this machine itself."""
    split = urlsplit(address)
    if not split.hostname or not (
        split.scheme == "https" or (split.scheme == "http" and split.hostname in THIS_MACHINE)
    ):
        raise ImproperlyConfigured(f"OIDC_SERVER is '{address}'; it must begin with https:// and name a host.")


def secret_key(data_dir):
    """SECRET_KEY, or one made at the first start and kept in the data folder for its owner alone."""
    written = os.environ.get("SECRET_KEY", "")
    if written and len(written) < 50:
        raise ImproperlyConfigured("SECRET_KEY is too short; it needs at least 50 characters.")
    return written or _kept_key(data_dir / "secret-key")


def _kept_key(path):
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return path.read_text()

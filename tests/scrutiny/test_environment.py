import os
import subprocess
import sys
from pathlib import Path

import pytest

from scrutiny import environment

PROJECT = Path(__file__).resolve().parents[2]


def manage(tmp_path, *arguments, **environment):
    known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env=known | {"DATA_DIR": str(tmp_path / "data")} | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DEBUG", "maybe", "DEBUG is 'maybe'; it must be yes or no."),
        ("HTTPS", "2", "HTTPS is '2'; it must be yes or no."),
        ("SECRET_KEY", "short", "SECRET_KEY is too short; it needs at least 50 characters."),
        ("DATABASE_URL", "mysql://x", "DATABASE_URL must begin with sqlite:/// or postgres://."),
        ("SESSION_HOURS", "0", "SESSION_HOURS is '0'; it must be a whole number from 1 to 720."),
        (
            "CSRF_TRUSTED_ORIGINS",
            "example.org",
            "CSRF_TRUSTED_ORIGINS has 'example.org'; it must begin with https:// and name a host.",
        ),
        (
            "SITE_ADDRESS",
            "example.org",
            "SITE_ADDRESS has 'example.org'; it must begin with https:// and name a host.",
        ),
        ("EMAIL_URL", "nonsense", "EMAIL_URL cannot be read; write it like smtp+tls://user:password@host:587."),
    ],
)
def test_nonsense_in_a_setting_is_refused_at_the_start_with_a_sentence(tmp_path, name, value, sentence):
    run = manage(tmp_path, "check", **{name: value})
    assert (run.returncode, run.stdout, run.stderr) == (1, "", f"The settings are not usable: {sentence}\n")


def test_a_data_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    run = manage(tmp_path, "check", DATA_DIR=str(tmp_path / "file" / "data"))
    assert run.returncode == 1
    assert run.stderr.startswith("The settings are not usable: DATA_DIR is ")
    assert "Traceback" not in run.stderr


def test_the_kept_key_stays_the_same_and_is_for_its_owner_alone(tmp_path):
    manage(tmp_path, "check")
    key = tmp_path / "data" / "secret-key"
    first = key.read_text()
    manage(tmp_path, "check")
    assert (key.read_text(), len(first) >= 50, oct(key.stat().st_mode & 0o777)) == (first, True, "0o600")


def test_mail_is_a_file_in_the_data_folder_until_a_server_is_named(tmp_path, monkeypatch):
    letter = "send_mail('Gates', 'Open at dawn.', None, ['amy@example.org'])"
    manage(tmp_path, "shell", "-v", "0", "-c", f"from django.core.mail import send_mail; {letter}")
    (written,) = (tmp_path / "data" / "mail").iterdir()
    assert {"Subject: Gates", "To: amy@example.org", "Open at dawn."} <= set(written.read_text().splitlines())

    monkeypatch.setenv("EMAIL_URL", "smtp+tls://amy:secret@mail.example.org:587")
    assert environment.mail("filemail://") == {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "mail.example.org",
        "EMAIL_PORT": 587,
        "EMAIL_HOST_USER": "amy",
        "EMAIL_HOST_PASSWORD": "secret",
        "EMAIL_FILE_PATH": "",
        "EMAIL_USE_TLS": True,
    }


def test_the_database_on_disk_keeps_every_acknowledged_commit(tmp_path):
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "mmap_size")
    asked = "; ".join(f"print(c.cursor().execute('PRAGMA {pragma}').fetchone()[0])" for pragma in pragmas)
    run = manage(tmp_path, "shell", "-v", "0", "-c", f"from django.db import connection as c; {asked}")
    assert run.stdout.split() in (["wal", "2", "1", "0"], ["truncate", "2", "1", "0"])

"""How allauth's second step behaves here: its words, its secrets kept encrypted, its square drawn for our pages."""

import base64
import hashlib
import re
import secrets

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from scrutiny.models import Council


class SecondStepAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "That is not right, or it has been used already: wait for the next code and try again",
        "cannot_generate_recovery_codes": "Set up a second step first: recovery codes stand in for it.",
    }

    def encrypt(self, text):
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        """The secret; one that nobody knows where it was kept under another SECRET_KEY, so that nothing agrees."""
        try:
            return _keys().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return base64.b32encode(secrets.token_bytes(20)).decode()

    def get_totp_issuer(self):
        return f"Scrutiny, {Council.current().name}"

    def build_totp_svg(self, url):
        """As it may stand in a page: without the declaration of a file, and described."""
        drawn = super().build_totp_svg(url)
        return re.sub(r"^<\?xml[^>]*\?>\s*", "", drawn).replace("<svg ", '<svg class="square" aria-hidden="true" ', 1)

    def generate_authenticator_name(self, user, type):
        number = user.authenticator_set.filter(type=type).count() + 1
        return "My passkey" if number == 1 else f"My passkey {number}"


def _keys():
    return MultiFernet([_key(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret):
    digest = hashlib.sha256(b"scrutiny.second_step:" + secret.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))

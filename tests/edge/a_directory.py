"""A small OpenID provider on this machine, as a council's directory: a thread of the test."""

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "scrutiny-client", "a secret between the two"
KEY, ANOTHER_KEY = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2))


class Directory:
    """Vouches for one person at a time.

    claims    of the person, as the token has them; `userinfo` is told on the other page
    changed   what is put wrong in the token: {claim: value}
    """

    def __init__(self):
        self.claims = {"sub": "person-1", "email": "bea@example.org", "email_verified": True}
        self.userinfo, self.changed, self.headers = {}, {}, {}
        self.key, self.algorithm = KEY, "RS256"
        self.is_away, self.asked = False, {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Answering", (_Answering,), {"directory": self}))
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def as_setting(self):
        app = {"provider_id": "directory", "name": "Wexcombe staff directory", "client_id": CLIENT, "secret": SECRET}
        return {
            "openid_connect": {"APPS": [app | {"settings": {"server_url": self.address, "oauth_pkce_enabled": True}}]}
        }

    def authorise(self, address):
        """What a browser does there: the person agrees and is sent back with a code. Gives the address to go to."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = secrets.token_urlsafe(8)
        self.asked[code] = asked
        back = urlsplit(asked["redirect_uri"])
        return f"{back.path}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, form):
        """The answer to a code: refused unless client, secret and proof fit what was asked."""
        asked = self.asked.pop(form["code"])
        proof = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).decode().rstrip("=")
        assert (form["client_id"], form["client_secret"], proof) == (CLIENT, SECRET, asked["code_challenge"])
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": asked.get("nonce")}
        key = self.key if self.algorithm != "HS256" else SECRET
        written = claims | self.claims | self.changed
        token = jwt.encode(written, key, algorithm=self.algorithm, headers={"kid": "one"} | self.headers)
        return {"access_token": "opens-userinfo", "token_type": "Bearer", "id_token": token}

    def keys(self):
        return {
            "keys": [json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key())) | {"kid": "one", "alg": "RS256"}]
        }

    def discovery(self):
        names = {
            "authorization_endpoint": "authorise",
            "token_endpoint": "token",
            "jwks_uri": "keys",
            "userinfo_endpoint": "userinfo",
        }
        places = {name: f"{self.address}/{place}" for name, place in names.items()}
        return places | {"issuer": self.address, "token_endpoint_auth_methods_supported": ["client_secret_post"]}


class _Answering(BaseHTTPRequestHandler):
    directory = None

    def do_GET(self):
        pages = {
            "/.well-known/openid-configuration": self.directory.discovery,
            "/keys": self.directory.keys,
            "/userinfo": lambda: self.directory.userinfo,
        }
        self._answer(pages[self.path])

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(sent).items()}
        self._answer(lambda: self.directory.token(form))

    def _answer(self, give):
        body = json.dumps({} if self.directory.is_away else give()).encode()
        self.send_response(503 if self.directory.is_away else 200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Nothing on the test's output."""

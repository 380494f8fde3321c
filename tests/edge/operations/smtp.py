"""A mail server that says yes to everything, and notes each mail before it says so."""

import os
import re
import socketserver
import time


class Talk(socketserver.StreamRequestHandler):
    """One connection, with as much of SMTP as a mail needs."""

    def handle(self):
        self.say("220 ready")
        for line in self.rfile:
            verb = line[:4].upper().strip()
            if verb == b"DATA":
                self.take()
            elif verb == b"QUIT":
                return self.say("221 bye")
            else:
                self.say("250 ok")

    def take(self):
        self.say("354 go on")
        mail = b"".join(iter(self.rfile.readline, b".\r\n"))
        time.sleep(0.005)
        known = re.search(rb"Message-ID: <(\S+)@", mail).group(1)
        os.write(self.server.noted, known + b"\n")
        self.say("250 taken")

    def say(self, words):
        self.wfile.write(words.encode() + b"\r\n")

    def finish(self):
        """Whoever was killed in the middle of a talk is no fault of the server's."""


class Server(socketserver.ThreadingTCPServer):
    daemon_threads, allow_reuse_address = True, True

    def __init__(self, path):
        self.noted = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        super().__init__(("127.0.0.1", 0), Talk)

    def handle_error(self, request, client_address):
        """A connection that breaks off is what is being tried."""

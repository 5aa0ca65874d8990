"""A mail server for the tests: smtp.py <folder> <certificate> <key>.

Two listeners: one demands STARTTLS and a sign-in (shop / s3cret), one offers neither. What is accepted lies in the folder.
Prints the two ports and serves until its input closes. An address that begins with "later" is put off, with "nobody" refused.
"""
import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


class Box:
    def __init__(self, folder):
        self.folder, self.count = pathlib.Path(folder), 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("later"):
            return "451 4.3.0 Try again later"
        if address.startswith("nobody"):
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if b"too-large" in envelope.content:
            return "552 5.3.4 Message too big"
        self.count += 1
        (self.folder / f"{self.count:03d}.eml").write_bytes(envelope.content)
        return "250 Kept"


def signs_in(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"shop", b"s3cret")
    return AuthResult(success=good, handled=False)


folder, certificate, key = sys.argv[1:4]
tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
tls.load_cert_chain(certificate, key)
box = Box(folder)
secure = Controller(box, hostname="127.0.0.1", port=0, tls_context=tls, require_starttls=True,
                    auth_required=True, authenticator=signs_in)
plain = Controller(box, hostname="127.0.0.1", port=0)


async def serve():
    loop = asyncio.get_running_loop()
    listeners = [await loop.create_server(one.factory, host="127.0.0.1", port=0) for one in (secure, plain)]
    print(*[listener.sockets[0].getsockname()[1] for listener in listeners], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


# A controller hands its loop to every session it makes.
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
secure.loop = plain.loop = loop
loop.run_until_complete(serve())

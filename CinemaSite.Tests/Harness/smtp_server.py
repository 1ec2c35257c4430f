"""A mail server for the tests: keeps each mail that it accepts as an .eml file, and goes wrong as it is told to.

Settings are the one argument, as JSON: "port" (0 for any), "folder", and where there is STARTTLS "certificate" and "key" (PEM files), "user"
and "password". Each connection leaves an empty file, TIME.connection. "Listening" and its port on stdout mean that it is ready; it ends with its stdin.

A line of JSON on stdin replaces the faults that it has, {"RCPT": {"does": "450 Busy", "times": 2, "after": 0}}, and is answered
with "Faults"; "after" says how often the step goes well before.
The steps are EHLO, STARTTLS, AUTH, NOOP, MAIL, RCPT, RSET, DATA (the mail is here and not kept), STORED (it is kept, and nobody was told), QUIT.
Each that is reached is said on stdout. What a fault does there:
    "450 Busy"      answers with it instead
    "cut"           hangs up
    "wait 2.5"      goes on after so many seconds
    "halt"          never goes on
"""

import asyncio
import json
import logging
import ssl
import sys
import time
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult


def say(word):
    print(word, flush=True)


class Faults:
    def __init__(self):
        self.at = {}

    def take(self, step):
        """What goes wrong at this step, this time."""
        fault = self.at.get(step)
        if fault is None or fault["times"] == 0:
            return None
        if fault["after"] > 0:
            fault["after"] -= 1
            return None
        fault["times"] -= 1
        return fault["does"]


class Server(SMTP):
    def __init__(self, faults, *args, **settings):
        super().__init__(*args, **settings)
        self.faults = faults

    async def fails(self, step):
        """Whether the step ends here; the answer that is still to be given, or True where there is none."""
        fault = self.faults.take(step)
        say(step)
        match (fault or "").split(" "):
            case [""]:
                return False
            case ["cut"]:
                self.transport.abort()
                return True
            case ["halt"]:
                await asyncio.Event().wait()
            case ["wait", seconds]:
                await asyncio.sleep(float(seconds))
                return False
            case _:
                return fault


def watch(step):
    usual = getattr(SMTP, f"smtp_{step}")

    async def watched(self, arg):
        answer = await self.fails(step)
        if answer is False:
            await usual(self, arg)
        elif answer is not True:
            await self.push(answer)

    setattr(Server, f"smtp_{step}", watched)


for name in ("EHLO", "STARTTLS", "AUTH", "NOOP", "MAIL", "RCPT", "RSET", "QUIT"):
    watch(name)


class Folder:
    def __init__(self, path):
        self.path = path

    async def handle_DATA(self, server, session, envelope):
        for step, work in (("DATA", lambda: self.keep(envelope.original_content)), ("STORED", lambda: None)):
            answer = await server.fails(step)
            if answer is not False:
                return answer if answer is not True else "421 Gone"
            work()
        return "250 Kept"

    def keep(self, mail):
        """Whoever reads the folder sees whole mails only, in the order in which they came."""
        part = self.path / f"{time.time_ns()}.part"
        part.write_bytes(mail)
        part.rename(part.with_suffix(".eml"))


def starttls(settings):
    if "certificate" not in settings:
        return {}
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(settings["certificate"], settings["key"])
    return {"tls_context": context, "require_starttls": True}


def password(settings):
    if "user" not in settings:
        return {}
    known = (settings["user"].encode(), settings["password"].encode())

    def check(server, session, envelope, mechanism, given):
        return AuthResult(success=(given.login, given.password) == known, handled=False)

    return {"auth_required": True, "authenticator": check}


async def main(settings):
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    loop = asyncio.get_running_loop()
    faults = Faults()
    folder = Path(settings["folder"])
    extras = {"hostname": "mail.test", **starttls(settings), **password(settings)}

    def connect():
        (folder / f"{time.time_ns()}.connection").touch()
        return Server(faults, Folder(folder), loop=loop, **extras)

    server = await loop.create_server(connect, "127.0.0.1", settings["port"])
    say(f"Listening {server.sockets[0].getsockname()[1]}")

    orders = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    while line := await orders.readline():
        faults.at = json.loads(line)
        say("Faults")
    server.close()


asyncio.run(main(json.loads(sys.argv[1])))

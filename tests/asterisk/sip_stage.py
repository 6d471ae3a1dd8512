#!/usr/bin/env python3
"""Any number of phones outside of the server, told what to do by a program.

usage: sip_stage.py SIP_PORT     5060 for Asterisk 22, 5070 for 16
Each line of its input is a command, each of its output an event: JSON both. The first event, {"event":"ready","port":…}, says where all
phones listen: an endpoint's contact is sip:NAME@127.0.0.1:PORT, or the phone registers. It ends with its input.

commands, by "do"; "call" is a name of one's own choice for a call that a phone makes, and that of "incoming" for one that it gets:
  call       phone, call, to, [name, number]  name and number go into P-Asserted-Identity
  digits     call, digits, milliseconds       hold, resume: call        talk: call, milliseconds
  hang-up    call, [cause]                    answer: call         decline: call, status
  habit      phone, [answer: seconds], [status]   when it is called: answers after a while, or refuses; with neither it only rings
  register   phone, seconds                   0 takes the registration back
  text       phone, to, body                  transfer: call, and to: an extension, or with: another call
events, by "event": incoming (phone, call, name, number), ringing, answered, digit (digit, milliseconds), transfer (status), all with call;
ended (call, [status, cause]), registered (phone, status), text (phone, from, to, body), sent (phone, status), refer (phone, to)
"""
import heapq
import itertools
import json
import os
import re
import selectors
import socket
import sys
import time

from sip_dialog import Dialog
from sip_media import FRAME, Media
from sip_message import SDP_TYPE, Message, response, sdp

ALLOW = "Allow: INVITE,ACK,BYE,CANCEL,OPTIONS,REFER,MESSAGE,INFO,UPDATE,NOTIFY"
DIGIT_PAUSE = 0.12  # Asterisk takes digits that come faster for one


def tell(event, **members):
    print(json.dumps({"event": event, **members}), flush=True)


class Call(Dialog):
    """A call of one phone."""

    def __init__(self, name, phone, *address, invite=None, **tags):
        super().__init__(*address, **tags)
        self.name = name
        self.phone = phone
        self.invite = invite  # of a call that came to the phone
        self.media = Media()
        self.version = 0
        self.is_up = False
        self.is_over = False
        self.changes = []  # of the direction: the next may be asked for when this one has been answered
        self.leaves = False  # it shall end as soon as SIP allows

    def sdp(self, direction="sendrecv"):
        self.version += 1
        return sdp(self.media.port, self.version, direction)


class Stage:
    def __init__(self, server_port):
        self.server = ("127.0.0.1", server_port)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.socket, selectors.EVENT_READ, self.receive)
        self.unread = b""
        self.by_name = {}
        self.by_id = {}
        self.habits = {}
        self.texts = {}  # requests outside of calls, by Call-ID
        self.answered = {}  # what was answered to requests that may come again, by branch and method
        self.timers = []
        self.order, self.calls = itertools.count(), itertools.count()

    def run(self):
        self.selector.register(0, selectors.EVENT_READ, self.command)
        tell("ready", port=self.port)
        while True:
            pause = max(0, self.timers[0][0] - time.monotonic()) if self.timers else None
            for key, _ in self.selector.select(pause):
                key.data()
            while self.timers and self.timers[0][0] <= time.monotonic():
                heapq.heappop(self.timers)[2]()

    def later(self, seconds, what):
        heapq.heappush(self.timers, (time.monotonic() + seconds, next(self.order), what))

    def send(self, datagram):
        self.socket.sendto(datagram, self.server)

    def uri(self, user):
        return f"sip:{user}@127.0.0.1:{self.server[1]}"

    def contact(self, phone):
        return f"sip:{phone}@127.0.0.1:{self.port}"

    # Commands

    def command(self):
        part = os.read(0, 65536)
        if not part:
            sys.exit()
        *lines, self.unread = (self.unread + part).split(b"\n")
        for line in lines:
            members = json.loads(line)
            getattr(self, "do_" + members.pop("do").replace("-", "_"))(**members)

    def do_call(self, phone, call, to, name="", number=""):
        made = Call(call, phone, f"<sip:{phone}@127.0.0.1>", f"<{self.uri(to)}>", self.uri(to), self.contact(phone))
        self.add(made)
        identity = [f'P-Asserted-Identity: "{name}" <sip:{number}@127.0.0.1>'] if name or number else []
        self.send(made.request("INVITE", SDP_TYPE, *identity, body=made.sdp()))

    def do_digits(self, call, digits, milliseconds):
        media = self.call(call).media
        for i, digit in enumerate(digits):
            begin = DIGIT_PAUSE + i * (milliseconds / 1000 + DIGIT_PAUSE)
            self.later(begin, lambda digit=digit: media.begin_digit(digit))
            self.later(begin + milliseconds / 1000, lambda digit=digit: media.end_digit(digit, milliseconds))

    def do_talk(self, call, milliseconds):
        media = self.call(call).media
        for begin in range(0, milliseconds, FRAME):
            self.later(begin / 1000, media.send_noise)

    def do_hold(self, call, direction="sendonly"):
        call = self.call(call)
        call.changes.append(direction)
        if len(call.changes) == 1:
            self.change(call)

    def change(self, call):
        self.send(call.request("INVITE", SDP_TYPE, body=call.sdp(call.changes[0])))

    def do_resume(self, call):
        self.do_hold(call, "sendrecv")

    def do_hang_up(self, call, cause=0):
        call = self.call(call)
        if call.is_over:
            return
        if call.is_up:
            self.send(call.request("BYE", *[f"Reason: Q.850;cause={cause}"] * (cause != 0)))
            self.end(call)
        elif call.invite:
            self.do_decline(call.name, 480)
        else:
            call.leaves = True
            self.send(call.request("CANCEL", number=call.number))

    def do_answer(self, call):
        call = self.call(call)
        if not call.is_up and not call.is_over:
            call.is_up = True
            self.respond(call.invite, "200 OK", f"Contact: <{call.contact}>", SDP_TYPE, ALLOW, body=call.sdp(), tag=call.local_tag)

    def do_decline(self, call, status):
        call = self.call(call)
        if not call.is_up and not call.is_over:
            self.respond(call.invite, f"{status} No", tag=call.local_tag)
            self.end(call)

    def do_habit(self, phone, answer=None, status=0):
        self.habits[phone] = (answer, status)

    def do_register(self, phone, seconds):
        self.send_alone(phone, "REGISTER", f"sip:127.0.0.1:{self.server[1]}", f"<sip:{phone}@127.0.0.1>", f"Expires: {seconds}")

    def do_text(self, phone, to, body):
        self.send_alone(phone, "MESSAGE", self.uri(to), f"<{self.uri(to)}>", "Content-Type: text/plain", body=body)

    def do_transfer(self, call, to="", **other):
        call, second = self.call(call), self.call(other["with"]) if "with" in other else None
        target = second.replaced(re.search(r"<([^>]+)>", second.remote).group(1)) if second else self.uri(to)
        self.send(call.refer(target, f"sip:{call.phone}@127.0.0.1"))

    # What comes from the server

    def receive(self):
        message = Message(self.socket.recv(65535))
        call = self.by_id.get(message.header("call-id"))
        if message.is_response:
            self.responded(message, call)
            return
        key = (message.match("via", r"branch=([^;\s]+)"), message.method)
        if key in self.answered:
            for datagram in self.answered[key]:
                self.send(datagram)
            return
        getattr(self, "got_" + message.method.lower(), self.got_other)(message, call)

    def responded(self, message, call):
        if message.status < 200:
            if call and message.method == "INVITE" and message.status in (180, 183):
                tell("ringing", call=call.name)
        elif not call:
            self.responded_alone(message)
        elif message.method == "INVITE":
            self.send(call.acknowledge(message))
            self.invited(message, call)
            if call.changes:
                del call.changes[0]
                if call.changes and not call.is_over:
                    self.change(call)
        elif message.method == "REFER" and message.status >= 300:
            tell("transfer", call=call.name, status=message.status)

    def invited(self, message, call):
        if message.status >= 300:
            if not call.is_up and not call.is_over:
                self.end(call, status=message.status, cause=cause_of(message))
            return
        call.media.connect(message.body)
        if call.leaves:
            # The answer has overtaken the CANCEL.
            self.send(call.request("BYE"))
            self.end(call)
        elif not call.is_up:
            call.is_up = True
            tell("answered", call=call.name)

    def got_invite(self, message, call):
        if call:
            self.respond(message, "200 OK", f"Contact: <{call.contact}>", SDP_TYPE, ALLOW, body=call.sdp(), tag=call.local_tag)
            return
        phone = message.first.partition("sip:")[2].partition("@")[0]
        remote = message.header("from")
        call = Call(f"in{next(self.calls)}", phone, re.sub(r";tag=.*", "", message.header("to")), re.sub(r";tag=.*", "", remote),
                    message.match("contact", r"<([^>]+)>"), self.contact(phone), invite=message,
                    call_id=message.header("call-id"), remote_tag=message.match("from", r";tag=([^;\s]+)"))
        self.add(call)
        if message.body:
            call.media.connect(message.body)
        self.respond(message, "100 Trying")
        name, number = re.match(r'\s*"?([^"<]*)"?\s*<sip:([^@>]*)', remote).groups()
        tell("incoming", phone=phone, call=call.name, name=name.strip(), number=number)
        answer, status = self.habits.get(phone, (0, 0))
        if status:
            self.do_decline(call.name, status)
            return
        self.respond(message, "180 Ringing", f"Contact: <{call.contact}>", tag=call.local_tag)
        if answer is not None:
            self.later(answer, lambda: self.do_answer(call.name))

    def got_ack(self, message, call):
        if call and call.invite and call.is_up and not call.is_over and not getattr(call, "told", False):
            call.told = True
            tell("answered", call=call.name)

    def got_cancel(self, message, call):
        self.respond(message, "200 OK", tag=call.local_tag if call else "phone")
        if call and not call.is_up and not call.is_over:
            self.respond(call.invite, "487 Request Terminated", tag=call.local_tag)
            self.end(call, cause=cause_of(message))

    def got_bye(self, message, call):
        self.respond(message, "200 OK")
        if call and not call.is_over:
            self.end(call, cause=cause_of(message))

    def got_message(self, message, _):
        self.respond(message, "200 OK")
        tell("text", phone=self.phone_of(message), body=message.body, **{"from": message.header("from"), "to": message.header("to")})

    def got_refer(self, message, _):
        self.respond(message, "202 Accepted", f"Contact: <{self.contact(self.phone_of(message))}>")
        tell("refer", phone=self.phone_of(message), to=message.header("refer-to"))

    def got_notify(self, message, call):
        self.respond(message, "200 OK")
        if call and message.header("event").startswith("refer"):
            tell("transfer", call=call.name, status=int(message.body.split()[1]))

    def got_other(self, message, call):
        self.respond(message, "200 OK", f"Contact: <{self.contact(self.phone_of(message))}>", tag=call.local_tag if call else "phone")

    # What is shared

    def call(self, name):
        if name not in self.by_name:
            sys.exit(f"There is no call named {name!r}, only {', '.join(self.by_name) or 'none'}.")
        return self.by_name[name]

    @staticmethod
    def phone_of(message):
        return message.first.partition("sip:")[2].partition("@")[0]

    def respond(self, message, status, *headers, body="", tag="phone"):
        datagram = response(message, status, *headers, body=body, tag=tag)
        sent = self.answered.setdefault((message.match("via", r"branch=([^;\s]+)"), message.method), [])
        sent[:] = [datagram]
        self.send(datagram)

    def send_alone(self, phone, method, uri, to, *headers, body=""):
        """A request that belongs to no call."""
        dialog = Dialog(f"<sip:{phone}@127.0.0.1>", to, uri, self.contact(phone))
        self.texts[dialog.id] = (phone, method)
        self.send(dialog.request(method, *headers, body=body))

    def responded_alone(self, message):
        phone, method = self.texts.pop(message.header("call-id"), ("", ""))
        if phone:
            tell("registered" if method == "REGISTER" else "sent", phone=phone, status=message.status)

    def add(self, call):
        self.by_name[call.name] = self.by_id[call.id] = call
        self.selector.register(call.media.socket, selectors.EVENT_READ, lambda: self.hear(call))

    def hear(self, call):
        heard = call.media.receive()
        if heard:
            tell("digit", call=call.name, digit=heard[0], milliseconds=heard[1])

    def end(self, call, **why):
        call.is_over = True
        self.selector.unregister(call.media.socket)
        call.media.close()
        tell("ended", call=call.name, **why)


def cause_of(message):
    return int(message.match("reason", r"cause=(\d+)") or 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    Stage(int(sys.argv[1])).run()

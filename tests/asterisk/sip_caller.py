#!/usr/bin/env python3
"""Alice calls, and transfers her call.

usage: sip_caller.py SIP_PORT blind    [EXTENSION [TO]]      REFER to TO
       sip_caller.py SIP_PORT attended [EXTENSION [TO]]      calls TO herself, then joins the two calls
SIP_PORT is 5060 for Asterisk 22, 5070 for 16; EXTENSION is 1000 and TO is 1001 unless told.
The call must be bridged by then, as 1010 is; an unbridged channel cannot be transferred.
Prints the first line of each message it gets, and the reports about the transfer.
Exits with 1 when the transfer did not succeed within ten seconds.
"""
import socket
import sys
import time

from sip_dialog import Dialog
from sip_message import SDP_TYPE, Message, response, sdp

TRANSFERRED = "SIP/2.0 200 OK"


class Call(Dialog):
    """One dialog from alice to an extension."""

    def __init__(self, phone, extension):
        super().__init__('"Alice A" <sip:alice@127.0.0.1>', f"<{phone.uri(extension)}>", phone.uri(extension), f"sip:alice@127.0.0.1:{phone.port}")
        self.phone = phone
        self.is_up = False
        self.transfer = ""  # what the last NOTIFY, or the refusal of the REFER, said

    def invite(self):
        self.phone.send(self.request("INVITE", SDP_TYPE, body=sdp(17100)))

    @property
    def is_settled(self):
        return self.transfer != "" and not self.transfer.startswith("SIP/2.0 1")

    def responded(self, message):
        if message.status < 200:
            return
        if message.method == "REFER" and message.status >= 300:
            self.transfer = message.first
        if message.method == "INVITE":
            self.phone.send(self.acknowledge(message))
            self.is_up = message.status == 200


class Phone:
    def __init__(self, server_port):
        self.server_port = server_port
        self.calls = {}
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def uri(self, user):
        return f"sip:{user}@127.0.0.1:{self.server_port}"

    def send(self, datagram):
        self.socket.sendto(datagram, ("127.0.0.1", self.server_port))

    def call(self, extension):
        call = Call(self, extension)
        self.calls[call.id] = call
        call.invite()
        self.wait(10, lambda: call.is_up)
        if not call.is_up:
            sys.exit(f"{extension} did not answer")
        return call

    def wait(self, seconds, done=lambda: False):
        """Takes messages until something is done, or the time is over."""
        end = time.monotonic() + seconds
        while not done() and (left := end - time.monotonic()) > 0:
            self.socket.settimeout(left)
            try:
                message = Message(self.socket.recv(65535))
            except TimeoutError:
                return
            print(message.first, flush=True)
            self.received(message)

    def received(self, message):
        call = self.calls.get(message.header("call-id"))
        if message.is_response:
            if call:
                call.responded(message)
            return
        if message.method != "ACK":
            self.send(response(message, "200 OK"))
        if message.method == "NOTIFY" and call:
            call.transfer = message.body.strip()
            print("   ", call.transfer, flush=True)
        if message.method == "BYE" and call:
            call.is_up = False


def main():
    if len(sys.argv) not in (3, 4, 5) or sys.argv[2] not in ("blind", "attended"):
        sys.exit(__doc__)
    extension, to = [*sys.argv[3:], *("1000", "1001")[len(sys.argv) - 3:]]
    phone = Phone(int(sys.argv[1]))
    first = phone.call(extension)
    phone.wait(1)  # people talk before they transfer
    target = phone.uri(to)
    if sys.argv[2] == "attended":
        second = phone.call(to)
        phone.wait(1)
        target = second.replaced(target)
    phone.send(first.refer(target, "sip:alice@127.0.0.1"))
    calls = phone.calls.values()
    phone.wait(10, lambda: first.is_settled)
    for call in calls:
        if call.is_up:
            phone.send(call.request("BYE"))
    phone.wait(0.5)
    sys.exit(0 if first.transfer == TRANSFERRED else f"not transferred: {first.transfer or 'no answer'}")


if __name__ == "__main__":
    main()

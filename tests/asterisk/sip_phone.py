#!/usr/bin/env python3
"""A phone for the endpoint bob: answers every call, but for the user 'busy', and says yes to everything else.

usage: sip_phone.py PORT [SECONDS]     5080 for Asterisk 22, 5090 for 16; an hour unless told
Prints the first line of each message it gets.
"""
import re
import socket
import sys
import time

from sip_message import SDP_TYPE, Message, response, sdp

RING_SECONDS = 0.15


def answers(message, port):
    """The responses to one request, each with the pause before it."""
    contact = f"Contact: <sip:bob@127.0.0.1:{port}>"
    if message.is_response or message.method == "ACK":
        return
    if message.method == "INVITE":
        yield 0, response(message, "100 Trying")
        if re.match(r"INVITE sip:busy@", message.first):
            yield 0, response(message, "486 Busy Here", contact)
            return
        yield 0, response(message, "180 Ringing", contact)
        allow = "Allow: INVITE,ACK,BYE,CANCEL,OPTIONS,REFER,MESSAGE,INFO,UPDATE"
        yield RING_SECONDS, response(message, "200 OK", contact, SDP_TYPE, allow, body=sdp(17000))
    else:
        yield 0, response(message, "202 Accepted" if message.method == "REFER" else "200 OK", contact)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    port = int(sys.argv[1])
    end = time.monotonic() + float(sys.argv[2] if len(sys.argv) == 3 else 3600)
    phone = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    phone.bind(("127.0.0.1", port))
    while (left := end - time.monotonic()) > 0:
        phone.settimeout(left)
        try:
            datagram, sender = phone.recvfrom(65535)
        except TimeoutError:
            return
        message = Message(datagram)
        print(message.first, flush=True)
        for pause, answer in answers(message, port):
            time.sleep(pause)  # a phone rings before it is answered
            phone.sendto(answer, sender)


if __name__ == "__main__":
    main()

"""The little of SIP over UDP that the test phones need."""
import os
import re

SDP_TYPE = "Content-Type: application/sdp"


def sdp(port, version=1, direction="sendrecv"):
    return (
        f"v=0\r\no=- 1 {version} IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
        f"m=audio {port} RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\na={direction}\r\n"
    )


class Message:
    """A received request or response."""

    def __init__(self, datagram):
        head, _, self.body = datagram.decode(errors="replace").partition("\r\n\r\n")
        self.first, *self.headers = head.split("\r\n")
        self.is_response = self.first.startswith("SIP/2.0 ")
        self.status = int(self.first.split()[1]) if self.is_response else 0
        self.method = self.header("cseq").split()[-1] if self.is_response else self.first.split()[0]

    def lines(self, name):
        return [line for line in self.headers if line.lower().startswith(name + ":")]

    def header(self, name):
        lines = self.lines(name)
        return lines[0].partition(":")[2].strip() if lines else ""

    def match(self, header, pattern):
        found = re.search(pattern, self.header(header))
        return found.group(1) if found else ""

    @property
    def to_tag(self):
        return self.match("to", r";tag=([^;\s]+)")


def request(method, uri, headers, body=""):
    return _text(f"{method} {uri} SIP/2.0", ["Max-Forwards: 70", *headers], body)


def response(message, status, *headers, body="", tag="phone"):
    to = message.lines("to")
    if not message.to_tag:
        to = [line + ";tag=" + tag for line in to]
    echoed = [line for name in ("via", "record-route", "from") for line in message.lines(name)]
    echoed += to + message.lines("call-id") + message.lines("cseq")
    return _text(f"SIP/2.0 {status}", [*echoed, *headers], body)


def branch():
    return "z9hG4bK" + os.urandom(6).hex()


def _text(first, headers, body):
    return "\r\n".join([first, *headers, f"Content-Length: {len(body.encode())}", "", body]).encode()

"""A call as one of its two ends has it."""
import os

from sip_message import branch, request


class Dialog:
    """What the requests of a call have in common, whoever began it."""

    def __init__(self, local, remote, target, contact, call_id="", remote_tag=""):
        self.local = local  # such as '"Alice A" <sip:alice@127.0.0.1>'
        self.remote = remote
        self.target = target  # where requests go
        self.contact = contact
        self.id = call_id or os.urandom(8).hex()
        self.local_tag = os.urandom(4).hex()
        self.remote_tag = remote_tag
        self.number = 0
        self.invite_branch = ""

    def request(self, method, *headers, body="", number=None):
        """The datagram of a request. ACK and CANCEL give the number of what they belong to."""
        if number is None:
            self.number = number = self.number + 1
        via = branch() if method not in ("CANCEL", "ACK") or not self.invite_branch else self.invite_branch
        if method == "INVITE":
            self.invite_branch = via
        to_tag = f";tag={self.remote_tag}" if self.remote_tag and method != "CANCEL" else ""
        return request(method, self.target, [
            f"Via: SIP/2.0/UDP {self.contact.partition('@')[2]};branch={via};rport",
            f"From: {self.local};tag={self.local_tag}",
            f"To: {self.remote}{to_tag}",
            f"Call-ID: {self.id}",
            f"CSeq: {number} {method}",
            f"Contact: <{self.contact}>",
            *headers,
        ], body)

    def acknowledge(self, message):
        """The ACK for a final response to an INVITE. A refusal's is of the INVITE's own transaction; a 200 begins the dialog."""
        if message.status < 300:
            self.invite_branch = ""
            self.target = message.match("contact", r"<([^>]+)>") or self.target
        before, self.remote_tag = self.remote_tag, message.to_tag
        ack = self.request("ACK", number=int(message.header("cseq").split()[0]))
        if message.status >= 300:
            self.remote_tag = before
        return ack

    def refer(self, target, of):
        return self.request("REFER", f"Refer-To: <{target}>", f"Referred-By: <{of}>")

    def replaced(self, target):
        """The address by which another call takes the place of this one."""
        return f"{target}?Replaces={self.id}%3Bto-tag%3D{self.remote_tag}%3Bfrom-tag%3D{self.local_tag}"

"""The sound of one call: nothing but the digits of RFC 4733, and a noise on demand."""
import os
import socket
import struct

DIGITS = "0123456789*#ABCD"
EVENT = 101  # as in the SDP of sip_message
RATE = 8  # samples in a millisecond
FRAME = 20  # milliseconds
NOISE = b"\x00\x80" * (FRAME * RATE // 2)  # as loud as u-law can be


class Media:
    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.server = None
        self.sequence = 1
        self.time = 0
        self.source = os.urandom(4)
        self.heard = None  # the time stamp of the last digit: each is sent more than once

    def connect(self, body):
        """Takes the server's address from its SDP."""
        port = next(line.split()[1] for line in body.splitlines() if line.startswith("m=audio"))
        self.server = ("127.0.0.1", int(port))

    def begin_digit(self, digit):
        self.time += 100_000
        self.send_event(digit, 160, 0, 2)

    def end_digit(self, digit, milliseconds):
        self.send_event(digit, milliseconds * RATE, 0x80, 3)

    def send_noise(self):
        self.time += FRAME * RATE
        header = struct.pack("!BBHI", 0x80, 0, self.sequence, self.time) + self.source
        self.socket.sendto(header + NOISE, self.server)
        self.sequence += 1

    def send_event(self, digit, samples, end, times):
        for _ in range(times):
            header = struct.pack("!BBHI", 0x80, EVENT, self.sequence, self.time) + self.source
            self.socket.sendto(header + struct.pack("!BBH", DIGITS.index(digit), end | 10, samples), self.server)
            self.sequence += 1

    def receive(self):
        """The digit that has come, with its milliseconds; None for all else."""
        packet = self.socket.recv(2048)
        if len(packet) < 16 or packet[1] & 0x7F != EVENT:
            return None
        time, = struct.unpack("!I", packet[4:8])
        event, flags, samples = struct.unpack("!BBH", packet[12:16])
        if not flags & 0x80 or time == self.heard:
            return None
        self.heard = time
        return DIGITS[event], samples // RATE

    def close(self):
        self.socket.close()

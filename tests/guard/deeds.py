"""What processes do in place of reading, for tests."""

import json
import os
import sys
import time

from opsgdocs.guard.files import Files

ANSWER = {"error": "NotMinutes", "reason": "read", "seconds": 0, "memory": 0, "work": 0}
LINE = json.dumps(ANSWER).encode() + b"\n"


class Sleeper(Files):
    """But for 'b'."""

    def answer(self, task):
        if task != "b":
            time.sleep(60)
        return LINE


class Aborter(Files):
    def answer(self, task):
        os.abort()


class Rambler(Files):
    def answer(self, task):
        os.write(1, b"x")
        os._exit(0)


class Printer(Files):
    def answer(self, task):
        sys.stdout.write("{}\n")
        sys.stdout.flush()
        os.write(2, b"{}")
        return LINE


class Mute(Files):
    """It never says that it is there."""

    def greeting(self):
        time.sleep(60)


class Unimportable(Files):
    def __init__(self, told, limits):
        import nonesuch  # noqa: F401

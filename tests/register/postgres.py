"""A PostgreSQL server of our own in a temporary folder, as an unprivileged user, reached by a socket: `Server.start()`.

Nothing listens on the network; the folder goes when it is stopped.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

_ACCOUNTS = ("postgres", "nobody")
_SETTINGS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=40 -c shared_buffers=32MB"


class NoServer(Exception):
    """Why there is none: a reason to skip."""


class Server:
    """A server that can be stopped and started again; `url()` is an empty place in it."""

    def __init__(self):
        self._programs = _programs()
        self._account = _account()
        self._folder = Path(tempfile.mkdtemp(prefix="opsgdocs-pg-", dir="/tmp"))
        self._schemas = 0
        if self._account:
            shutil.chown(self._folder, self._account)
        self._run("initdb", "-D", self._data, "-U", "clerk", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")

    @property
    def _data(self):
        return str(self._folder / "data")

    def start(self):
        """Start it and wait until it answers."""
        settings = f"{_SETTINGS} -k {self._folder}"
        self._run("pg_ctl", "-D", self._data, "-w", "-l", str(self._folder / "log"), "-o", settings, "start")

    def stop(self):
        """End it at once, as if somebody had pulled the plug of its clients."""
        self._run("pg_ctl", "-D", self._data, "-w", "-m", "immediate", "stop")

    def remove(self):
        """Take its folder away."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def url(self):
        """The address of a schema of its own, empty."""
        import psycopg

        self._schemas += 1
        name = f"place_{self._schemas}"
        with psycopg.connect(host=str(self._folder), user="clerk", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return f"postgresql://clerk@/postgres?host={quote(str(self._folder))}&options=-csearch_path%3D{name}"

    def _run(self, program, *arguments):
        # A server must not hold the pipe that we read: its output goes to its log.
        with tempfile.TemporaryFile() as told:
            done = subprocess.run(
                [self._programs / program, *arguments], stdin=subprocess.DEVNULL, stdout=told, stderr=told,
                user=self._account, extra_groups=[] if self._account else None, cwd="/", timeout=120, check=False,
            )  # fmt: skip
            told.seek(0)
            if done.returncode:
                raise NoServer(f"{program} failed: {told.read().decode(errors='replace')[-500:]}")


def started():
    """A server that runs.

    Raises:
        NoServer: PostgreSQL or psycopg is not installed, or it does not start here.
    """
    try:
        import psycopg  # noqa: F401
    except ImportError as error:
        raise NoServer("psycopg is not installed") from error
    server = Server()
    try:
        server.start()
    except BaseException:
        server.remove()
        raise
    return server


def _programs():
    """The newest one that is installed; Debian keeps them apart from other programs."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name.split(".")[0])
    )
    named = shutil.which("initdb")
    folders = folders or ([Path(named).resolve().parent] if named else [])
    if not folders or not (folders[-1] / "initdb").exists():
        raise NoServer("PostgreSQL is not installed")
    return folders[-1]


def _account():
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    account = next((name for name in _ACCOUNTS if name in known), None)
    if account is None:
        raise NoServer("there is no unprivileged user to run it as")
    return account

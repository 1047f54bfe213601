"""Every test of the register runs on SQLite and on PostgreSQL, the latter where it is installed."""

import pytest

from opsgdocs.register import Register
from tests.register.postgres import NoServer, started


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL server, started once for all tests; the reason why there is none, else."""
    try:
        server = started()
    except NoServer as reason:
        yield reason
        return
    yield server
    server.stop()
    server.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """An empty place for a register."""
    if request.param == "sqlite":
        return str(tmp_path / "opsgdocs.db")
    server = request.getfixturevalue("server")
    if isinstance(server, NoServer):
        pytest.skip(f"no PostgreSQL: {server}")
    return server.url()


@pytest.fixture
def register(place):
    """An empty register."""
    with Register(place) as register:
        yield register

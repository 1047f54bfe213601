"""docs/register.md lists every table, view and column with its meaning; `python -m tests.register.test_docs` prints them."""

from pathlib import Path

import pytest
from sqlalchemy import text

from opsgdocs.register import Register
from opsgdocs.register.derivations import OF_COMMITTEE, OF_DOCUMENT
from opsgdocs.register.schema import documents, failures, records, register, stale
from opsgdocs.register.views import VIEWS

DOCS = Path(__file__).parents[2] / "docs" / "register.md"
TABLES = (register, documents, records, failures, stale, *OF_DOCUMENT, *OF_COMMITTEE)
KINDS = {"BIGINT": "number", "INTEGER": "number", "TEXT": "text", "DATE": "day", "BLOB": "bytes"}


def described(table):
    """A table as the document shows it."""
    rows = [f"| `{one.name}` | {KINDS[str(one.type)]} | {one.comment} |" for one in table.columns]
    return "\n".join(
        [f"### {table.name}", "", table.comment, "", "| column | holds | meaning |", "|---|---|---|", *rows]
    )


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_and_column_is_described(table):
    assert described(table) in DOCS.read_text("utf-8")


def test_every_column_and_table_has_a_meaning():
    assert [one for table in TABLES for one in table.columns if not one.comment] == []
    assert [table.name for table in TABLES if not table.comment] == []


def test_every_view_is_described_with_its_columns(register):
    shown = DOCS.read_text("utf-8")
    with register._database.reading() as connection:
        for name in VIEWS:
            columns = ", ".join(f"`{one}`" for one in list(connection.execute(text(f"SELECT * FROM {name}")).keys()))
            assert f"| `{name}` |" in shown
            assert columns in shown, f"{name}: {columns}"


def test_the_tables_are_those_that_a_register_has(tmp_path):
    with Register(tmp_path / "opsgdocs.db") as register, register._database.reading() as connection:
        found = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        assert {name for name in found if not name.startswith("search")} == {table.name for table in TABLES}


if __name__ == "__main__":
    print("\n\n".join(map(described, TABLES)))  # noqa: T201

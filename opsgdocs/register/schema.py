"""The tables that are kept, each column with its meaning; `docs/register.md` lists them, and a test compares.

    register            which versions the tables have
    documents ─┬─ records     what each document says, whole, with the text on its pages
               └─ failures    why it says nothing
    stale               whose derived tables do not fit the documents any more

All other tables follow from these (`derivations`) and are made anew when their version is older.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

Kind = type[TypeEngine[Any]]

FORMAT = 1
"""Version of the tables that are kept; raised when a register of before cannot be used any more."""
DERIVED = 1
"""Version of the derived tables, of the views and of the words that are searched; older ones are made anew."""

metadata = MetaData()


def key(name: str, kind: Kind, says: str) -> Column[Any]:
    """A column that tells the rows of its table apart."""
    return Column(name, kind, primary_key=True, autoincrement=False, comment=says)


def filled(name: str, kind: Kind, says: str) -> Column[Any]:
    """A column that every row has."""
    return Column(name, kind, nullable=False, comment=says)


def optional(name: str, kind: Kind, says: str) -> Column[Any]:
    """A column that is NULL where nothing is known."""
    return Column(name, kind, comment=says)


def document_column(says: str = "id of the document", *, nullable: bool = False) -> Column[Any]:
    """The document a row comes from; its rows go when it goes."""
    owner = ForeignKey("documents.id", ondelete="CASCADE")
    return Column("document", BigInteger, owner, nullable=nullable, comment=says)


register = Table(
    "register", metadata,
    key("name", Text, "what is told: format, derived, made_by, code"),
    filled("value", Text, "its value"),
    comment="Which versions of the tables these are.",
)  # fmt: skip

documents = Table(
    "documents", metadata,
    key("id", BigInteger, "made from the path, so that it is the same in every register"),
    filled("path", Text, "where the file lies: absolute, an address, or 'archive.zip!/inner/name.docx'; once"),
    filled("name", Text, "the file's name without folders"),
    filled("sha256", Text, "fingerprint of its bytes"),
    filled("size", BigInteger, "bytes"),
    filled("modified", BigInteger, "time of its last change in nanoseconds since 1970, 0 where unknown"),
    filled("reader", Text, "version of what read it"),
    filled("profile", Text, "conventions asked for (fingerprint); then '+scan' or '+ocr:eng' where there are scans"),
    optional("kind", Text, "'minutes', 'issues_log', 'action_table'; NULL where it could not be read"),
    optional("committee", Text, "short form as the document has it"),
    optional("committee_key", Text, "the committee in small letters, '' where none is named"),
    optional("label", Text, "of the meeting: 'OPSG_29'"),
    optional("number", Text, "of the meeting: '29', 'EX3'"),
    optional("date", Date, "of the meeting, or of the paper"),
    optional("status", Text, "'draft', 'final' or NULL"),
    optional("title", Text, "as printed"),
    optional("media_type", Text, "'application/pdf' …"),
    optional("pages", Integer, "number of pages, where the format has pages"),
    optional("incomplete", Integer, "1 where part of the file could not be read"),
    optional("conventions", Text, "name of the profile it was read with"),
    optional("omitted", Text, "what leaving an action out of a table means by that profile: 'open' or 'closed'"),
    comment="Every file that was read, also those that failed.",
)  # fmt: skip
Index("documents_path", documents.c.path, unique=True)
Index("documents_committee", documents.c.committee_key, documents.c.kind)

records = Table(
    "records", metadata,
    document_column(),
    filled("schema_version", Integer, "of the record's JSON"),
    filled("record", LargeBinary, "the record whole with its evidence: JSON in UTF-8, compressed by zlib"),
    filled("pages", LargeBinary, "the text as it stood on the page: JSON in UTF-8, compressed by zlib; may be empty"),
    PrimaryKeyConstraint("document"),
    comment="What each document says, whole; everything else is derived from it.",
)  # fmt: skip

failures = Table(
    "failures", metadata,
    document_column(),
    filled("kind", Text, "class of the error: 'PasswordNeeded', 'TooLarge', 'TimedOut' …"),
    filled("reason", Text, "what is wrong and what to do, one sentence"),
    PrimaryKeyConstraint("document"),
    comment="Why a document gave no record.",
)  # fmt: skip

stale = Table(
    "stale", metadata,
    key("committee", Text, "committee in small letters, '' for documents that name none"),
    filled("mark", Text, "another one at every change"),
    comment="Committees whose documents changed since their tables were made.",
)  # fmt: skip

"""Whatever the text, the profile or the command line: an answer or one clear sentence, never a traceback."""

import string
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opsgdocs.__main__ import main
from opsgdocs.document import walk
from opsgdocs.errors import ParseError, ProfileError
from opsgdocs.history import ActionLog
from opsgdocs.parsers import File, parse_bytes
from opsgdocs.pipeline import read, read_all
from opsgdocs.profile import load
from opsgdocs.writers import SUFFIXES, write
from tests.documents import CORPUS

calm = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=60, derandomize=True)

_LINES = (
    "OPSG Meeting 41: Minutes", "Date: 3 March 2020", "Attendees", "Name\tParty", "Ann Hope (DCC)", "Apologies",
    "1. Welcome", "2.1 Update", "ACTION OPSG 41/01: The DCC to report by 4 April 2020.", "The OPSG NOTED the report.",
    "Action ID | Action | Owner | Target | Status", "|---|---|---|", "OPSG 40/02 | To write | DCC | TBC | Open",
    "- a point", "    indented", "\f", "DECISION: AGREED", "Any other business", "Next meeting: 7 April 2020",
)  # fmt: skip
lines = st.lists(st.one_of(st.sampled_from(_LINES), st.text(max_size=80)), max_size=40)
texts = lines.map("\n".join)
tags = st.sampled_from(
    ("p", "table", "tr", "td", "ul", "li", "h1", "div", "b", "script", "!--", "a href='x'", "/p", "/td", "/table")
)
pages = st.lists(st.one_of(tags.map("<{}>".format), texts), max_size=30).map(
    lambda parts: "<html><body>" + "".join(parts)
)


@calm
@given(text=texts, name=st.sampled_from(("a.txt", "a.md", "a.html", "minutes of meeting 41.txt")))
def test_any_text_is_a_record_or_a_clear_error(text, name, tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    (folder / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    (outcome,) = read_all([folder / name])
    assert outcome.record is not None or "itself failed" not in outcome.error.reason
    if outcome.record is not None:
        record = outcome.record
        assert record.problems or record.kind != "minutes" or record.actions or record.decisions or record.outstanding
        table = ActionLog([record]).outstanding()
        for suffix in SUFFIXES["action_log"]:
            if suffix != ".pdf":
                write(table, folder / f"table{suffix}")


@calm
@given(page=pages)
def test_any_page_of_html_is_a_document_or_a_clear_error(page):
    with suppress(ParseError):
        document = parse_bytes(File("a.html", page.encode("utf-8", "surrogatepass")))
        shown = any("<script>" in block.text for block in walk(document.blocks))
        assert not shown or "<!--" in page or "&lt;" in page


@calm
@given(
    data=st.binary(max_size=400),
    head=st.sampled_from(
        (b"", b"PK\x03\x04", b"%PDF-1.7\n", b"{\\rtx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe")
    ),
)
def test_any_bytes_are_a_document_or_a_clear_error(data, head):
    with suppress(ParseError):
        assert parse_bytes(File("a", head + data)).name == "a"


keys = st.sampled_from(
    (
        "extends",
        "meeting.short",
        "meeting.label",
        "meeting.names",
        "meeting.date_patterns",
        "meeting.title_patterns",
        "actions.markers",
        "actions.id_patterns",
        "decisions.verbs",
        "owners.DCC",
        "mentions.device",
        "tables.columns",
        "items.pattern",
        "nonsense",
        "meeting",
        "recognition.texts",
    )
)
values = st.one_of(
    st.integers().map(str), st.booleans().map(lambda value: str(value).lower()), st.just("[]"), st.just("{a = 1}"),
    st.text(string.printable, max_size=20).map(repr),
    st.lists(st.sampled_from(("'('", "'(?P<number>a+)+$'", "'x'", "''", "'(?P<date>.*)'", "1")), max_size=3).map(
        lambda found: f"[{', '.join(found)}]"
    ),
)  # fmt: skip
tomls = st.lists(st.tuples(keys, values), max_size=5).map(
    lambda found: "\n".join(f"{key} = {value}" for key, value in found)
)


@calm
@given(toml=st.one_of(tomls, st.text(max_size=60)))
def test_any_profile_can_be_used_or_is_refused_with_a_clear_error(toml, tmp_path_factory):
    path = tmp_path_factory.mktemp("profiles") / "mine.toml"
    path.write_bytes(toml.encode("utf-8", "surrogatepass"))
    with suppress(ProfileError, ParseError):
        assert read(CORPUS / "opsg" / "L5" / "OPSG_45.txt", profile=load(path)).profile == "mine"


words = st.one_of(
    st.sampled_from(
        ("read", "outstanding", "actions", "check", "coverage", "profile", "schema", "--json", "--before", "OPSG_41", "-o",
         "--owner", "--overdue", "--history", "OPSG 41/01", "--profile", "opsg", "--help", "--password", "--as-of", "--no-such")
    ),
    st.just("DOCUMENT"),
    st.text(max_size=12),
)  # fmt: skip


@calm
@given(arguments=st.lists(words, max_size=6))
def test_any_command_line_is_carried_out_or_refused_with_a_clear_error(arguments, tmp_path_factory, monkeypatch):
    document = str(CORPUS / "opsg" / "L5" / "OPSG_45.txt")
    monkeypatch.chdir(tmp_path_factory.mktemp("work"))  # what is written lands there
    monkeypatch.setenv("OPSGDOCS_TRACEBACK", "1")  # what should not happen is raised
    try:
        code = main([document if word == "DOCUMENT" else word for word in arguments])
    except SystemExit as end:
        code = end.code
    assert code in {0, 1, 2}


@pytest.mark.parametrize("text", ["", "\x00", "\ufeff", "\ud800", "\u202e" * 9])
def test_text_that_says_nothing_is_a_clear_error(text, tmp_path):
    (tmp_path / "a.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(ParseError):
        read(tmp_path / "a.txt")

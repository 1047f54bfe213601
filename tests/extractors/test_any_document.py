"""Whatever a document holds, reading it gives a record: no block, table, span or character is too odd."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from opsgdocs.claims import cover
from opsgdocs.document import Block, Cell, Document, Heading, ListItem, Note, Paragraph, Place, Run, Table, TextBlock
from opsgdocs.extractors import extract, extract_minutes
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import line
from tests.extractors.readings import HEAD, OPSG, ROW, grid

WORDS = (
    "ACTION", "Action", "ACTION OPSG 29/01:", "OPSG 28/02", "OPSG_30", "OPSG EX3/1", "28/02", "29/01/2020", "The OPSG",
    "AGREED", "DID NOT APPROVE", "Members", "The DCC to", "CSP N and C&S", "by 3 March 2020", "by the next meeting",
    "end of February", "w/c 30 February", "31/02/2020", "99/99/9999", "00:61", "10:00 – 16:30", "TBC", "Closed",
    "Action Status:", "Propose to close", "Attendees:", "Apologies:", "Present:", "Alex Smith – DCC (Part)", "(", ")", "[",
    "Category", "Name", "Date:", "Venue:", "Next Meeting:", "Operations Group Meeting 29", "1.", "3.1", "Item 4:", "Owner",
    "Date Raised", "Revised Target Date", "“", "”", '"', "•", ":", "–", "-", "/", ";", ",", ".", "\n", "\t", "\u200b", "\u202e",
    "\ufeff", "\x00", "e\u0301", "İ", "ß", "ﬁ", "½", "²", "Ⅳ", "٣", "１２", "\U0001f600", "²/²", "OPSG ²/²", "OPSG ٣/٣",
)  # fmt: skip
TEXT = st.lists(
    st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=("Cs",)), max_size=6), max_size=12
).map(" ".join)
RUNS = st.lists(st.builds(Run, TEXT, bold=st.booleans()), max_size=3).map(tuple)
PLACES = st.sampled_from(((), (Place(path="p[1]"),), (Place(page=1, path="a"), Place(3, page=2, path="b"))))
MARKERS = st.sampled_from(("", "•", "1.", "3.1", "a)", "(iv)", "²", "٣.", " "))
TEXT_BLOCK: st.SearchStrategy[TextBlock] = st.one_of(
    st.builds(Paragraph, RUNS, PLACES),
    st.builds(Heading, RUNS, PLACES, level=st.integers(0, 9), marker=MARKERS),
    st.builds(ListItem, RUNS, PLACES, level=st.integers(0, 9), marker=MARKERS),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table with spans that need not fit, cells without blocks, and tables within."""
    width = draw(st.integers(0, 6))
    inner = st.lists(TEXT_BLOCK | st.just(grid(HEAD, ROW)), max_size=2).map(tuple)
    cell = st.builds(Cell, inner, row=st.integers(0, 3), column=st.integers(0, 6),
                     row_span=st.integers(0, 3), column_span=st.integers(0, 7))  # fmt: skip
    rows = draw(st.lists(st.lists(cell, max_size=6).map(tuple), max_size=4))
    head = draw(st.sampled_from(((), grid(HEAD, ROW).rows, grid(("Category", "Members"), ("DCC", "Alex Smith")).rows)))
    return Table((*head, *rows), columns=width)


BLOCKS: st.SearchStrategy[list[Block]] = st.lists(TEXT_BLOCK | tables(), max_size=8)
DOCUMENTS = st.builds(
    Document,
    name=st.sampled_from(("x.txt", "OPSG_29_0402.pdf", "", "²")),
    blocks=BLOCKS.map(tuple),
    furniture=st.lists(TEXT_BLOCK, max_size=2).map(tuple),
    notes=st.lists(st.builds(Note, st.just("1"), st.lists(TEXT_BLOCK, max_size=1).map(tuple)), max_size=1).map(tuple),
)
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SETTINGS
@given(DOCUMENTS)
@example(Document("x", ()))
@example(Document("x", (Table(),)))
@example(Document("x", (Table(((), ()), columns=0),)))
@example(Document("x", (line(""), line("\n"), line("\t"))))
def test_any_document_gives_a_record_with_the_committee_known(document: Document):
    record = extract_minutes(document, OPSG)

    assert isinstance(record, Minutes)
    assert Minutes.model_validate_json(record.to_json()).to_json() == record.to_json()


@SETTINGS
@given(DOCUMENTS)
def test_any_document_gives_a_record_where_the_committee_must_be_recognised(document: Document):
    assert extract(document).problems is not None


@SETTINGS
@given(DOCUMENTS)
def test_evidence_is_what_stands_at_its_offsets(document: Document):
    record = extract_minutes(document, OPSG)

    for kind in (record.actions, record.decisions, record.attendees, record.outstanding, record.statements):
        for place in (place for one in kind for place in one.evidence):
            assert 0 <= place.start <= place.end
            assert len(place.text) <= place.end - place.start


@SETTINGS
@given(DOCUMENTS)
def test_what_is_claimed_and_what_is_not_make_up_the_document(document: Document):
    found = cover(document, extract_minutes(document, OPSG), load("opsg"))

    assert min(found.claimed, found.narrative, found.unclaimed) >= 0

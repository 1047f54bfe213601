"""What a review says beneath an action is an update of its row."""

from opsgdocs.document import Document, Heading, Paragraph, Run
from opsgdocs.extractors import extract
from opsgdocs.records import Minutes
from tests.extractors.pages import at_places
from tests.extractors.readings import HEAD, grid

TASK = "OPSG 28/02: The DCC to provide the plan."


def rows(*review: str, updates: str = "") -> list[tuple[str, ...]]:
    """The updates of the rows of minutes that review one action and list it in a table at the end."""
    texts = [Heading((Run("Operations Group Meeting 29"),), level=0), Paragraph((Run("4 February 2020"),))]
    head = Heading((Run("2. Review of Outstanding Actions"),), level=1)
    last = Heading((Run("3. Actions Outstanding"),), level=1)
    said = [Paragraph((Run(text),)) for text in review]
    table = grid(
        (*HEAD, "Updates", "Status"),
        ("OPSG 28/02", "The DCC to provide the plan.", "07/01/2020", "04/02/2020", "", "DCC", updates, "Open"),
    )
    record = extract(at_places(Document("x.txt", (*texts, head, *said, last, table))))
    assert isinstance(record, Minutes)
    return [row.updates for row in record.outstanding]


def test_it_is_the_rows_update_without_its_label_and_the_status():
    assert rows(TASK, "Update: The DCC showed partial figures. Carried Forward.") == [
        ("The DCC showed partial figures.",)
    ]


def test_a_mere_status_is_no_update():
    assert rows(TASK, "Update: Carried Forward.") == [()]


def test_what_the_table_says_itself_is_not_repeated():
    said = "The DCC showed partial figures."

    assert rows(TASK, f"Update: {said}", updates=said) == [(said,)]

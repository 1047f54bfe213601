"""The files of the folder `nasty` beside the checkout: each ends as `docs/hostile.md` says."""

import re
from pathlib import Path

import pytest

from opsgdocs.guard import Reader
from opsgdocs.parsers.limits import MEGABYTE

FOLDER = Path(__file__).parents[3] / "shared" / "real" / "nasty"
DOCS = Path(__file__).parents[2] / "docs" / "hostile.md"
ROW = re.compile(r"^\| `([^`]+)` \| `(\w+)`(, incomplete)? \| (.+) \|$", re.MULTILINE)

LISTED = {name: (kind, bool(incomplete), told) for name, kind, incomplete, told in ROW.findall(DOCS.read_text("utf-8"))}

needs_files = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real documents are not here")
pytestmark = [pytest.mark.shared, needs_files]


@pytest.fixture(scope="module")
def reader():
    with Reader() as reader:
        yield reader


def test_each_file_of_the_folder_is_listed():
    assert set(LISTED) == {path.name for path in FOLDER.iterdir()}


@pytest.mark.parametrize("name", sorted(LISTED))
def test_it_ends_as_the_list_says(reader, name):
    kind, incomplete, told = LISTED[name]
    outcome = reader.read(FOLDER / name)
    assert type(outcome.error or outcome.record).__name__ == kind
    if outcome.error:
        assert told in outcome.error.reason
    else:
        assert outcome.record.incomplete == incomplete
        assert set(re.findall(r"`(\w+)`", told)) == {problem.code for problem in outcome.record.problems}
    assert reader.cost.memory < 1024 * MEGABYTE

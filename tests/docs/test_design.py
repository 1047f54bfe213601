"""What docs/design.md says of the code is so."""

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "design.md"
TEXT = PAGE.read_text(encoding="utf-8")


def test_the_way_of_one_action_is_the_one_that_is_told(monkeypatch):
    monkeypatch.chdir(ROOT)

    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")

    assert result.attempted > 5
    assert result.failed == 0


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:opsgdocs|tests|corpus)/[\w./]+)`", TEXT))))
def test_every_place_that_it_names_is_there(path):
    assert (ROOT / path).exists()


def test_no_room_of_the_first_two_floors_is_left_out():
    rooms = {path.parent.relative_to(ROOT) for path in (ROOT / "opsgdocs").glob("*/__init__.py")}
    rooms |= {path.parent.relative_to(ROOT) for path in (ROOT / "opsgdocs" / "extractors").glob("*/__init__.py")}
    told_elsewhere = {"opsgdocs/profiling", "opsgdocs/parsers", "opsgdocs/extractors"}

    missing = {str(room) for room in rooms if f"`{room}/`" not in TEXT} - told_elsewhere

    assert missing == set()

"""Files that are too much end at once, and those that are only long are read."""

import pytest

from opsgdocs.errors import TooLarge, UnreadableFile
from opsgdocs.guard import Reader
from opsgdocs.parsers.limits import MEGABYTE
from tests.nasty import giants


@pytest.fixture(scope="module")
def reader():
    with Reader() as reader:
        yield reader


@pytest.mark.parametrize(
    ("make", "kind", "reason"),
    [
        (giants.billion_laughs, UnreadableFile, "declares entities"),
        (giants.deep_word, TooLarge, "nested too deeply"),
        (giants.empty_pages, TooLarge, "100,000 pages"),
        pytest.param(giants.zip_bomb, TooLarge, "unpacks to 1,024 MB", marks=pytest.mark.slow),
    ],
)
def test_a_bomb_is_refused_without_being_unpacked(reader, tmp_path, make, kind, reason):
    (tmp_path / "a").write_bytes(make())
    outcome = reader.read(tmp_path / "a")
    assert isinstance(outcome.error, kind)
    assert reason in outcome.error.reason
    assert reader.cost.memory < 200 * MEGABYTE
    assert reader.cost.seconds < 20


@pytest.mark.slow
@pytest.mark.parametrize("make", [giants.long_word_table, giants.long_pdf_table])
def test_every_row_of_a_long_table_is_read(reader, tmp_path, make):
    (tmp_path / "OPSG_30.bin").write_bytes(make(1_000))
    record = reader.read(tmp_path / "OPSG_30.bin").record
    assert [action.id for action in record.outstanding] == [giants.action_id(number) for number in range(1, 1_001)]
    assert not record.incomplete


@pytest.mark.slow
@pytest.mark.parametrize("make", [giants.long_word_minutes, giants.long_pdf_minutes])
def test_a_long_file_is_read_within_the_limits(reader, tmp_path, make):
    (tmp_path / "OPSG_42_minutes.bin").write_bytes(make(60))
    outcome = reader.read(tmp_path / "OPSG_42_minutes.bin")
    assert outcome.error is None
    raised = {f"OPSG {meeting}/{number:02}" for meeting in (41, 42) for number in range(1, 6)}
    assert raised <= {action.id for action in outcome.record.actions}
    assert reader.cost.memory < 1024 * MEGABYTE

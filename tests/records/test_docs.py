"""docs/records.md names every field of every public record, and none that there is not."""

import re
from pathlib import Path

import pytest

from tests.records.fields import models

PAGE = (Path(__file__).parents[2] / "docs" / "records.md").read_text("utf-8")
EXPLAINED, BY_CLASS = PAGE.split("## Every field by its class")
ROWS = {
    name: re.findall(r"`(\w+)`", fields)
    for name, fields in re.findall(r"^\| `([A-Z]\w+)` \| (.+) \|$", BY_CLASS, re.MULTILINE)
}


@pytest.mark.parametrize("record", models(), ids=lambda record: record.__name__)
def test_each_class_has_a_row_with_its_fields_in_their_order(record):
    assert ROWS[record.__name__] == list(record.model_fields)


def test_no_row_is_of_a_class_that_there_is_not():
    assert list(ROWS) == [record.__name__ for record in models()]


@pytest.mark.parametrize("record", models(), ids=lambda record: record.__name__)
def test_each_field_is_explained_above(record):
    told = set(re.findall(r"[`{, ]([a-z_0-9]+)(?:\[\])?(?=[`},])", " ".join(re.findall(r"`[^`\n]+`", EXPLAINED))))
    assert set(record.model_fields) <= told


def test_each_name_that_a_table_explains_is_a_field():
    fields = {name for record in models() for name in record.model_fields}
    first = re.findall(r"^\| ((?:`[\w\[\]]+`(?:, )?)+) \|", EXPLAINED, re.MULTILINE)
    assert first
    assert {name for cell in first for name in re.findall(r"`(\w+)", cell)} <= fields

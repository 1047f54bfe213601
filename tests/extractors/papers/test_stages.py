"""The stage: text, the one cell that is unlike the others, or nothing that can be told."""

import pytest

from opsgdocs.extractors.papers.line import cells_line, text_lines
from opsgdocs.extractors.papers.stages import stage_of
from tests.extractors.papers.sheets import OPSG, block, codes, grid, paper

STAGES = ("Identify", "Assess", "Plan", "Resolve")


def told(*given, stages=()):
    lines = []
    for one in given:
        lines += [cells_line(one.rows)] if not isinstance(one, str) else text_lines(block(one), OPSG.papers)
    return stage_of(lines, stages).stage


@pytest.mark.parametrize(("row", "expected"), [
    (("Identify", "Assess@8EA9DB", "Plan"), "Assess"),
    (("Identify@EEEEEE", "Assess@EEEEEE", "Plan@1F3B6F"), "Plan"),
    (("Identify@8EA9DB", "Assess"), "Identify"),
    (("Identify", "**Assess**", "Plan"), "Assess"),
    (("☐ Identify", "☒ Assess", "☐ Plan"), "Assess"),
    (("Identify@EEEEEE", "Assess@EEEEEE", "Plan@EEEEEE"), None),
    (("Identify@8EA9DB", "Assess@8EA9DB", "Plan", "Resolve"), None),
    (("", "@1F3B6F", ""), None),
    (("Assess",), "Assess"),
])  # fmt: skip
def test_a_row_of_cells(row, expected):
    assert told(grid(row)) == expected


def test_a_mark_beneath_a_row_of_cells():
    assert told(grid(STAGES, ("", "", "X", ""))) == "Plan"


def test_the_profile_names_the_stages_of_cells_without_words():
    assert told(grid(("", "@1F3B6F", "", "")), stages=STAGES) == "Assess"


@pytest.mark.parametrize(("text", "expected"), [
    ("Assess", "Assess"),
    ("Stage 3 of 5", "Stage 3 of 5"),
    ("Identify → **Assess** → Plan", "Assess"),
    ("Identify | [Assess] | Plan", "Assess"),
    ("Identify > ASSESS > Plan", "ASSESS"),
    ("Identify → Assess → Plan", None),
    ("[ ] Identify [x] Assess [ ] Plan", "Assess"),
    ("[ ] Identify [ ] Assess", None),
])  # fmt: skip
def test_a_line(text, expected):
    assert told(text) == expected


def test_one_stage_a_line_of_which_one_is_current():
    assert told("- Identify", "- Assess (current)", "- Plan") == "Assess"


def test_a_stage_that_cannot_be_told_is_null_and_a_problem():
    record = paper(
        "# OPSG Issues Log",
        "## One",
        "### Current Stage",
        grid(("@D9E2F3", "@1F3B6F", "@D9E2F3")),
        "### Status",
        "Open.",
    )

    assert record.issues[0].stage is None
    assert codes(record) == ["stage_unclear"]


def test_a_paper_without_stages_has_no_problem():
    assert codes(paper("# OPSG Issues Log", "## One", "### Impact", "It hurts.", "### Status", "Open.")) == []

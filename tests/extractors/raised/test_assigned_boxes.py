"""Check boxes before somebody's name, whatever they stand beneath: '☐ Bo: change the thresholds by Mar 27'."""

from opsgdocs.document import ListItem, Run
from opsgdocs.extractors import extract
from tests.extractors.pages import bullet, heading, minutes


def record(*body):
    front = ("Platform Council", "Held on 19 March 2026", "Present: Ada Reyes, Bo Lindgren")
    return extract(minutes(*front, body=(heading("1. Notes"), *body)))


def box(text, marker="☐", level=1):
    return ListItem((Run(text),), level=level, marker=marker)


def test_boxes_beneath_a_decision_are_actions_and_no_part_of_it():
    found = record(
        bullet("Decision: move the thresholds to 70%."),
        box("Bo: change the thresholds by 27 March"),
        box("Ada: publish the report", "☑"),
    )

    assert [one.text for one in found.decisions] == ["move the thresholds to 70%."]
    assert [(one.owners, str(one.target.date)) for one in found.actions] == [(("Bo",), "2026-03-27")]
    assert [(one.owners, one.status) for one in found.outstanding] == [(("Ada",), "closed")]


def test_so_are_those_beneath_any_other_bullet():
    found = record(
        bullet("Two offers are out."),
        box("Ada → update the sheet (due 2026-04-02)"),
        box("Review the questions @Bo Lindgren @March 31, 2026"),
    )

    assert [(one.owners, str(one.target.date)) for one in found.actions] == [
        (("Ada",), "2026-04-02"),
        (("Bo Lindgren",), "2026-03-31"),
    ]


def test_a_list_of_those_present_with_boxes_holds_no_actions():
    found = record(box("Ada Reyes – (Radisys) Active Maintainer", "☑", 0), box("Bo Lindgren: present", "☑", 0))

    assert found.actions == ()
    assert found.outstanding == ()

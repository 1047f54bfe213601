"""Running heads and feet that have the form of an action or a decision."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import minutes, title

FRONT = (title("Test Board Meeting 3"), "3 May 2020", "Present: Ann Bell (AB), Dora Tee (DT)")


def found(*furniture, body=()):
    record = extract(minutes(*FRONT, body=body, furniture=furniture))
    return [problem for problem in record.problems if problem.code == "said_in_furniture"]


@pytest.mark.parametrize(
    "foot", ["ACTION: DT", "ACTION: DT to mend the roof", "The Board AGREED that the fee be raised."]
)
def test_what_reads_as_an_action_or_a_decision_is_pointed_at(foot):
    (problem,) = found(foot)

    assert foot[:40] in problem.message
    assert [place.text for place in problem.evidence] == [foot]


def test_several_make_one_problem_that_points_at_each():
    (problem,) = found("ACTION: DT", "Page 1", "ACTION: AB")

    assert [place.text for place in problem.evidence] == ["ACTION: DT", "ACTION: AB"]


@pytest.mark.parametrize(
    "foot", ["Page 1 of 3", "Action log", "Draft – not yet approved", "Approved by the Board on 3 May 2020"]
)
def test_a_usual_foot_is_silent(foot):
    assert not found(foot)


def test_what_the_text_says_too_is_silent():
    assert not found("ACTION: DT to mend the roof", body=("ACTION: DT to mend the roof",))

"""Targets as secretaries write them, in minutes of Tuesday 4 February 2020."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes


def read(phrase: str):
    body = (f"ACTION OPSG 29/01: The DCC to send the paper {phrase}.",)
    record = extract(minutes("OPSG_29 Minutes", "4 February 2020", body=body), load("opsg"))
    return record.actions[0].target, [one.message for one in record.problems if one.code == "target_doubtful"]


@pytest.mark.parametrize(
    ("phrase", "earliest", "latest"),
    [
        ("by Q1 20/21", "2020-04-01", "2020-06-30"),
        ("by Q1 2021/22", "2021-04-01", "2021-06-30"),
        ("by Q4 19/20", "2020-01-01", "2020-03-31"),
        ("by Q1 2021", "2021-01-01", "2021-03-31"),
        ("by COP Friday", "2020-02-07", "2020-02-07"),
        ("within ten working days", "2020-02-18", "2020-02-18"),
        ("a fortnight from today", "2020-02-18", "2020-02-18"),
        ("early next week", "2020-02-10", "2020-02-11"),
    ],
)
def test_what_can_be_counted_is(phrase, earliest, latest):
    target, _ = read(phrase)

    assert (str(target.earliest), str(target.latest)) == (earliest, latest)


@pytest.mark.parametrize("phrase", ["by return", "by return of email", "by FY-end", "asap", "in due course"])
def test_a_phrase_without_a_day_is_stated_all_the_same(phrase):
    target, _ = read(phrase)

    assert (target.stated, target.date, target.basis) == (True, None, "none")


@pytest.mark.parametrize("phrase", ["ahead of papers day", "before the go-live", "in time for the release"])
def test_what_may_be_meant_for_one_is_told(phrase):
    target, (message,) = read(phrase)

    assert not target.stated
    assert phrase in message


@pytest.mark.parametrize("phrase", ["to the release team", "on the go-live", "about the end"])
def test_what_is_none_is_not(phrase):
    assert read(phrase)[1] == []

"""What in the minutes speaks of an issue, why, and how sure that is."""

import pytest

from opsgdocs.document import Paragraph, Run
from opsgdocs.history import IssuesLog
from opsgdocs.records import AgendaItem, Decision, Mention
from tests.factories import action, minutes, row
from tests.history.papers import issue, paper


def item(number, title, text=None):
    found = AgendaItem(number=number, title=title)
    return found.with_blocks([Paragraph((Run(text),))]) if text else found


def links(issues, actions=(), **said):
    """The links of the first issue as (kind, ref, doubtful)."""
    log = IssuesLog([paper(30, "2020-03-03", issues), minutes(30, "2020-03-05", actions, **said)])
    return [(link.kind, link.ref, link.doubtful) for link in log.issues[0].links]


def reasons(issues, actions=(), **said):
    log = IssuesLog([paper(30, "2020-03-03", issues), minutes(30, "2020-03-05", actions, **said)])
    return [link.reason for link in log.issues[0].links]


@pytest.mark.parametrize(
    ("title", "theirs"),
    [
        ("Apparently Spurious Alerts", "Spurious Alerts"),
        ("Communications Hub Exceptions", "CH Exceptions"),
        ("Forecasting Obligations", "Forecasting Obligations Update"),
    ],
)
def test_an_item_whose_title_is_like_the_issues(title, theirs):
    assert links([issue(title)], items=(item("8", theirs),)) == [("item", "8", False)]


@pytest.mark.parametrize("theirs", ["Aged Incidents", "DCC Operational Update", "Customer Perspective"])
def test_an_item_that_only_has_words_in_common_is_not_linked(theirs):
    assert links([issue("Operational Reports & DCC Customer Experience")], items=(item("5", theirs),)) in (
        [],
        [("item", "5", True)],
    )


def test_a_title_that_is_one_word_of_the_issues_is_doubtful():
    assert links([issue("Forecasting Obligations")], items=(item("4", "Forecasting"),)) == [("item", "4", True)]


def test_what_is_raised_and_decided_under_that_item():
    found = links(
        [issue("Apparently Spurious Alerts")],
        [action("30/01", "The DCC to confirm its status.", item="8"), action("30/02", "SECAS to write.", item="9")],
        items=(item("8", "Spurious Alerts"), item("9", "Returns")),
        decisions=(Decision(verb="AGREED", text="the minutes."), Decision(verb="NOTED", text="the update.", item="8")),
    )

    assert found == [("item", "8", False), ("decision", "OPSG_30 D02", False), ("action", "OPSG 30/01", False)]


def test_a_shared_modification_or_incident():
    found = reasons(
        [issue("Power Outages", about=("DP096", "INC000000526144"))],
        [action("30/01", "The DCC to report on INC000000526144."), action("30/02", "SECAS to explain DP 096.")],
    )

    assert found == ["Both name INC000000526144.", "Both name DP096."]


def test_a_modification_that_may_have_changed_its_letters_is_doubtful():
    mentions = (Mention(kind="modification", id="MP096"),)
    record = minutes(30, "2020-03-05", [action("30/01", "SECAS to explain MP096.")]).model_copy(
        update={"mentions": mentions}
    )
    (link,) = IssuesLog([paper(30, "2020-03-03", [issue("Outages", about=("DP096",))]), record]).issues[0].links

    assert (link.doubtful, link.reason) == (True, "MP096 may be the modification DP096.")


def test_an_action_that_the_paper_names():
    assert reasons([issue("Certificates", about=("OPSG 30/03",))], [action("30/03", "The NDS to write it down.")]) == [
        "The paper names OPSG 30/03."
    ]


def test_a_code_that_no_other_issue_has_is_a_hint():
    issues = [issue("Alerts", status="8F3Es form 95% of them."), issue("Hubs", status="R12 hubs are late.")]

    assert links(issues, [action("30/01", "The DCC to count the 8F3E it received.")]) == [
        ("action", "OPSG 30/01", True)
    ]


def test_a_code_that_several_issues_have_tells_nothing():
    issues = [issue("Alerts", status="SMETS1 meters."), issue("Hubs", status="SMETS1 hubs.")]

    assert links(issues, [action("30/01", "The DCC to report on SMETS1.")]) == []


def test_a_code_in_the_title_and_text_of_an_item_makes_it_surer():
    found = reasons(
        [issue("Alerts in the North", status="8F3E")], items=(item("8", "Alerts in the North", "8F3E rose."),)
    )

    assert found == ["Its title is like “Alerts in the North”; both speak of 8F3E."]


def test_the_title_in_the_text_of_an_item():
    text = "The update on Power Outage Reporting was given."
    said = {"items": (item("17", "OPSG Issues Log", text),)}

    assert links([issue("Power Outage Reporting")], **said) == [("item", "17", False)]
    assert reasons([issue("Power Outage Reporting")], **said) == ["It names “Power Outage Reporting”."]


def test_an_action_says_whether_it_is_still_open():
    records = [
        paper(30, "2020-03-03", [issue("Outages", about=("DP096",))]),
        minutes(30, "2020-03-05", [action("30/01", "SECAS to explain DP096."), action("30/02", "The DCC to draft DP096.")]),
        minutes(31, "2020-04-07", outstanding=[row("30/01", "SECAS to explain DP096.", status="closed"),
                                               row("30/02", "The DCC to draft DP096.")]),
    ]  # fmt: skip

    assert {link.ref: link.open for link in IssuesLog(records).issues[0].links} == {
        "OPSG 30/01": False,
        "OPSG 30/02": True,
    }


def test_an_action_of_missing_minutes_is_linked_where_a_table_first_lists_it():
    found = links([issue("Outages", about=("DP096",))], outstanding=[row("28/01", "SECAS to explain DP096.")])

    assert found == [("action", "OPSG 28/01", False)]


def test_a_title_that_fits_two_issues_is_doubtful_for_both():
    log = IssuesLog([
        paper(30, "2020-03-03", [issue("Spurious Alerts North"), issue("Spurious Alerts South")]),
        minutes(30, "2020-03-05", items=(item("8", "Spurious Alerts"),)),
    ])  # fmt: skip

    assert [link.doubtful for tracked in log.issues for link in tracked.links] == [True, True]


def test_two_words_side_by_side_that_no_other_title_has_are_a_doubtful_link():
    said = action("30/01", "Northway to report on meter noise by 29 January.")
    log = IssuesLog([paper(30, "2020-03-03", [issue("Bravo Meter Noise"), issue("Bravo Key Theft")]),
                     minutes(30, "2020-03-05", [said])])  # fmt: skip

    assert [(link.ref, link.doubtful, link.reason) for link in log.issue("meter").links] == [
        ("OPSG 30/01", True, "It has the words “meter noise” of the title “Bravo Meter Noise”.")
    ]
    assert log.issue("key").links == ()


def test_words_that_two_titles_have_link_nothing():
    said = action("30/01", "Northway to report on meter noise by 29 January.")
    log = IssuesLog([paper(30, "2020-03-03", [issue("Bravo Meter Noise"), issue("Alpha Meter Noise")]),
                     minutes(30, "2020-03-05", [said])])  # fmt: skip

    assert [tracked.links for tracked in log.issues] == [(), ()]

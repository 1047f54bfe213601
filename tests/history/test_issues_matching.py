"""Which issue of the earlier papers an issue is: two are never silently made one."""

from opsgdocs.history import IssuesLog
from tests.history.papers import issue, paper

HUBS = "Lack of Dual Band CHs is a growing concern and there is no clarity of when the chipset issues will be resolved."
ALERTS = "Parties are experiencing large numbers of spurious Alerts, which overload their systems and delay diagnoses."
CLOCKS = "Installers in the field wait for the pairing of new displays, which times out before any reply is received."


def follow(before, after):
    return IssuesLog([paper(30, "2020-03-03", before), paper(31, "2020-04-07", after)])


def titles(log):
    return {tracked.title: tracked.titles for tracked in log.issues}


def told(log):
    return [(problem.code, problem.message) for problem in log.problems]


def test_the_same_text_under_another_title_is_renamed_without_a_doubt():
    log = follow([issue("Lack of R2 Dual Band Hubs", HUBS), issue("Alerts", ALERTS)],
                 [issue("Dual Band Hub Delivery", HUBS), issue("Alerts", ALERTS)])  # fmt: skip

    assert titles(log) == {"Dual Band Hub Delivery": ("Lack of R2 Dual Band Hubs",), "Alerts": ()}
    assert log.issue("Lack of R2 Dual Band Hubs").history[-1].detail == (
        "from “Lack of R2 Dual Band Hubs” to “Dual Band Hub Delivery”"
    )
    assert log.problems == ()


def test_another_title_over_a_text_that_changed_much_is_reported():
    changed = (
        "Lack of Dual Band CHs is a concern; deliveries of the first chipset are now expected in August for suppliers."
    )
    log = follow([issue("Lack of Dual Band Hubs", HUBS)], [issue("Dual Band Hub Delivery", changed)])

    assert titles(log) == {"Dual Band Hub Delivery": ("Lack of Dual Band Hubs",)}
    ((code, message),) = told(log)
    assert code == "issue_renamed"
    assert "“Dual Band Hub Delivery” in OPSG_31 is taken for “Lack of Dual Band Hubs” of OPSG_30" in message


def test_another_title_over_another_text_is_another_issue():
    log = follow([issue("Lack of Dual Band Hubs", HUBS)], [issue("Display Pairing", CLOCKS)])

    assert titles(log) == {"Display Pairing": (), "Lack of Dual Band Hubs": ()}
    assert [code for code, _ in told(log)] == ["issue_not_listed"]


def test_of_two_that_could_be_it_neither_is():
    log = follow([issue("Lack of Dual Band Hubs", HUBS)],
                 [issue("Dual Band Hubs in the North", HUBS), issue("Dual Band Hubs in the South", HUBS)])  # fmt: skip

    assert len(log.issues) == 3
    code, message = told(log)[0]
    assert code == "issue_doubtful"
    assert message == (
        "“Dual Band Hubs in the North” and “Dual Band Hubs in the South” in OPSG_31 could be “Lack of Dual Band Hubs” "
        "of the earlier papers: taken for new issues."
    )


def test_one_that_could_be_either_of_two_is_neither():
    log = follow([issue("Dual Band Hubs in the North", HUBS), issue("Dual Band Hubs in the South", HUBS)],
                 [issue("Dual Band Hubs", HUBS)])  # fmt: skip

    assert len(log.issues) == 3
    assert "issue_doubtful" in dict(told(log))


def test_a_rename_beside_an_unrelated_new_issue():
    log = follow([issue("Lack of Dual Band Hubs", HUBS)],
                 [issue("Display Pairing", CLOCKS), issue("Dual Band Hub Delivery", HUBS)])  # fmt: skip

    assert titles(log) == {"Display Pairing": (), "Dual Band Hub Delivery": ("Lack of Dual Band Hubs",)}


def test_numbers_in_titles_tell_issues_apart():
    log = follow([issue("Phase 1 Rollout", HUBS)], [issue("Phase 2 Rollout", HUBS)])

    assert [code for code, _ in told(log)] == ["issue_renamed"]
    none_told = follow([issue("Phase 1 Rollout", "Late.")], [issue("Phase 2 Rollout", "Late.")])
    assert len(none_told.issues) == 2


def test_two_issues_of_one_title_in_one_paper_are_two_and_a_problem():
    pair = [issue("Alerts", ALERTS), issue("Alerts", CLOCKS)]
    log = IssuesLog([paper(30, "2020-03-03", pair), paper(31, "2020-04-07", pair[::-1])])

    assert {tracked.key: tracked.issue.impact for tracked in log.issues} == {"alerts": ALERTS, "alerts-2": CLOCKS}
    assert [event.event for tracked in log.issues for event in tracked.history] == ["opened", "unchanged"] * 2
    assert [code for code, _ in told(log)] == ["duplicate_issue", "duplicate_issue"]


def test_a_number_of_the_register_tells_more_than_a_title():
    log = follow([issue("Alerts", ALERTS, number="IL-007"), issue("Hubs", HUBS, number="IL-008")],
                 [issue("Spurious Messages", CLOCKS, number="IL-007"), issue("Hubs", HUBS, number="IL-009")])  # fmt: skip

    assert titles(log)["Spurious Messages"] == ("Alerts",)
    assert len([tracked for tracked in log.issues if tracked.title == "Hubs"]) == 2
    assert "issue_doubtful" in dict(told(log))


def test_a_number_that_is_only_a_place_tells_nothing():
    log = follow([issue("Alerts", ALERTS, number="1"), issue("Hubs", HUBS, number="2")],
                 [issue("Hubs", HUBS, number="1"), issue("Alerts", ALERTS, number="2")])  # fmt: skip

    assert titles(log) == {"Hubs": (), "Alerts": ()}
    assert log.problems == ()


def test_a_title_over_another_issues_text_is_the_same_issue_and_reported():
    log = follow([issue("Alerts", ALERTS)], [issue("Alerts", CLOCKS)])

    assert len(log.issues) == 1
    assert [code for code, _ in told(log)] == ["issue_doubtful"]


def test_a_mark_behind_the_title_is_no_new_title():
    log = follow([issue("Alerts", ALERTS)], [issue("Alerts (closed)", ALERTS)])

    assert [event.event for event in log.issues[0].history] == ["opened", "closed"]
    assert titles(log) == {"Alerts (closed)": ()}


def test_an_issue_keeps_its_key_through_its_titles():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Dual Band", HUBS)]), paper(31, "2020-04-07", [issue("DBCH", HUBS)]),
                     paper(32, "2020-05-05", [issue("Dual Band Hubs", HUBS)])])  # fmt: skip
    (tracked,) = log.issues

    assert (tracked.key, tracked.title, tracked.titles) == ("dual-band", "Dual Band Hubs", ("Dual Band", "DBCH"))


def test_a_new_title_over_the_very_text_of_an_issue_that_is_gone_is_a_problem():
    said = {"Description": "Signals from northern devices arrive late."}
    before = [issue("Slow Reports", "Members lose time.", status=HUBS, next_steps=ALERTS, other=said)]
    after = [issue("Trouble up there", "Members lose time.", status=CLOCKS, other=said)]
    log = follow(before, after)

    assert [message for code, message in told(log) if code == "issue_doubtful"] == [
        "“Trouble up there” in OPSG_31 could be “Slow Reports” of the earlier papers: taken for a new issue."
    ]
    assert titles(log) == {"Trouble up there": (), "Slow Reports": ()}


def test_a_short_text_that_many_issues_have_tells_nothing():
    said = {"Owner": "The Data Communications Company Limited"}
    before = [issue("Slow Reports", HUBS, other=said), issue("Lost Keys", ALERTS, other=said)]
    log = follow(before, [before[0], issue("Trouble up there", CLOCKS, other=said)])

    assert [code for code, _ in told(log)] == ["issue_not_listed"]

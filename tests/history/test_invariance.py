"""Whatever the order and however often a document is given, the log is the same; no open action is ever lost."""

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opsgdocs.history import ActionLog
from tests.factories import action, correction, minutes, row, says

# Few ids and texts, so that they meet: raised twice, listed before they are raised, misprinted, without id.
IDS = st.sampled_from(["28/01", "28/02", "29/01", "30/01", "EX3/01", "82/01"])
TEXTS = st.sampled_from(["The DCC to report in full on the traffic of the network.", "SECAS to write.", None])
DATES = st.sampled_from([None, "03/03/2020", "TBC", "by the next meeting (OPSG_30)"])
STATUSES = st.sampled_from(["open", "open", "closed", "on_hold"])
ACTIONS = st.lists(st.builds(action, IDS, TEXTS, target=DATES), max_size=3)
ROWS = st.lists(
    st.builds(row, st.one_of(IDS, st.none()), TEXTS, last=DATES, revised=DATES, status=STATUSES), max_size=3
)
SAYINGS = st.lists(
    st.builds(says, IDS, st.sampled_from(["closed", "outstanding", "absorbed", "reopened", "on_hold"])), max_size=2
)
DAYS = st.one_of(st.none(), st.dates(dt.date(2020, 1, 1), dt.date(2020, 3, 31)).map(dt.date.isoformat))
DOCUMENTS = st.builds(
    minutes, st.sampled_from([28, 29, 30, "EX3"]), DAYS, ACTIONS, outstanding=ROWS, statements=SAYINGS,
    status=st.sampled_from(["draft", "final"]), mentions=st.lists(IDS, max_size=1),
)  # fmt: skip
RUNS = st.lists(DOCUMENTS, min_size=1, max_size=5)
EXAMPLES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@EXAMPLES
@given(RUNS, st.randoms(use_true_random=False))
def test_the_order_of_input_and_doubles_change_nothing(run, random):
    shuffled = run + run
    random.shuffle(shuffled)

    assert ActionLog(shuffled).outstanding().to_json() == ActionLog(run).outstanding().to_json()
    assert ActionLog(shuffled).problems == ActionLog(run).problems
    assert ActionLog(shuffled).actions == ActionLog(run).actions


@EXAMPLES
@given(RUNS)
def test_every_open_action_is_a_row_and_no_closed_one_is(run):
    log = ActionLog(run)
    rows = {each.key for each in log.outstanding().actions}

    assert rows == {each.key for each in log.actions if each.status not in ("closed", "absorbed")}
    assert len({each.key for each in log.actions}) == len(log.actions)


@EXAMPLES
@given(RUNS)
def test_the_last_event_that_opens_or_closes_an_action_tells_whether_it_is_open(run):
    for each in ActionLog(run).actions:
        turns = [event.event for event in each.history if event.event in ("closed", "absorbed", "reopened")]
        is_closed = bool(turns) and turns[-1] != "reopened"
        assert is_closed == (each.status in ("closed", "absorbed"))


@EXAMPLES
@given(RUNS)
def test_every_id_that_is_raised_or_listed_is_known(run):
    log = ActionLog(run)
    held = {problem.code for problem in log.problems} & {"duplicate_document", "conflicting_versions"}
    for record in () if held else run:
        for each in (*record.actions, *record.outstanding):
            assert each.id is None or log.history(each.id)


SETTLED = st.lists(
    st.builds(
        lambda id, day, what: correction(id, day.isoformat(), **what),
        IDS,
        st.dates(dt.date(2020, 1, 1), dt.date(2020, 4, 30)),
        st.sampled_from([
            {"close": True}, {"owners": ("SECAS",)}, {"target": "2020-02-20"}, {"same_as": "OPSG 28/01"},
            {"same_as": "OPSG 29/01"}, {"acknowledge": ("not_listed", "unknown_action")},
        ]),
    ),
    max_size=4,
)  # fmt: skip


@EXAMPLES
@given(RUNS, SETTLED, st.randoms(use_true_random=False))
def test_with_corrections_as_well_the_order_of_documents_changes_nothing_and_every_open_action_is_a_row(
    run, settled, random
):
    shuffled = run + run
    random.shuffle(shuffled)
    log = ActionLog(run, corrections=settled)

    assert ActionLog(shuffled, corrections=settled).actions == log.actions
    assert ActionLog(shuffled, corrections=settled).problems == log.problems
    everything = log.outstanding("2020-12-31")
    assert {each.key for each in everything.actions} == {
        each.key for each in log.actions if each.status not in ("closed", "absorbed")
    }


@EXAMPLES
@given(RUNS, SETTLED, st.dates(dt.date(2020, 1, 1), dt.date(2020, 4, 30)))
def test_what_was_settled_later_is_not_known_before(run, settled, day):
    known = [each for each in settled if each.date <= day]

    assert (
        ActionLog(run, corrections=settled).as_of(day).outstanding()
        == ActionLog(run, corrections=known).as_of(day).outstanding()
    )

"""The Operations Group's Issues Log from OPSG_41 to OPSG_46: what each issue says, and what happens to it."""

from corpus.generator.papers.model import Edit, Issue, Month, Papers

ACTIVE, CANDIDATE = "Actively Managed Issues", "Candidate Issues"
MONITORED, FOR_CLOSURE, CLOSED = "Long-Term Monitoring", "Issues Recommended for Closure", "Closed Issues"
_STAGES = ("Identify", "Assess", "Plan", "Resolve", "Monitor")

_ALERTS = Issue(
    "alerts", "Spurious Alerts", ACTIVE,
    impact=("Users receive large numbers of alerts that tell of nothing. Systems of users and of the CSPs are slowed "
            "down, and true alerts are found late.",),
    status=(
        "The alerts in question are these:",
        "• Alert 8A21:",
        "  ◦ In the South, it forms {f 81 %|81%} of all alerts:",
        "    ▪ {f 62 %|62%} come from one make of hub with older firmware;",
        "    ▪ the rest come from meters of many makes.",
        "  ◦ In the North, it forms {f 34 % ~|about 34%} of all alerts.",
        "• Alert 8B07 has been seen {f 2300 times ~|around 2,300 times} since {d past 2020-11-01 2020-11-30|November 2020}.",
    ),
    next_steps=("The NDS has been asked for a limit on repeated alerts, which [[MP151 'Alert Limits']] would bring. The "
                "modification is expected to be with the Panel by {d deadline 2021-06-30|30 June 2021}.",),
    stage="Assess",
)  # fmt: skip
_HUBS = Issue(
    "hubs", "Communications Hub Exceptions", ACTIVE,
    impact=("The monthly reports list a large number of hubs that were fitted but never seen. Homes may be without "
            "service, and installers are sent out twice.",),
    status=(
        "The exceptions fall into three groups:",
        "• installations that were broken off and never reported: {f 70000 cases ~|about 70,000 such cases};",
        "• installations with a wrong address: {f 9400 cases|9,400 cases}; and",
        "• hubs that were seen on the network for more than 10 days without any message: {f 12 %|12%} of the hubs "
        "fitted in the North.",
    ),
    next_steps=("The NDS works with the Large Suppliers on the first group.",
                "A breakdown by supplier will be given to each of them."),
    stage="Resolve",
)  # fmt: skip
_GATEWAY = Issue(
    "gateway",
    "Renewal of Gateway Certificates",
    ACTIVE,
    impact=(
        "A certificate that is renewed on some nodes only makes the message gateway reject requests, as in "
        "INC000000731204 on {d past 2021-01-19|19 January 2021}.",
    ),
    status=("The NDS has checked all certificates. It will set out its procedure, see action OPSG 41/03.",),
    next_steps=("The OPSG to review the procedure once it is there.",),
    stage="Identify",
)
_WINDOWS = Issue(
    "windows", "Planned Maintenance Windows", ACTIVE,
    impact=("Maintenance at fixed hours keeps users from sending requests in the early morning.",),
    status=("The trial of [[MP142 'Flexible Maintenance Windows']] was extended by six months. {f 14 users|14 users} "
            "take part in it.",),
    next_steps=("The NDS to present its findings at the {d expected 2021-04-01 2021-04-30|April meeting}, see action OPSG 41/01.",),
    stage="Plan",
)  # fmt: skip
_EXPORT = Issue(
    "export",
    "Reading of Export Meters",
    MONITORED,
    impact=("Export readings cannot be fetched in one request with the others.",),
    status=("SECMP0093 'Reading of Export Meters' has been withdrawn.",),
    next_steps=("None at present.",),
    stage="Monitor",
)
_SLOTS = Issue(
    "slots", "Access to Test Slots", CANDIDATE,
    impact=("Slots of the test service are booked and then not used:",
            "• {f 31 slots|31 slots} stood empty in {d past 2020-12-01 2020-12-31|December 2020}; and",
            "• small users wait for {f 3 %|3%} of their tests until the release has gone live."),
    status=("DP188 'Shorter Notice for Test Slots' was raised on {d past 2021-01-12|12 January 2021}.",),
    next_steps=("The OPSG to say whether the issue should be managed actively.",),
    stage="Identify",
)  # fmt: skip
_FORECASTS = Issue(
    "forecasts",
    "Forecasts of Message Volumes",
    MONITORED,
    impact=("Users forecast volumes that nobody makes use of, at a cost of {f 1200000 GBP ~|about £1.2m} a year.",),
    status=("No change. The forecasts missed the true volumes by {f 18 %|18%}.",),
    next_steps=("CAS to report twice a year.",),
    stage="Monitor",
)
_TOPUPS = Issue(
    "topups", "Failed Prepayment Top-ups", CANDIDATE,
    impact=("Top-ups fail for {f 640 customers ~|around 640 customers} in one region, as in INC000000745519.",),
    status=("The NDS has found the cause on {d past 2021-03-24|24 March 2021}: hubs with firmware R2.1 lose the last "
            "message.",),
    next_steps=("A fix is planned for {d expected 2021-09-01 2021-09-30|September 2021}.",),
    stage="Identify",
)  # fmt: skip


def _said(key: str, section: str, change: str, before: str | None, after: str | None) -> Edit:
    return Edit(key, "updated", section, change, before, after)


_MONTHS = (
    Month(41, "2021-01-26", "2021-02-02"),
    Month(42, "2021-02-23", "2021-03-02", (
        _said("hubs", "status", "figure", "{f 70000 cases ~|about 70,000 such cases}",
              "{f 64000 cases ~|about 64,000 such cases}"),
        _said("gateway", "status", "changed", "It will set out its procedure, see action OPSG 41/03.",
              "Its procedure was circulated on {d past 2021-02-19|19 February 2021}, see action OPSG 41/03."),
        Edit("gateway", "updated", "stage", "changed", "Identify", "Assess"),
        _said("alerts", "next_steps", "added", None, "CR4471 would carry it out."),
    )),
    Month(43, "2021-03-30", "2021-04-06", (
        Edit("topups", "opened", issue=_TOPUPS),
        Edit("slots", "moved", "category", None, CANDIDATE, ACTIVE),
        _said("hubs", "status", "figure", "{f 12 %|12%}", "{f 9 %|9%}"),
        _said("hubs", "next_steps", "removed", "A breakdown by supplier will be given to each of them.", None),
        Edit("export", "closed", "category", None, MONITORED, CLOSED),
        _said("windows", "status", "figure", "{f 14 users|14 users}", "{f 17 users|17 users}"),
    )),
    Month(44, "2021-04-27", "2021-05-04", (
        Edit("export", "gone"),
        Edit("slots", "renamed", "title", None, "Access to Test Slots", "Notice for Test Slots"),
        Edit("topups", "moved", "category", None, CANDIDATE, ACTIVE),
        Edit("forecasts", "not_listed"),
        _said("windows", "next_steps", "changed",
              "The NDS to present its findings at the {d expected 2021-04-01 2021-04-30|April meeting}, see action OPSG 41/01.",
              "It is recommended that this issue be closed."),
        Edit("windows", "recommended_for_closure", "category", None, ACTIVE, FOR_CLOSURE),
        _said("gateway", "status", "added", None, "All nodes were renewed on {d past 2021-04-20|20 April 2021}."),
        Edit("gateway", "updated", "stage", "changed", "Assess", "Resolve"),
    )),
    Month(45, "2021-05-25", "2021-06-01", (
        Edit("forecasts", "back"),
        Edit("windows", "closed", "category", None, FOR_CLOSURE, CLOSED),
        _said("alerts", "status", "figure", "{f 81 %|81%}", "{f 77 %|77%}"),
        _said("alerts", "status", "figure", "{f 2300 times ~|around 2,300 times}", "{f 3100 times ~|around 3,100 times}"),
        _said("topups", "status", "added", None, "Problem PBI000000208811 has been opened."),
        _said("hubs", "status", "figure", "{f 64000 cases ~|about 64,000 such cases}",
              "{f 51500 cases|51,500 such cases}"),
    )),
    Month(46, "2021-06-29", "2021-07-06", (
        Edit("windows", "gone"),
        _said("topups", "next_steps", "changed", "A fix is planned for {d expected 2021-09-01 2021-09-30|September 2021}.",
              "A fix is planned for release R2.2 in {d expected 2021-11-01 2021-11-30|November 2021}."),
        _said("topups", "impact", "figure", "{f 640 customers ~|around 640 customers}",
              "{f 1250 customers ~|more than 1,250 customers}"),
        Edit("gateway", "moved", "category", None, ACTIVE, MONITORED),
        Edit("gateway", "updated", "stage", "changed", "Resolve", "Monitor"),
        _said("slots", "status", "added", None,
              "The Panel will decide on the modification at its meeting on {d expected 2021-07-16|16 July 2021}."),
    )),
)  # fmt: skip

PAPERS = Papers(
    folder="opsg_issues",
    short="OPSG",
    name="Operations Group",
    profile="opsg",
    first=(_ALERTS, _HUBS, _GATEWAY, _WINDOWS, _SLOTS, _EXPORT, _FORECASTS),
    months=_MONTHS,
    categories=(ACTIVE, CANDIDATE, MONITORED, FOR_CLOSURE, CLOSED),
    stages=_STAGES,
    purpose=(
        "This paper tells how the entries on the OPSG Issues Log stand, and what is planned for the next month.",
        "The Operations Group (OPSG) is asked to note the paper and to approve the next steps.",
    ),
    recommendations=(
        ("NOTE", "the contents of this paper"),
        ("APPROVE", "the recommended next steps for each issue"),
    ),
    layouts={
        "P1": (41, 42, 43, 44, 45, 46),
        "P2": (41, 43, 45),
        "P3": (42, 44, 46),
        "P4": (41, 42, 43, 44, 45, 46),
        "P5": (43, 46),
        "P6": (42, 44, 45),
    },
)  # fmt: skip

"""The Operations Group (OPSG): nine meetings in a row and an extraordinary one, with the whole life of their actions."""

from corpus.generator.model import Earlier, Life, Next, Series
from corpus.generator.opsg import m41, m42, m43, m44, m45, m46, m47, m48, m49, mex2

_EARLIER = (
    Earlier("OPSG 38/04", "The NDS to rebuild the capacity model with the volumes of the last twelve months.",
            "2020-11-03", ("NDS",)),
    Earlier("OPSG 39/02", "CAS to send the guidance note on planned maintenance to all members.", "2020-12-01",
            ("CAS",)),
    Earlier("OPSG 40/01", "CSP B to replace the aerials at the sites that failed in November.", "2021-01-05",
            ("CSP B",)),
    Earlier("OPSG 40/06", "CAS to make a list of contacts for use out of hours.", "2021-01-05", ("CAS",)),
)  # fmt: skip

_LIFE = Life(
    closed={
        "OPSG 38/04": "OPSG_44",
        "OPSG 39/02": "OPSG_41",
        "OPSG 40/01": "OPSG_43",
        "OPSG 40/06": "OPSG_42",
        "OPSG 41/01": "OPSG_45",
        "OPSG 41/02": "OPSG_42",
        "OPSG 41/03": "OPSG_45",
        "OPSG 41/04": "OPSG_43",
        "OPSG 41/05": "OPSG_42",
        "OPSG 41/06": "OPSG_42",  # by a sentence
        "OPSG 41/07": "OPSG_42",
        "OPSG 41/08": "OPSG_45",
        "OPSG 42/01": "OPSG_43",  # absorbed into 43/02
        "OPSG 42/02": "OPSG_43",
        "OPSG 42/03": "OPSG_46",
        "OPSG 42/05": "OPSG_44",
        "OPSG 42/06": "OPSG_47",
        "OPSG 42/07": "OPSG_44",
        "OPSG 43/01": "OPSG_44",
        "OPSG 43/02": "OPSG_49",
        "OPSG 43/03": "OPSG_49",
        "OPSG 43/04": "OPSG_45",
        "OPSG 43/05": "OPSG_44",
        "OPSG 44/01": "OPSG_45",
        "OPSG 44/02": "OPSG_46",
        "OPSG 44/03": "OPSG_46",
        "OPSG 45/01": "OPSG_EX2",  # by a sentence, at the extraordinary meeting
        "OPSG 45/02": "OPSG_47",
        "OPSG 45/03": "OPSG_47",  # and opened again at OPSG_48
        "OPSG EX2/01": "OPSG_46",
        "OPSG EX2/02": "OPSG_47",
        "OPSG 46/01": "OPSG_49",
        "OPSG 46/03": "OPSG_47",
        "OPSG 46/04": "OPSG_48",
        "OPSG 47/01": "OPSG_49",  # a sentence at OPSG_48 closes it, the table does not: the table counts
        "OPSG 47/02": "OPSG_48",
        "OPSG 48/01": "OPSG_49",
    },
    reopened={"OPSG 45/03": "OPSG_48"},
    omitted={
        "OPSG 41/08": ("OPSG_42", "OPSG_43"),
        "OPSG 44/04": ("OPSG_45", "OPSG_46", "OPSG_47", "OPSG_48", "OPSG_49"),
    },
    problems={
        "OPSG_43": ("not_listed",),
        "OPSG_44": ("not_listed", "misprinted_id", "reowned"),
        "OPSG_EX2": ("not_listed",),
        "OPSG_46": ("not_listed",),
        "OPSG_47": ("not_listed",),
        "OPSG_48": ("not_listed|not_listed_though_open",),
        "OPSG_49": ("not_listed|not_listed_though_open", "closed_then_listed", "reworded"),
        "OPSG_50": ("not_listed|not_listed_though_open", "unknown_action", "bad_date"),
    },
    allowed={
        "OPSG_45": ("misprinted_id", "reowned", "not_listed"),
        "OPSG_EX2": ("misprinted_id", "reowned"),
        "OPSG_46": ("misprinted_id", "reowned"),
        "OPSG_47": ("misprinted_id", "reowned"),
        "OPSG_48": ("misprinted_id", "reowned"),
        "OPSG_49": ("misprinted_id", "reowned", "status_conflict"),
        "OPSG_50": ("misprinted_id", "reowned", "status_conflict", "closed_then_listed",
                    "reworded"),
    },
)  # fmt: skip

SERIES = Series(
    folder="opsg",
    short="OPSG",
    name="Operations Group",
    profile="opsg",
    meetings=(
        m41.MEETING, m42.MEETING, m43.MEETING, m44.MEETING, m45.MEETING, mex2.MEETING,
        m46.MEETING, m47.MEETING, m48.MEETING, m49.MEETING,
    ),
    earlier=_EARLIER,
    life=_LIFE,
    after=Next("main", "2021-11-02", "OPSG_50"),
    layouts={
        "L1": (41, 42, 43, 44, 45, "EX2", 46, 47, 48, 49),
        "L2": (41, 43, 45, 46, 48),
        "L3": (42, 44, "EX2", 47, 49),
        "L4": (41, 42, 44, 46, 49),
        "L5": (41, 43, 44, 45, 47, 48),
        "L6": (41, 42, 43, 44, 45, "EX2", 46, 47, 48, 49),
    },
)  # fmt: skip

"""Numbers with what they count; not dates, durations, versions, ids, ordinals, names."""

import pytest

from opsgdocs.document import Paragraph, Run
from opsgdocs.extractors.front.passage import whole
from opsgdocs.extractors.papers.figures import find_figures


def figures(text):
    found = find_figures(whole(Paragraph((Run(text),))))
    return [(figure.value, figure.unit, figure.approximate, figure.text) for figure in found]


@pytest.mark.parametrize(("text", "expected"), [
    ("73% is traceable to it", (73, "%", False, "73%")),
    ("forms about 27% of Alerts", (27, "%", True, "about 27%")),
    ("half a per cent, 0.5 per cent", (0.5, "%", False, "0.5 per cent")),
    ("there are about 70,000 such cases;", (70000, "cases", True, "about 70,000 such cases")),
    ("have around 40,000 ESMEs with this", (40000, "ESMEs", True, "around 40,000 ESMEs")),
    ("80,000 instances of this", (80000, "instances", False, "80,000 instances")),
    ("some 350 Communications Hubs were lost", (350, "Communications Hubs", True, "some 350 Communications Hubs")),
    ("1,400 duplicate Service Requests", (1400, "Service Requests", False, "1,400 duplicate Service Requests")),
    ("costs £1.2m a year", (1200000, "GBP", False, "£1.2m")),
    ("nearly $3 million was spent", (3000000, "USD", True, "nearly $3 million")),
    ("2.5 million people", (2500000, "people", False, "2.5 million people")),
])  # fmt: skip
def test_a_figure(text, expected):
    assert figures(text) == [expected]


@pytest.mark.parametrize("text", [
    "on 17 April 2020", "in 2020 releases were made", "every 9 days", "for more than 10 working days",
    "SRV 8.14.1 and 8.14.2/8.14.3", "firmware 2.02.6 hubs", "the 11th top up", "Severity 1 or 2 issues",
    "Part 1 and 2 implementation dates", "be forecasting 2 or the DCC reporting 1?", "8F01, 8014, 8015 etc. – form",
    "action OPSG 29/04 requests", "MP119 was approved", "Release 2 hubs", "at 10:30 members", "the June 2020 releases",
])  # fmt: skip
def test_no_figure(text):
    assert figures(text) == []


def test_both_ends_of_a_range_count_the_same():
    assert [(value, unit) for value, unit, *_ in figures("between 40,000 and 45,000 cases")] == [
        (40000, "cases"),
        (45000, "cases"),
    ]


def test_evidence_points_at_the_words():
    (figure,) = find_figures(whole(Paragraph((Run("There are about 70,000 such cases."),))))

    assert (figure.evidence[0].start, figure.evidence[0].end) == (10, 33)

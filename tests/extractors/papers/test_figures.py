"""Numbers with what they count; not dates, durations, versions, ids, ordinals, names."""

import pytest

from opsgdocs.document import Paragraph, Run
from opsgdocs.extractors.papers.figures import find_figures
from opsgdocs.extractors.text.passage import whole


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
    ("12 000 cases, of which", (12000, "cases", False, "12 000 cases")),
    ("about 1\u00a0250\u202f000 alerts", (1250000, "alerts", True, "about 1\u00a0250\u202f000 alerts")),
    ("12 000.5 cases", (12000.5, "cases", False, "12 000.5 cases")),
    ("Phase 2 400 hubs", (400, "hubs", False, "400 hubs")),
    ("on May 12 300 cases", (300, "cases", False, "300 cases")),
    ("in 2020 100 cases", (100, "cases", False, "100 cases")),
    ("a change of -3.5%", (-3.5, "%", False, "-3.5%")),
    ("it fell by −£1.2m", (-1200000, "GBP", False, "−£1.2m")),
    ("6,500 GPFs bear wrong certificates", (6500, "GPFs", False, "6,500 GPFs")),
    ("5 hubs need new certificates", (5, "hubs", False, "5 hubs")),
    ("1,200 communications hub exceptions", (1200, "exceptions", False, "1,200 communications hub exceptions")),
])  # fmt: skip
def test_a_figure(text, expected):
    assert figures(text) == [expected]


@pytest.mark.parametrize("text", [
    "on 17 April 2020", "in 2020 releases were made", "every 9 days", "for more than 10 working days",
    "SRV 8.14.1 and 8.14.2/8.14.3", "firmware 2.02.6 hubs", "the 11th top up", "Severity 1 or 2 issues",
    "Part 1 and 2 implementation dates", "be forecasting 2 or the DCC reporting 1?", "8F01, 8014, 8015 etc. – form",
    "1 in 10 consumers", "7 in every 12 sites", "10-15% of hubs", "10 -15% of hubs", "code 007 cases", "-3 cases",
    "action OPSG 29/04 requests", "MP119 was approved", "Release 2 hubs", "at 10:30 members", "the June 2020 releases",
])  # fmt: skip
def test_no_figure(text):
    assert figures(text) == []


def test_both_ends_of_a_range_count_the_same():
    assert [(value, unit) for value, unit, *_ in figures("between 40,000 and 45,000 cases")] == [
        (40000, "cases"),
        (45000, "cases"),
    ]


def test_about_before_a_range_is_meant_of_both_ends():
    assert [figure[:3] for figure in figures("about 1,000 to 1,200 cases, 3 hubs")] == [
        (1000, "cases", True), (1200, "cases", True), (3, "hubs", False),
    ]  # fmt: skip


def test_evidence_points_at_the_words():
    (figure,) = find_figures(whole(Paragraph((Run("There are about 70,000 such cases."),))))

    assert (figure.evidence[0].start, figure.evidence[0].end) == (10, 33)

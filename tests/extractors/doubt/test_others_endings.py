"""Actions that a cell calls done by another than their owner."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.parsers import parse


@pytest.fixture
def told(tmp_path):
    def of(status, owner="DCC"):
        path = tmp_path / "minutes.md"
        rows = f"| OPSG 33/01 | Report on alerts. | {owner} | {status} |\n| OPSG 33/02 | Send it. | SECAS | Open |"
        table = f"| Action ID | Action | Owner | Status |\n|---|---|---|---|\n{rows}"
        title = "# Operations Group Meeting 34\n\n4 August 2020"
        path.write_text(f"{title}\n\n## 1. Actions Outstanding\n\n{table}\n", encoding="utf-8")
        record = extract_minutes(parse(path))
        return record.outstanding[0].status, [one.code for one in record.problems if one.code == "closed_conditionally"]

    return of


@pytest.mark.parametrize(
    "status", ["Completed by CSP C&S", "Done by the SECAS team", "Complete by Alex Smith on 3 May"]
)
def test_another_may_have_ended_a_part(told, status):
    assert told(status) == ("closed", ["closed_conditionally"])


@pytest.mark.parametrize(
    "status", ["Completed", "Completed by DCC", "Completed by the DCC", "Completed by May", "Completed by email"]
)
def test_the_owner_ends_it_all(told, status):
    assert told(status) == ("closed", [])

"""Quotations that have the form of an action: '> ACTION: Tom Hall to obtain a cost estimate for MP255 by 30 April.'"""

from collections.abc import Iterator

from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.problems import problem
from opsgdocs.records import Problem


def check_quotations(reading: Reading) -> Iterator[Problem]:
    """Marks of actions that were passed over, as they stand in a quotation and bear no id of this meeting."""
    for passage in reading.passages():
        if reading.is_passed_over(passage.block):
            message = "A quotation has the form of an action: it is not taken for one that this meeting raised."
            yield problem("doubtful_action", message, cite(passage.block))

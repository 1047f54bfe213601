"""From a Document to records: what the document says, with the place of every value.

`minutes` lists the steps in the order in which they stand in minutes; none imports another. Beneath them lie the rooms
that they share, each knowing only those before it: `text`, `ids`, `decision`, `owner` and `status` read words; `table`,
`mark` and `items` find where records are; `row`, `attendance` and `front` read them; `outline` and `reading` hold the
document cut up; `earlier` and `raised` tell the two kinds of actions apart. `doubt` stands above all of them.
"""

from opsgdocs.document import Document
from opsgdocs.profile import Profile
from opsgdocs.records import ActionTable, IssuesLogPaper, Minutes


def extract(document: Document, profile: Profile | None = None) -> Minutes | ActionTable | IssuesLogPaper:
    """What the document says, as the record of its kind; the profile is recognised where none is given."""
    record = _extract(document, profile)
    if not document.recognised:
        return record
    from opsgdocs.extractors.doubt.recognised import recognised_problems

    problems = (*recognised_problems(document, record), *record.problems)
    return record.model_copy(update={"problems": problems})


def _extract(document: Document, profile: Profile | None) -> Minutes | ActionTable | IssuesLogPaper:
    from opsgdocs.extractors.action_table import extract_action_table, is_action_table
    from opsgdocs.extractors.papers import extract_issues_log, is_issues_log

    if is_action_table(document):
        return extract_action_table(document, profile)
    if is_issues_log(document, profile):
        return extract_issues_log(document, profile)
    return extract_minutes(document, profile)


def extract_minutes(document: Document, profile: Profile | None = None) -> Minutes:
    """The document as minutes, whatever it looks like."""
    from opsgdocs.extractors import minutes

    return minutes.extract_minutes(document, profile)

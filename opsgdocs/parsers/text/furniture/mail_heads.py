"""The heads of a mail that minutes were pasted from: they date the mail, not the meeting.

From: Tim Hall
Sent: 3 March 2022 09:12
To: Operations Group
Subject: FW: OPSG 54 draft minutes
"""

from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.lines import Line

_FEWEST = 3  # lines; 'Date:' and 'To:' alone may be the minutes' own
_NEAR = 40  # lines with text; further on, a mail is quoted as one of the minutes' own papers
_FIELD = compiled(r"\*{0,2}(From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments)\s?:\*{0,2}(?=\s|$)")


def mail_heads(lines: Sequence[Line]) -> set[int]:
    """Places among `lines` of those that head a mail."""
    fields = [found[1] if (found := _FIELD.match(line.text)) else None for line in lines[:_NEAR]]
    heads: set[int] = set()
    for at, name in enumerate(fields):
        if name != "From":
            continue
        end = next((end for end in range(at, len(fields)) if fields[end] is None), len(fields))
        if end - at >= _FEWEST and {"To", "Subject"} & set(fields[at:end]):
            heads |= set(range(at, end))
    return heads

"""Lines that begin as their paragraph does: entries one below the other, though a full line stands between.

ACTION 4/01: Write to the county council and to the parish about the roof of the hall, and report
Owner: Carl Dunn
ACTION 4/02: Ask Security
☐ Eve Frost: ask Security
"""

import re

from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.wording import ANY_DIGIT, DIGITS, ends_unfinished
from opsgdocs.parsers.pdf.paragraph.para import Para

BOXES = "☐☑☒⬜✅❎❏❐❑❒🔲🗹🗷"
WORD = r"[\w#./&’'-]"
LABEL = re.compile(rf"(?=[^\W\d_a-z]){WORD}+(?: {WORD}+){{0,2}}:(?=\s)")  # 'Owner:', 'Due date:', 'Action 4/02:'
SAME_PLACE = 2.0  # points


def begins_alike(para: Para, line: Line) -> bool:
    """Whether a line begins another entry: with a box or with a label, where its paragraph begins with one too.

    Within a sentence a line may begin with 'Note:', and the choices of a form go on with a box.
    """
    first = para.lines[0]
    if line.text[0] in BOXES:
        return first.text[0] in BOXES or not any(box in para.text for box in BOXES)
    if ":" not in line.text or abs(para.x - line.x0) > SAME_PLACE or ends_unfinished(para.lines[-1].text):
        return False
    label, above = LABEL.match(line.text), LABEL.match(first.text, para.mark.offset if para.mark else 0)
    if label is None or above is None:
        return False
    # 'Ann Bell: 18; Carl Dunn: 6; Eve' goes on with 'Frost: 1'
    return _kind(label) == _kind(above) or (para.mark is None and para.text.count(": ") == 1)


def _kind(label: re.Match[str]) -> str:
    return DIGITS.sub(ANY_DIGIT, label[0])

"""The title of minutes and the committee it names: 'Minutes of the Operations Group – Meeting 29'."""

import re
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.document import Heading, ListItem
from opsgdocs.extractors.front.days import printed_days
from opsgdocs.extractors.front.designation import find_references, number_in_title
from opsgdocs.extractors.front.page import Front, is_detail
from opsgdocs.extractors.text.passage import Passage, strip
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_TITLE_WORD = compiled(r"\b(?:meeting|minutes)\b", re.IGNORECASE)
_BODY_WORD = compiled(
    r"\b(?:group|(?:sub-?)?committee|forum|panel|board|council|authority|team|task force|partnership|assembly)\b",
    re.IGNORECASE,
)
_MEETING_NAME = compiled(r"meeting\s*:\s*(?P<name>[^\d:]{5,100})", re.IGNORECASE)
_NAME_LABEL = compiled(r"(?:meeting name|name of (?:the )?(?:meeting|committee|group|body))\s*:?", re.IGNORECASE)
_OPEN_END = compiled(r"(?:\b(?:of|of the|the|for|for the|and|–|-)|[–—:-])$", re.IGNORECASE)
_SHORT_FORM = late(compiled, r"\([A-Z][A-Za-z&]*[A-Z]\)")
_ONLY_MEETING = late(
    compiled, r"(?:extraordinary\s+)?meeting\s*(?:no\.?|number|#|[–-])?\s*(?:\d{1,4}|EX\s?\d+)", re.IGNORECASE
)
_DAY = compiled(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2},?)?\s+\d{4}|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}",
    re.IGNORECASE,
)
_ONLY_MINUTES = compiled(r"(?:(?:draft|final|confirmed|approved|meeting) )*minutes", re.IGNORECASE)
_SENTENCE = compiled(r"\b(?:is|are|was|were|will|can|(?-i:may)|shall|has|have)\b|(?<!\b[ap]\.m)\.$", re.IGNORECASE)
# 'Dear all,', 'Kind regards': around the minutes of a mail
_GREETING = late(
    compiled,
    r"(?i)(?:(?:(?:kind|best|warm)(?:est)?\s+)?(?:regards|wishes)|dear\s+\w+|h(?:i|ello)(?:\s+\w+)?|(?:many\s+)?thanks|cheers|all)\W*",
)
_TITLE_LABEL = compiled(r"(?i)(?:document\s+)?title\s*:\s*(?=\S)")
_MAIL = compiled(r"(?:from|to|cc|bcc|sent|date|reply-to)\s*:", re.IGNORECASE)
_SUBJECT = compiled(r"subject\s*:\s*(?:(?:re|fwd?|aw|wg)\s*:\s*)*", re.IGNORECASE)
_LONGEST = 160
_AROUND = compiled(
    r"^agenda and\b|"
    r"\b(?:(?:draft|final|confirmed|approved|unconfirmed|notes|formal)\s+)*minutes(?:\s+(?:of|from|for)(?:\s+the)?)?\b|"
    r"\b(?:(?:annual|extraordinary|ordinary|special|general|monthly|quarterly|regular|joint)\s+)*meeting\b.*|"
    r"\b\d{1,4}(?:st|nd|rd|th)\b|\([^)]*\)|\b(?:draft|final)\b|\bheld\b.*|\bon\s+\d.*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|"
    r"\bof the\b|\bof\b$|^the\b|#?\b\d+\b|\bEX\s?\d+\b",
    re.IGNORECASE,
)


class Title(NamedTuple):
    """The title and the lines that it was printed on."""

    lines: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """The title on one line."""
        return " ".join(line.text for line in self.lines)


def find_title(front: Front, profile: Profile) -> Title | None:
    """The title of the minutes: a title by its style, else the first line that speaks of a meeting or a body.

    The subject of a mail is one where there is no other.
    """
    first = _best(front.lines, profile) or _subject(front)
    named = None if first and isinstance(first.block, Heading) and _tells(first.text) else _named(front)
    if named:
        return Title((named,))
    if first is None or (_ONLY_MINUTES.fullmatch(first.text) and not _completion(first, front, profile)):
        first = _best((*front.cells, *front.furniture), profile) or first
    if first is None:
        return None
    after = _completion(first, front, profile)
    if not after and not _TITLE_WORD.search(first.text):
        first = _titled(first, front, profile) or first
    return Title((first, _cut(after, profile)) if after else (_cut(first, profile),))


def _tells(text: str) -> bool:
    """Whether a title says more than 'Minutes': of which body, or of which meeting."""
    speaks = _TITLE_WORD.search(text) or _BODY_WORD.search(text)
    return speaks is not None and not _ONLY_MINUTES.fullmatch(text)


def _subject(front: Front) -> Passage | None:
    """'Change Board 43 - minutes' of 'Subject: RE: Change Board 43 - minutes'."""
    subjects = ((line, match) for line in front.lines if (match := _SUBJECT.match(line.text)))
    return next((line.part(match.end()) for line, match in subjects if _TITLE_WORD.search(line.text)), None)


def _named(front: Front) -> Passage | None:
    """'Meeting: Forms Working Group Teleconference' names the meeting in words."""
    for line in front.lines:
        match = _MEETING_NAME.fullmatch(line.text)
        if match and _BODY_WORD.search(match["name"]):
            return line.part(match.start("name"))
    beside = (value for label, value in pairwise(front.cells) if _NAME_LABEL.fullmatch(label.text))
    return next((value for value in beside if _BODY_WORD.search(value.text) and len(value.text) < _LONGEST), None)


def _titled(banner: Passage, front: Front, profile: Profile) -> Passage | None:
    """The title below a banner that only names the body: 'OPERATIONS GROUP' / 'Operations Group Meeting 41'."""
    below = (line for line in front.lines if line is not banner and _can_be_title(line, profile))
    return next((line for line in below if number_in_title(line.text, profile) and _BODY_WORD.search(line.text)), None)


def _best(found: tuple[Passage, ...], profile: Profile) -> Passage | None:
    styled = [line for line in found if isinstance(line.block, Heading) and _can_be_title(line, profile)]
    speaking = [line for line in found if _speaks(line.text) and _can_be_title(line, profile)]
    ranked = [*(line for line in styled if line in speaking), *speaking, *styled]
    return next((line for line in ranked if not _ONLY_MINUTES.fullmatch(line.text)), next(iter(ranked), None))


def _speaks(text: str) -> bool:
    return len(text) <= _LONGEST and (_TITLE_WORD.search(text) or _BODY_WORD.search(text)) is not None


def _completion(first: Passage, front: Front, profile: Profile) -> Passage | None:
    """The next line where the title runs on in it: 'Minutes of the' / 'Operations Group – Meeting 29'."""
    at = front.lines.index(first) + 1 if first in front.lines else len(front.lines)
    after = front.lines[at] if at < len(front.lines) else None
    if after is None or not _can_be_title(after, profile):
        return None
    return after if _OPEN_END.search(first.text) or _completes(after.text, first.text, profile) else None


def committee_name(title: str) -> str | None:
    """The body that a title names: 'Operations Group' in 'Minutes of the Operations Group – Meeting 29'."""
    text = title
    for match in (*find_references(title), *_DAY.finditer(title)):
        text = text.replace(match[0], " ")
    before = re.split(r"\s+[–—|:]\s+|\s-\s|,\s", _strip_minutes(text))
    parts = [re.sub(r"\s+", " ", _AROUND.sub(" ", part)).strip(" ,–—-:|_") for part in before]
    named = [part for part in parts if re.search(r"[A-Za-z]{3}", part)]
    bodies = [part for part in named if _BODY_WORD.search(part)]
    speaking = named if _TITLE_WORD.search(title) or _SHORT_FORM.search(title) else []
    return next((name for name in bodies or speaking if len(name.split()) < 10 and ":" not in name), None)


def _strip_minutes(text: str) -> str:
    """'Minutes of Meeting 7 of the Water Data Forum' as 'the Water Data Forum'."""
    behind = re.search(r"\bmeeting\b[^,–|]*?\bof(?:\s+the)?\s+(?P<name>[A-Z].*)", text, re.IGNORECASE)
    return behind["name"] if behind else text


def _can_be_title(line: Passage, profile: Profile) -> bool:
    text = line.text
    if len(text) > _LONGEST or _SENTENCE.search(text) or isinstance(line.block, ListItem):
        return False
    if _MAIL.match(text) or _SUBJECT.match(text) or _GREETING.fullmatch(text):
        return False
    references = find_references(text)
    is_reference = bool(references) and references[0].start() == 0 and references[0]["sep"] in "_-/"
    return not is_reference and not is_detail(text, profile)


def _completes(after: str, first: str, profile: Profile) -> bool:
    """'Meeting 29' below 'Operations Group', 'Operations Group' below 'Minutes'."""
    if number_in_title(first, profile):
        return False
    return bool(_ONLY_MEETING.match(after)) or (bool(_ONLY_MINUTES.fullmatch(first)) and bool(_BODY_WORD.search(after)))


def _cut(title: Passage, profile: Profile) -> Passage:
    return _cut_behind(title.part(label.end()) if (label := _TITLE_LABEL.match(title.text)) else title, profile)


def _cut_behind(title: Passage, profile: Profile) -> Passage:
    """The title without what follows it on its line: '| 4 February 2020 | Teams', ', 4 February 2020, 10:00'."""
    bar = re.search(r"\s\|\s|\t", title.block.text[title.start : title.end])
    if bar:
        return strip(title.part(0, bar.start()), ",|")
    days = printed_days(title.text, day_first=profile.meeting.day_first)
    before = title.text[: days[0].start] if days else ""
    if re.search(r",\s*(?:\w+,?\s+)?$", before):
        return strip(title.part(0, len(before)), " ,")
    return title

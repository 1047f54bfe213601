"""Status words: 'Closed', 'Open – carried forward', 'On hold' → closed, open, on_hold.

A proposal closes nothing ('Propose to close'), nor does a part ('75 % complete') or a plan ('To be completed'); what is
none of the profile's words is no status, and a person is told.
"""

import re
from functools import cache, lru_cache

from opsgdocs.document import fold
from opsgdocs.extractors.status.clauses import is_negated
from opsgdocs.extractors.status.remainders import REMAINDER
from opsgdocs.extractors.status.subjects import ends_another_thing
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

Found = tuple[str, int]
"""A status and the offset at which its words end."""

_STATUSES = ("on_hold", "closed", "open")
_LONGEST = 6  # words; a longer line is a sentence
_BREAKS = 7  # characters; shorter words are not broken

# As in: Propose to close | Recommended for closure | Closure proposed | Closed (proposed) | Complete?
_ASK = r"(?:propos|recommend|request|suggest|seek|sought|pending|await)\w*"
_ASKED = late(
    compiled,
    rf"(?i)\b(?:{_ASK}|to be|to|for|ready|can|could|should|may|will|would|due)\s+(?:\w+\s+){{0,2}}?"
    r"clos(?:e|ed|ing|ure)\b"
    rf"|\bclosure\s+(?:is\s+|was\s+)?{_ASK}|\b(?:clos\w+|complete\w*|done)\s*(?:\(\s*{_ASK}|\?)",
)
_PROPOSAL = late(compiled, r"(?i)\b(?:propos|recommend|suggest)")
_ASKED_BROKEN = late(compiled, r"(?i)(?:propos|recommend|suggest)\w{0,3}(?:to|for)?clos")
# What makes of a proposal a decision: 'Propose to close – agreed', 'Agreed to close'
_CONSENT = late(
    compiled, r"(?i)[^\w]\s*(?:and\s+)?(?:agreed|approved|accepted|closed)\W*$|^\W*agreed\s+(?:to\s+(?:be\s+)?)?clos"
)
_LATER = late(
    compiled, r"(?i)\b(?:at|by|before|after|until|in)\s+(?:the\s+)?next\b|\b(?:once|when|if|unless|provided)\b"
)
# As in: Not yet closed | Partly done | 75 % complete | To be completed
_NOT = late(
    compiled,
    r"(?i)\b(?:not|never|un|part(?:ly|ially|s)?|near(?:ly|ing)?|almost|mostly|largely|half|to be|to|be|due|expect\w*"
    r"|until|once|when|if|target\w*|for|aim\w*|plan\w*)\b|(?<!\d)\d{1,2}\s?%",
)
_SENTENCES_BEFORE = late(compiled, r"^.*\w{2}[.!]\s+")
_BUT = late(compiled, r"(?i)\b(?:but|except|apart|other than|await\w*|until|outstanding|remain\w*)\b")
# What may stand beside the status in a caption that is nothing else: 'Closed since the last meeting', 'Now open'
_ASIDE = (
    r"(?:(?:the|all|now|recently|newly|previously|still|at|in|since|during|for|from|by|of|this|our|last|previous|next|earlier|as"
    r"|meetings?|actions?|and|were|was|are|is|be|to|been|have|has|list|table|section|part|annex|appendix"
    r"|[A-Z]|\d+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b[\s.,:;()/–—-]*)*"
)
_LABEL = late(compiled, r"(?i)\s*(?:RAG|(?:action\s+)?status)\s*[:–-]\s*(?=\S)")
_BOX = late(compiled, r"\s*(?P<box>[☐☑☒✓✔✅])\ufe0f?(?=\W|$)")  # a box of its own in the column
# What takes an end back in the same breath: 'Closed - no', 'Complete pending sign-off', 'Superseded?'
_UNDONE = late(
    compiled,
    r"(?i)[^.;]{0,60}\bre-?opened\b|\s*\(?(?:in\s+part|partly|partially)\b|\s*\?|(?<!closed),?\s+(?:pending|awaiting)\b"
    r"|\s*[-–—:,(]?\s*(?:no\s*(?:[.,;)!]|$)|not\s+(?:yet|closed|completed?|done|agreed|accepted|quite|fully|all|by)\b)"
    r"|[^.;]{0,40}\b(?:only|in\s+error|in\s+(?:its|their|his|her)\s+own)\b"
    r"|\s+(?:at|in|on)\s+(?:the\s+|our\s+|its\s+)?next\b|\s+by\s+(?:all|everyone|everybody)\s+(?:but|except|bar)\b"
    r"|(?<=complete)\s+by\s+(?:the\s+)?(?:end|start|middle|mid|close|next|\d|Q\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|mon|tue|wed|thu|fri|spring|summer|autumn|winter|christmas|easter)[a-z]*\b)"
    r"|\s+(?:for|by|in|on|at)\s+[^.;]{1,40}[;,.]\s*(?!no\b)[^.;]{1,40}\b(?:outstanding|to\s+follow|awaited|pending|not(?!\s+by))\b",
)
# 'two coats done, one to follow'
_LEFT = late(
    compiled,
    r"(?i)\s*[,;]\s*[^.;,]{0,30}\b(?:to\s+(?:follow|go|come|do)|left|remain\w*|outstanding|awaited|pending|still|not)\b",
)
# 'Complete the back first', 'Completed quotation received', 'Closed season until May': no status of the action
_NAME = late(
    compiled,
    r"(?:[Cc]omplete[d]?|[Cc]losed|[Ww]ithdrawn|[Cc]ancelled|[Dd]ischarged)\s+(?:(?:the|an?|its|their|any)\s+\w"
    r"|(?!(?:actions?|items?|tasks?|entries|in|out|at|on|by|as|to|and|or|but|since|following|after|with|via|per|for|off|from|before|of|this"
    r"|last|today|yesterday|now|under|during|until|till|subject|pending|because|due|when|once|if|except|apart|other|save"
    r"|through|prior|without|within|outside|bar|while|though|although|early|late|online"
    r"|upon|ahead|having|between|thanks|week|around|against|into|given|despite|both|noting|please|awaiting|see|but|no|not|than|that|which|was|is"
    r"|are|were|has|have|had|will|would|can|could|may|might|should|the|above|below|here|there|over|again|so|then|instead|propos\w*"
    r"|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter|\w+ly)\b)[a-z]{3,}"
    r"\s+(?!complete|closed)\w)",
)
# 'Agreed to close', 'Closure agreed', 'Proposed for closure – agreed'
_AGREED = late(
    compiled,
    r"(?i)\W*(?:(?:it\s+was\s+)?agreed\s+(?:to\s+(?:be\s+)?)?closed?"
    r"|clos(?:ure|ed)\s*[-–—:,]?\s*(?:was\s+)?(?:agreed|approved)"
    r"|propos\w+\s+(?:to|for)\s+clos\w+\s*[-–—:,(]\s*(?:and\s+)?(?:agreed|approved|accepted)\)?)\W*",
)
# What says in the cell of a status that nothing is left to do, and elsewhere may say anything: 'Not required'
_ALONE = late(
    compiled,
    r"(?i)\W*(?P<status>close|duplicated?(?:\s+(?:action|entry))?|(?:action\s+)?not\s+(?:required|needed)|no\s+(?:further\s+)?action\s+"
    r"(?:required|needed|necessary))[\s.)]*",
)
_CLOSING = late(compiled, r"(?i)\W*closing\W*")  # it is not closed yet
_PERCENTAGE = late(
    compiled, r"(?i)\s*(?P<part>\d{1,3})\s?(?:%|per\s+cent)(?:\s+(?:complete\w*|done|closed))?\s*(?=$|[.;:,(–—-])"
)
_WHOLE = 100  # per cent
_BLANK = late(compiled, r"(?i)[\W_]*(?:n/?a|tb[cdan]|none|nil)?[\W_]*")


@lru_cache(maxsize=1 << 9)  # 'Open' stands in row after row, and under its caption each row asks what that says
def status_of(text: str, profile: Profile) -> Found | None:
    """The status that `text` begins with, or that a caption such as 'Closed actions' names."""
    text = fold(text)
    label = _LABEL.match(text)
    start = label.end() if label else 0
    found = _status_of(text[start:], profile)
    return (found[0], start + found[1]) if found else None


def caption_status(text: str, profile: Profile, *, title: bool) -> str | None:
    """The status that a caption gives what stands beneath: 'Actions closed at this meeting', 'Open'.

    It must be a heading of actions, or nothing but a status: '1. Closed session', 'Firmware hold' say nothing of the
    actions beneath them. The `title` of an agenda item gives a status only where it names actions.
    """
    found = status_of(text, profile)
    if found is None:
        return None
    of_actions, bare = _captions(profile)
    said = of_actions.search(fold(text)) or (not title and bare.fullmatch(fold(text).strip()))
    return found[0] if said else None


def is_proposal(text: str, profile: Profile) -> bool:
    """'Propose to close', 'Recommended for closure': an open action of which somebody asks that it be closed."""
    asked = _ASKED.search(text) or _ASKED_BROKEN.match(text.replace(" ", ""))
    found = status_of(text, profile) if asked and not is_negated(text) else None
    return found is not None and found[0] == "open" and _PROPOSAL.search(text) is not None


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: '', '–', '.', 'N/A', 'TBC'."""
    return _BLANK.fullmatch(text) is not None


def _status_of(text: str, profile: Profile) -> Found | None:
    colours = _colours_end(text, profile)
    if not colours:
        return _status_said(text, profile)
    label = _LABEL.match(text, colours)
    start = label.end() if label else colours
    behind = _status_said(text[start:], profile) if start < len(text) else None
    return (behind[0], start + behind[1]) if behind else ("open", colours)


def _colours_end(text: str, profile: Profile) -> int:
    """Where the traffic lights end that a text begins with: 'Amber / Green – on track'."""
    light, end = _colour(profile.tables.rag), 0
    while (found := light.match(text, end)) and found.end() > end:
        end = found.end()
    return end


def _status_said(text: str, profile: Profile) -> Found | None:
    if box := _BOX.match(text):
        return ("open" if box["box"] == "☐" else "closed"), box.end("box")
    if short := percentage_of(text) or agreed_closing(text) or _alone(text):
        return short
    asked = _ASKED.search(text)
    leading = _leading(text, asked, profile)
    if leading or asked is None:
        return leading or _otherwise(text, profile)
    agreed = not _LATER.search(text) and (_CONSENT.search(text, max(0, asked.end() - 1)) or _CONSENT.match(text))
    return ("closed" if agreed else "open"), len(text)


def percentage_of(text: str) -> Found | None:
    """'100%' and '100% complete' are closed, '90 % complete' is open."""
    found = _PERCENTAGE.match(text)
    return ("closed" if int(found["part"]) == _WHOLE else "open", found.end()) if found else None


def agreed_closing(text: str) -> Found | None:
    """'Closure agreed' and the like, which nothing else stands beside."""
    return ("closed", len(text)) if _AGREED.fullmatch(text) else None


def _alone(text: str) -> Found | None:
    """'Duplicate', 'Not required', 'Close' with nothing beside; 'Close to completion' and 'Close?' are others."""
    if _CLOSING.fullmatch(text):
        return "open", len(text)
    return ("closed", len(text)) if _ALONE.fullmatch(text) else None


def _leading(text: str, asked: "re.Match[str] | None", profile: Profile) -> Found | None:
    """The status at the beginning, 'Complete – propose to close' aside; 'Complete but for the annex' is open."""
    found = leading_status(text, profile)
    if found is None or found[0] != "closed":
        return found
    if asked and asked.end() > found[1]:  # 'Propose to close and agreed' is a status of its own
        return None
    return found


def _otherwise(text: str, profile: Profile) -> Found | None:
    """Words of progress, words within a short line, words that a narrow column broke."""
    if _NAME.match(text):
        return None
    match = _words(profile.tables.progress).match(text)
    return ("open", match.end()) if match else _within(text, profile) or _broken(text, profile)


def leading_status(text: str, profile: Profile) -> Found | None:
    """The status that `text` begins with; what was closed and re-opened, or closed in part, is open."""
    for status in _STATUSES:
        match = _words(getattr(profile.tables, status)).match(text)
        if match and not (status == "closed" and _NAME.match(text, match.start())):
            undone = _undone(text, match.end()) if status == "closed" else None
            return ("open", undone.end()) if undone else (status, match.end())
    return None


def is_ended_in_part(text: str, profile: Profile) -> bool:
    """'Done apart from the hinge', 'Completed 50%', 'Closed in May?': open, and a person should look."""
    text = fold(text)
    label = _LABEL.match(text)
    match = _words(profile.tables.closed).match(text, label.end() if label else 0)
    return match is not None and REMAINDER.match(text, match.end()) is not None


def _undone(text: str, end: int) -> "re.Match[str] | None":
    return _UNDONE.match(text, end) or REMAINDER.match(text, end)


def _within(text: str, profile: Profile) -> Found | None:
    """'Actions closed at this meeting', 'Now complete': a short line that holds words of one status."""
    if len(text.split()) > _LONGEST:
        return None
    matches = {status: _words(getattr(profile.tables, status)).search(text) for status in _STATUSES}
    found = [(status, match) for status, match in matches.items() if match]
    if len(found) != 1:
        return None
    status, match = found[0]
    behind = _UNDONE.match(text, match.end()) or _BUT.search(text, match.end()) or _LEFT.match(text, match.end())
    less = status == "closed" and (behind or _NOT.search(_same_sentence(text[: match.start()])))
    if status == "closed" and _is_of_another(text, match) and not less:
        return None
    return ("open" if less else status), len(text)


def _same_sentence(before: str) -> str:
    """'BL had agreed to pay. Closed.': a sentence of its own makes no part of the next."""
    return _SENTENCES_BEFORE.sub("", before)


def ends_another(text: str, profile: Profile) -> bool:
    """'Draft complete', 'The old gate has been closed': something ends, and it need not be the action."""
    match = _words(profile.tables.closed).search(text)
    return match is not None and len(text.split()) <= _LONGEST and _is_of_another(text, match)


def _is_of_another(text: str, closed: "re.Match[str]") -> bool:
    return bool(_NAME.match(text, closed.start())) or ends_another_thing(text, closed.start(), closed.end())


def _broken(text: str, profile: Profile) -> Found | None:
    """'Supers eded by OPSG 44/01', 'In progr ess': a narrow column broke the word."""
    for status in _STATUSES:
        words = tuple(word for word in getattr(profile.tables, status) if len(word) >= _BREAKS)
        match = _loosely(words).match(text)
        if match:
            return status, match.end()
    return ("open", len(text)) if _ASKED_BROKEN.match(text.replace(" ", "")) else None


@cache
def _loosely(words: tuple[str, ...]) -> "re.Pattern[str]":
    ways = (r"\s?".join(map(re.escape, word.replace(" ", ""))) for word in sorted(words, key=len, reverse=True))
    return compiled(rf"(?i)(?:{'|'.join(ways)})(?!\w)" if words else r"(?!)")


@cache
def _colour(words: tuple[str, ...]) -> "re.Pattern[str]":
    """'Amber', 'G', 'Green – complete': a colour alone or parted from what follows; 'Green Energy actions' is none."""
    colours = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return compiled(rf"(?i)\s*(?:{colours})(?:\s*$|\s*[-–—:;/(]\s*)" if words else r"(?!)")


@cache
def _words(words: tuple[str, ...]) -> "re.Pattern[str]":
    longest_first = sorted(words, key=len, reverse=True)
    # '–' may be a status as well as a word
    return compiled(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)" if words else r"(?!)")


@cache
def _captions(profile: Profile) -> "tuple[re.Pattern[str], re.Pattern[str]]":
    """'Closed actions', 'DCC: actions that were closed at the meeting'; and 'Closed at this meeting'."""
    tables = profile.tables
    statuses = sorted((*tables.open, *tables.closed, *tables.on_hold), key=len, reverse=True)
    words = rf"(?i:(?<!\w)(?:{'|'.join(map(re.escape, statuses))})(?!\w))"
    aside = rf"(?i:{_ASIDE})"
    before = rf"(?:^|[:–—-]\s|\b[A-Z]{{2,}}\s)\W*{aside}(?:[A-Z]{{2,}}\s+)?"
    ends = r"(?=\W*$|\s*[:;,(–—-]|\s+(?i:at|in|on|since|by|during|from|for|this|as|before|after|following|and|or|to)\b)"
    of_actions = (
        rf"{before}{words}(?:(?i:\s+and|\s*[/,&])\s*{words})*\s+(?:[A-Z]{{2,}}\s+)?(?i:actions?)\b"
        rf"|(?i:\bactions?)\b[\s:(–—-]+(?i:(?:that|which|were|was|are|is|be|been|have|has|to|now|since)\s+)*{words}{ends}"
    )
    return re.compile(of_actions), re.compile(rf"{aside}{words}[\s:;,(–—-]*{aside}(?<!\.)")

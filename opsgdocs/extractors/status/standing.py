"""What a row says besides its columns: updates, the status line among them, a new date, and who takes it over.

    The DCC stated that the traffic logs are no longer available …
    Action Status: Open

Without a status line a row has the status with which its last update ends: 'SECAS drew it. Done.', 'On hold until May.'
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from opsgdocs.extractors.ids.action_ids import ActionId, find_ids, id_at
from opsgdocs.extractors.owner.owners import Names, Owners
from opsgdocs.extractors.status.clauses import ACTION, is_asked
from opsgdocs.extractors.status.dated_log import newest_entry
from opsgdocs.extractors.status.deadlines import is_deadline
from opsgdocs.extractors.status.handovers import new_owners
from opsgdocs.extractors.status.remainders import is_doubted
from opsgdocs.extractors.status.sayings import about_this, closes_this, saying_of
from opsgdocs.extractors.status.statuses import (
    agreed_closing,
    is_ended_in_part,
    leading_status,
    percentage_of,
    status_of,
)
from opsgdocs.extractors.status.tails import closing_tail
from opsgdocs.extractors.status.ticks import ticked_status
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_PARTED = late(compiled, r"\s*(?:\s[–—-]|[:;.])\s+(?=\w)")
_NO_DAY = late(compiled, r"(?i)tb[cda]|to\s+be\s+(?:confirmed|agreed|advised)|ongoing|asap")
_SHORT = 3  # words behind a status that are no update: 'Open until May'
_LONGEST_RUN = 8  # words: 'Superseded by the new action OPSG 44/01'
_MERGED = late(
    compiled,
    r"(?i)\W*(?:now\s+)?(?:merged|absorbed|combined|consolidated|superseded|incorporated|subsumed|replaced)\W*",
)
_AFTER_STATUS = late(compiled, r"[\s:;,.–—-]+")
# What may stand behind a status that ends an update: 'On hold until June', 'Closed at this meeting'
_UNTIL = late(
    compiled,
    r"(?i)\s*(?:$|[.;,(/–-]|(?:until|till|pending|since|from|on|at|in|for|as|via|by\s+(?:e-?mail|correspondence)|to|subject\s+to|following|after)\b"
    r"|\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
)
_LONGEST_UNTIL = 6  # words
_INTO = late(compiled, r"(?i)\b(?:into|with|by|under|in)\s+(?:the\s+)?(?:new\s+)?(?:actions?\s+)?(?=\d)")
# 'Taken over by SECAS', 'Now with the DCC', 'To be closed': the row's action is meant
_WITHOUT_SUBJECT = late(
    compiled,
    r"(?i)\W*(?:to\s+be|should\s+(?:now\s+)?be|taken|passed|transferred|handed|re-?assigned|moved\s+to|merged|put\s+on"
    r"|new\s+owner|owner(?:ship)?|now\s+(?:with|owned|lies|rests|sits))\b",
)
_NOW_WITH = late(compiled, r"(?i)^\W*now\s+with\b")


class Said(NamedTuple):
    """What stands beneath a row or in its update and status cells, told apart."""

    updates: tuple[str, ...] = ()
    status: str | None = None
    revised: str | None = None


def sorted_out(paragraphs: Sequence[str], status: str | None, profile: Profile) -> Said:
    """The status line and a revised date are no updates."""
    updates: list[str] = []
    revised: str | None = None
    for paragraph in paragraphs:
        if match := _label(profile.tables.status_line).match(paragraph):
            status = paragraph[match.end() :].strip() or status
        elif match := _label(profile.tables.revised).match(paragraph):
            revised, behind = _day_and_rest(paragraph[match.end() :], profile)
            updates.extend(behind)
        elif paragraph:
            said, status = _cut(paragraph, _status_at_end(profile), status)
            said, revised = _cut(said, _revised_at_end(profile.tables.revised), revised)
            updates.append(said)
    if status is None and updates:
        status, updates = _last_status(updates, profile)
    return Said(tuple(updates), status, revised)


def _day_and_rest(said: str, profile: Profile) -> tuple[str, tuple[str, ...]]:
    """'01/12/2020. DCC awaits data.': the new date, and what is said behind it."""
    first = next((said[start:end] for start, end in sentences(said)), said)
    rest = said[said.index(first) + len(first) :].strip()
    day = first.strip(" .")
    if rest[:1].isupper() and len(rest.split()) > 1 and (_NO_DAY.fullmatch(day) or is_deadline(day, profile)):
        return day, (rest,)
    return said.strip(" ."), ()


def _last_status(updates: list[str], profile: Profile) -> tuple[str | None, list[str]]:
    """The status with which the last update ends, or the newest entry of a dated log, and the updates without it."""
    if entry := newest_entry(updates):
        return _ended(entry, profile), updates
    last = updates[-1]
    if _is_status(last, profile):
        return last, updates[:-1]
    if headed := _headed(last, profile):
        return headed[0], [*updates[:-1], headed[1]]
    ended = _ended(last, profile) or closing_tail(last, profile)
    return ended, updates[:-1] if ended == last else updates


def _ended(paragraph: str, profile: Profile) -> str | None:
    """The sentence of an update that ends its action or lets it rest: the last, or 'On hold until …' as the first."""
    said = [paragraph[start:end].strip() for start, end in sentences(paragraph)]
    if said and (_ends(said[-1], "closed", profile) or _is_handed_over(said[-1], profile)):
        return said[-1]
    resting = [one for one in (*said[-1:], *said[:1]) if _ends(one, "on_hold", profile)]
    return resting[0] if resting else None


def _ends(sentence: str, status: str, profile: Profile) -> bool:
    found = leading_status(sentence, profile)
    if found is None or found[0] != status or len(sentence[found[1] :].split()) > _LONGEST_UNTIL:
        return False
    whole = status_of(sentence, profile)
    return _UNTIL.match(sentence, found[1]) is not None and whole is not None and whole[0] == status


def own_clause(sentence: str) -> str | None:
    """A sentence of a row about its own action, as a clause: 'Taken over by SECAS', 'The action lies with SECAS'."""
    if clause := about_this(sentence):
        return clause
    sentence = _NOW_WITH.sub("now lies with", sentence)
    return f"{ACTION} {sentence.lstrip()}" if _WITHOUT_SUBJECT.match(sentence) or "lies with" in sentence[:14] else None


def handed_to(updates: Sequence[str], profile: Profile, names: Names) -> Owners:
    """Who takes the action over by its last update, none where it stays: 'Taken over by SECAS.'"""
    last = updates[-1] if updates else ""
    clauses = (own_clause(last[start:end]) for start, end in sentences(last))
    found = [owners for clause in clauses if clause and (owners := new_owners(clause, profile, names))]
    if not found:
        return ()
    known = {name.casefold() for name in names.parties} | {name.casefold() for name, _ in profile.owners}
    return found[-1] if all(owner.casefold() in known for owner in found[-1]) else ()


def _cut(paragraph: str, pattern: "re.Pattern[str]", known: str | None) -> tuple[str, str | None]:
    """What stands before a status or date at the end of a paragraph, and its words."""
    match = pattern.search(paragraph)
    return (paragraph[: match.start()].strip(), match["said"].strip()) if match else (paragraph, known)


def _is_status(paragraph: str, profile: Profile) -> bool:
    """A last line such as 'Closed' or 'Remains open.'"""
    found = leading_status(paragraph, profile) or percentage_of(paragraph) or agreed_closing(paragraph)
    return found is not None and len(paragraph) <= found[1] + 1


def _headed(paragraph: str, profile: Profile) -> tuple[str, str] | None:
    """'Closed – sent on 3 May' in a column of updates → status and what was said."""
    found, whole = leading_status(paragraph, profile), status_of(paragraph, profile)
    if found and found[0] == "closed" and whole and whole[0] != "closed":
        return None  # 'Complete – to be closed'
    parted = _PARTED.match(paragraph, found[1]) if found else None
    return (paragraph[: found[1]], paragraph[parted.end() :]) if found and parted else None


def split_status(text: str, profile: Profile) -> tuple[str | None, str]:
    """'Open – the report is late' → 'Open' and what was said; 'Superseded by OPSG 44/01' is all status."""
    if not text:
        return None, ""
    if is_ended_in_part(text, profile):
        return text, ""
    found = status_of(text, profile)
    parted = found is not None and found[0] == "open" and _PARTED.match(text, found[1]) is not None
    if found and not parted and _names_another(text[found[1] :], profile):
        return text, ""
    end = found[1] if found else 0
    rest = _AFTER_STATUS.sub("", text[end:], count=1) if found else ""
    return (text[:end], rest) if len(rest.split()) > _SHORT or _is_told(text[end:], rest, profile) else (text, "")


def _is_told(behind: str, rest: str, profile: Profile) -> bool:
    """'Open – drafting.', 'Open: CSP N outstanding'; 'Open – carried forward', 'Closed – 3 May' are all status."""
    bare = rest.strip(" .")
    known = leading_status(bare, profile)
    alike = (known is not None and known[1] == len(bare)) or is_deadline(bare, profile)
    return _PARTED.match(behind) is not None and not alike


def _names_another(rest: str, profile: Profile) -> bool:
    """'Superseded' | ' by OPSG 44/01': what runs on from the status into the id of an action."""
    return rest[:1].isspace() and rest.count(" ") <= _LONGEST_RUN and any(find_ids(rest, profile))


def row_status(said: Said, caption: str, profile: Profile) -> str:
    """The status by the status line, else by what was said, else by the caption: 'closed', 'on_hold' or 'open'."""
    if said.status and (ticked := ticked_status(said.status)):
        return ticked
    words = said.status or ("Closed" if closes_this(said.updates) else caption)
    if found := status_of(words, profile):
        return found[0]
    return "closed" if _is_handed_over(words, profile) or _is_merged(words, said.updates, profile) else "open"


def _is_merged(words: str, updates: Sequence[str], profile: Profile) -> bool:
    """'Merged' as all that the status says, and 'Absorbed into OPSG 44/01' beside it."""
    alone = _MERGED.fullmatch(words) is not None
    return alone and any(len(one.split()) <= _LONGEST_RUN and _is_handed_over(one, profile) for one in updates)


def _is_handed_over(words: str, profile: Profile) -> bool:
    """'Merged into OPSG 44/01'; to propose it hands nothing over."""
    other = _other(words, profile)
    if other is None or is_asked(words) or is_doubted(words):
        return False
    saying = saying_of(f"{ACTION} {words[: other.start]}")
    return saying is not None and saying.says == "absorbed"


def _other(words: str, profile: Profile) -> ActionId | None:
    """The action that takes the work: 'merged into OPSG 44/01', 'merged with 44/01'."""
    behind = _INTO.search(words)
    return next(find_ids(words, profile), None) or (id_at(words, profile, behind.end()) if behind else None)


def is_sentence(cell: str, profile: Profile) -> bool:
    """'The paper was sent and the TAG agreed to close the action.' in a cell of statuses is an update."""
    if len(cell.split()) <= _SHORT or leading_status(cell, profile):
        return False
    found = status_of(cell, profile)
    return found is None or (found[0] == "open" and found[1] == len(cell))


@cache
def _status_at_end(profile: Profile) -> "re.Pattern[str]":
    """'… sent to all members. Action Status: Closed': a status line that the layout ran on."""
    words = profile.tables
    statuses = sorted((*words.open, *words.closed, *words.on_hold), key=len, reverse=True)
    return re.compile(
        rf"(?<=[.!?\s])(?:{'|'.join(map(re.escape, words.status_line))})\s*[:–—-]\s*"
        rf"(?P<said>(?i:{'|'.join(map(re.escape, statuses))})[^.\n]{{0,40}})\.?\s*$"
    )


@cache
def _revised_at_end(words: tuple[str, ...]) -> "re.Pattern[str]":
    """'The roles were added. Revised Target Date: 6 February 2031': a date that ends what was said."""
    longest_first = sorted(words, key=len, reverse=True)
    return compiled(
        rf"(?<=[.!?;,])\s+(?i:{'|'.join(map(re.escape, longest_first))})\s*[:–—-]\s*(?P<said>[^.;:]{{3,50}})\.?\s*$"
    )


@cache
def _label(words: tuple[str, ...]) -> "re.Pattern[str]":
    longest_first = sorted(words, key=len, reverse=True)
    return compiled(rf"(?i)(?:{'|'.join(map(re.escape, longest_first))})\s*[:–—-]\s*")

"""People enumerated on one line: 'Alex Smith, Jo Bloggs and Ann Lee', 'Alex Smith, DCC, Jo Bloggs, SECAS'.

Whether a comma parts two people or a person and an organisation is told by all parts of the line together.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.extractors.attendance.leads import TWO_TITLES
from opsgdocs.extractors.attendance.marks import canonical_role, is_initials, read_mark
from opsgdocs.extractors.attendance.names import body_behind, has_title, is_full_name, is_name, is_office
from opsgdocs.extractors.attendance.posts import post_before
from opsgdocs.extractors.text.passage import Passage, split, strip
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords

_AND = r"\s+(?:and|&)\s+|\s*;\s*and\s+"
_SEMICOLON = r"\s*;\s*(?:and\s+)?|(?<=\))\.\s+|(?<=\)):\s+(?=[A-Z])"  # 'Alex Smith (AS). Jo Bloggs (JB).'
# A name behind a closing bracket, with a bracket or dash of its own: lines of people that ran together.
_NEXT_PERSON = late(compiled, r"[)\]]\s+(?=(?P<name>[^\W\d_][^()\[\],;:–—]{3,40}?)\s*(?:[(\[]|\s[–—-]\s|$))")
# What stands behind a name: a bracket, a dash, 'vice Ann Bell', 'deputising for Ann Bell'
_BEHIND_NAME = late(
    compiled,
    r"\s*[(\[]|\s*[–—-]\s+|\s+(?=@\w)|\s+in the [Cc]hair\b"
    r"|\s+(?:vice|(?:deputising|standing in|substituting|acting|alternate|substitute|deputy|proxy)\s+for|on behalf of"
    r"|in place of)\s+(?=[^\W\d_a-z])",
)
_POST = late(compiled, r".*\s[–—-]\s*[(\[][^()\[\]]*")  # 'Alex Smith - (DCC) Duty Officer': behind it a post
# '… and four members of the public': people that nobody names
_UNNAMED = late(
    compiled,
    r"(?i)\s*(?:,|;|\band\b|\bplus\b|\balso\b|,\s*and\b)\s+(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|several|some|many|other|a number of)\s+(?:other\s+)?(?:members?\s+of|residents?|visitors?|"
    r"guests?|observers?|others?)\b[^,;]*$"
    r"|\s*(?:,|;|\band\b|,\s*and\b)\s+\d{1,3}\s+(?-i:[a-z]{4,}s)\b[^,;]*$"
    r"|\s*(?:,|;|\band\b|,\s*and\b)\s+(?:his|her|their|a|an|one|two)\s+(?:colleagues?|guests?|assistants?|partner|wife|husband)\b[^,;]*$"
    r"|\s*(?:,|;|\band\b|,\s*and\b)\s+(?:others|guests|visitors|observers|etc)\b(?-i:[a-z .]*)$",
)
_BRACKET_FIRST = late(compiled, r"^\([^()]{2,40}\)\s+(?=[^\W\d_])")  # '(Chair) Ann Bell'
_BRACKETED_PERSON = late(compiled, r"[^\s,;]\s+(?=\([^()]{2,40}\)\s+[^\W\d_a-z])")  # 'Ann Bell (Clerk) Luke Morris'
# '… and Cy Dunn. The meeting was quorate.'
_NEXT_SENTENCE = late(
    compiled,
    r"(?<=[a-z)])\.\s+(?=(?:The|There|It|A|An|All|No|This|Apologies|Members|\w+ members)\b[^;:]{0,200}"
    r"\b(?:was|were|is|are|had|has|noted|declared|confirmed|quora\w+|wish\w*|thanked|welcomed"
    r"|reported|said|asked|advised|explained|congratulated|expressed|agreed|accepted|approved|opened|invited)\b"
    r"|[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_a-z][\w.'’-]*){0,3}\s+(?:attended|joined|took|chaired|acted|sent|gave|left|was|were)\b)",
)
# 'Cllr Ann Bell Cllr Bo Cole'
_TITLED = late(
    compiled,
    r"(?<=[\w).]\s)(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Rev|Revd)\b\.?\s+(?=[^\W\d_a-z])",
)
_NO_BRACKETS = late(compiled, r"\([^()]*\)")
_COMMA = r"\s*[,、，]\s*(?:and\s+)?(?:(?:Councillors|Cllrs)\.?:?\s+(?=[A-Z]))?|\s+\|\s+"
_THE_POST = late(compiled, r"(?i)(?:and\s+)?the\s+(?P<role>[\w -]{3,40})")
_PLURAL_TITLE = late(
    compiled,
    r"(?i)^(?:councillors|cllrs|messrs|governors|trustees|directors|members|council\s?members|commissioners|supervisors)\b\.?\s+(?=\w)",
)
_COUPLE = late(compiled, r"(?i)(?:mr|dr|prof)\.?\s+(?:&|and)\s+(?:mr|mrs|ms|dr|prof)\b")  # 'Mr & Mrs Gray'
_SURELY_PEOPLE = 3  # full names, behind something that is none: 'QA Plan, Ann Bell, Bo Cole, Cy Dunn'
_FIRST_NAMES = 3  # at least so many for each login among them
_LOGIN = late(compiled, r"[a-z][a-z0-9_-]{2,15}")
_OTHERS = late(
    compiled, r"others?|guests?|members?|staff|public|visitors?|observers?|none|various|etc|several|some|all"
)


class _Part(NamedTuple):
    """What stands between two commas: its first words, and whether they can be a person or are surely one."""

    head: str
    person: bool
    full: bool


def split_entries(line: Passage) -> tuple[Passage, ...]:
    """The entries of a line: what semicolons part, and what ran together ('Alex Smith (Chair) Jo Bloggs (Part)')."""
    sentence = _NEXT_SENTENCE.search(line.text)
    line = line.part(0, sentence.start()) if sentence else line
    unnamed = _UNNAMED.search(line.text)
    line = line.part(0, unnamed.start()) if unnamed else line
    return tuple(one for entry in split(line, _SEMICOLON) for one in _split_run(entry))


def is_run_together(line: Passage) -> bool:
    """Whether no semicolon parts the entries of a line, so that its commas may part people."""
    return len(split(line, _SEMICOLON)) == 1


def _split_run(entry: Passage) -> Iterator[Passage]:
    if entry.text.startswith("("):
        cuts = [match.end() for match in _BRACKETED_PERSON.finditer(entry.text)]
    else:
        cuts = _cuts_behind_brackets(entry)
    for start, end in pairwise([0, *cuts, len(entry.text)]):
        yield entry.part(start, end)


def _cuts_behind_brackets(entry: Passage) -> list[int]:
    return [
        match.end()
        for match in _NEXT_PERSON.finditer(entry.text)
        if is_full_name(match["name"]) and not _POST.fullmatch(entry.text, 0, match.start())
    ]


def split_people(entry: Passage, words: AttendanceWords, *, alone: bool) -> tuple[Passage, ...]:
    """The people of one entry, each with what belongs to it; `alone`: nothing but commas can part people here."""
    passages = split(entry, _COMMA)
    both = len(passages) > 1 and all(post_before(one.text) for one in passages)
    several = (
        alone and (both or _ends_with_two(passages[-1]) or _are_two(passages, words)) if len(passages) > 1 else False
    )
    if len(passages) < 2 or (_is_one_with_post(passages) and not several):
        return tuple(_split_and(entry))
    posted = post_before(passages[0].text) > 0
    parts = [_read_part(passage, words, posted=posted) for passage in passages]
    if not _is_listing(parts, alone=alone or _ends_with_two(passages[-1])):
        return tuple(_split_and(entry))
    starts = list(_starts(parts))
    ends = [*starts[1:], len(parts)]
    spans = (Passage(entry.block, passages[a].start, passages[b - 1].end) for a, b in zip(starts, ends, strict=True))
    return tuple(one for person in spans for one in _split_and(person))


def split_titled(entry: Passage) -> tuple[Passage, ...]:
    """'Cllr Ann Bell (from item 3) Cllr Bo Cole': nothing but their titles parts the people."""
    starts = [0, *(found.start() for found in _TITLED.finditer(entry.text) if found.start())]
    if len(starts) < 2:
        return (entry,)
    parts = tuple(strip(entry.part(a, b)) for a, b in zip(starts, [*starts[1:], len(entry.text)], strict=True))
    return parts if all(has_title(one.text) and is_name(name_before(one.text)) for one in parts) else (entry,)


def name_before(text: str) -> str:
    """What stands before a bracket or a dash, where a name would: 'Alex Smith (AS) – DCC' → 'Alex Smith'."""
    bare = TWO_TITLES.sub("", _BRACKET_FIRST.sub("", text.lstrip(" •–—-@")))
    name = _BEHIND_NAME.split(bare, maxsplit=1)[0].strip(" .*†‡#")
    body = body_behind(name)
    return name[: body[0]] if body else name


def _is_one_with_post(passages: Sequence[Passage]) -> bool:
    """'Alex Smith (AS), Service Manager'."""
    first, second = passages[0].text, passages[-1].text
    return len(passages) == 2 and "(" in first and "(" not in second and not has_title(second)


def _are_two(passages: Sequence[Passage], words: AttendanceWords) -> bool:
    """'Alex Smith (Chair), Jo Bloggs': a bracket that is no one's initials leaves nothing for the comma to add."""
    first = passages[0].text
    bracket = first[max(first.find("("), 0) :].strip(" ()")
    head, second = name_before(first), passages[-1].text
    if not (is_full_name(head) and is_full_name(second)) or canonical_role(second, words):
        return False
    return not is_initials(bracket, head)


def _ends_with_two(last: Passage) -> bool:
    """'…, Jo Bloggs and Alex Smith' shows that people are enumerated."""
    return sum(is_full_name(name_before(one.text)) for one in split(last, _AND)) > 1


def _read_part(passage: Passage, words: AttendanceWords, *, posted: bool = False) -> _Part:
    """`posted`: the first of the people has a post before the name, so others may: 'City Clerk Amy Boyd'."""
    if posted and (start := post_before(passage.text)):
        return _Part(name_before(passage.text[start:]), person=True, full=True)
    if leads_to_name(passage.text, words):
        return _Part("", person=True, full=True)
    if _COUPLE.match(passage.text):
        return _Part("", person=True, full=True)
    head = re.split(_AND, _PLURAL_TITLE.sub("", name_before(passage.text)))[0]
    person = is_name(head) and not canonical_role(head, words) and read_mark(head, words) is None
    return _Part(head, person and not is_office(head), person and is_full_name(head))


def leads_to_name(text: str, words: AttendanceWords) -> bool:
    """'the Clerk' of 'Bo Cole, the Clerk, D East': the office of the one named next."""
    post = _THE_POST.fullmatch(text)
    return post is not None and canonical_role(post["role"], words) is not None


def _is_listing(parts: Sequence[_Part], *, alone: bool) -> bool:
    """Whether commas part people."""
    full = sum(part.full for part in parts)
    everyone = all(part.person for part in parts)
    if not parts[0].person:
        return full >= _SURELY_PEOPLE
    if len(parts) > 2:
        return full > 1 or everyone or _are_first_names(parts)
    initials = parts[0].head.isupper() == parts[1].head.isupper()
    return alone and (full == 2 or (everyone and not full and initials))


def _are_first_names(parts: Sequence[_Part]) -> bool:
    """'Adrian, Bob, Cynthia, jk99, Mike': first names, and few who are called by their login."""
    logins = [part for part in parts if not part.person]
    named = len(parts) - len(logins)
    return all(is_login(part.head) for part in logins) and named > 2 and named >= _FIRST_NAMES * len(logins)


def is_login(text: str) -> bool:
    """Whether a word can be what somebody is called on a network: 'jk99', 'zqzhang'."""
    return bool(_LOGIN.fullmatch(text)) and not _OTHERS.fullmatch(text)


def _starts(parts: Sequence[_Part]) -> Iterator[int]:
    """Where people begin; in 'Alex Smith, DCC, Jo Bloggs, SECAS' the organisations belong to those before them."""
    first_names = not any(part.full for part in parts) and _are_first_names(parts)
    some_full = any(part.full for part in parts)
    alternating = all(part.full == (place % 2 == 0) for place, part in enumerate(parts))
    by_initials = parts[0].head.isupper()
    for index, part in enumerate(parts):
        if index and not parts[index - 1].head:
            continue  # behind 'the Clerk'
        single = not alternating and not part.head.isupper()
        if index == 0 or first_names or (part.person and (part.full or not some_full or by_initials or single)):
            yield index


def _split_and(entry: Passage) -> Iterator[Passage]:
    """'Alex Smith and Jo Bloggs' are two; 'Alex Smith, Safety and Security' is one."""
    parts = split(entry, _AND)
    heads = [name_before(part.text) for part in parts] if len(parts) > 1 else []
    organisation = any("," in head for head in heads[:-1]) or _is_of_organisation(parts)
    if heads and not organisation and all(is_name(head.split(",")[0]) for head in heads):
        yield from parts
    else:
        yield entry


def _is_of_organisation(parts: Sequence[Passage]) -> bool:
    """'Alex Smith (AS), Wales & West Utilities': behind the person's comma nothing says that another is named."""
    before, last = _NO_BRACKETS.sub("", parts[0].text), parts[-1]
    bare = last.text == name_before(last.text) and "," not in last.text
    between = last.block.text[parts[-2].end : last.start] if len(parts) > 1 else ""
    return "," in before and bare and ("&" in between or not is_full_name(last.text))

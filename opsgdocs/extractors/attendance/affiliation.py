"""What stands behind a name: 'DCC (Part – items 4-6)' → whom somebody is from, and the marks."""

import re

from opsgdocs.extractors.attendance.marks import UNMARKED, Legend, Marks, is_initials, is_short_form, read_mark
from opsgdocs.extractors.attendance.names import is_full_name
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords

_POST_NOMINALS = late(
    compiled,
    r"(?:(?:[CDMOK]BE|GBE|KCMG|CMG|KCB|CB|KC|QC|JP|DL|TD|FRS|FRSE|FBA|FREng|FCA|ACA|FCCA|ACCA|CPFA|F?CIPD|MCIPD|MBA|MPA|"
    r"MA|[BM]Sc|BA|BEng|MEng|PhD|DPhil|EdD|LLB|LLM|RN|FRCP|FRCS|MRCP|FRCN|FIET|MIET|CEng|FICE|MICE|FRICS|MRICS|FLS|FSA|"
    r"Hons|Bt|Kt)\b[\s,.]*)+",
)
# 'Ann Bell (work commitments)' among the apologies
_REASON = late(
    compiled,
    r"(?:(?:due to|because of|on|at|owing to)\s+)?(?:an?\s+)?(?:(?:work|other|prior|previous|family|personal|business|"
    r"medical|"
    r"health|annual|another|professional|unforeseen|childcare|clashing)\s+)*(?:commitments?|engagements?|reasons?|leave|"
    r"holidays?|vacation|illness|ill|sick(?:ness)?|unwell|appointments?|away|bereavement|circumstances)|work|personal|family",
    re.IGNORECASE,
)
_COVERED = compiled(
    r"(?i)(?:represented|replaced|substituted|deputised|covered)(?:\s+for)?\s+by\b"
    r"|.*\bin (?:his|her|their) (?:place|stead)\b"
    r"|(?:has\s+)?(?:sent|sending|nominated)\s+.*\b(?:as|alternate|deputy|substitute)\b"
    r"|.*\b(?:attended|attending|deputised|deputising|substituted)(?:\s+(?:instead|on\s+\w+\s+behalf))?$"
)
_BESIDE = compiled(
    r"(?i)\s*[,;]\s*|\s+[–-]\s+|\s+and\s+(?=alternate\b|deputising\b|on behalf\b)"
)  # what parts marks from an organisation: '(Isle Networks, part)'
_CONTACT = compiled(r"\S*@\S+|https?:\S+")


def read_behind(segments: list[str], name: str, words: AttendanceWords, legend: Legend) -> tuple[str | None, Marks]:
    """Whom somebody is from, and the marks, in the segments behind a name: 'DCC', 'Part – items 4-6'."""
    marks, affiliation = UNMARKED, None
    for segment in segments:
        text = _without_initials(without_contact(segment).strip(" .;,"), name)
        text, beside = _without_marks_beside(text, words, legend)
        text, deputised = _represented(text)
        read = _marks_of(text, words, legend)
        marks |= beside | deputised
        if read:
            marks |= read
        elif affiliation and text.isupper() and is_short_form(text, affiliation):
            affiliation = f"{affiliation} ({text})"
        elif _REASON.fullmatch(text) and not text.isupper():
            continue
        elif text and affiliation is None and not (is_initials(text, name) or _POST_NOMINALS.fullmatch(text)):
            affiliation = text
    return affiliation, marks


def without_contact(text: str) -> str:
    """The text without addresses of mail and of web pages."""
    return _CONTACT.sub("", text).strip(" ;,") if "@" in text or ":" in text else text


def _without_initials(text: str, name: str) -> str:
    """'JB, Headteacher' in one bracket behind Jan Birch: the initials say nothing of whom somebody is from."""
    first, comma, rest = text.partition(",")
    return rest.strip() if comma and first.isupper() and is_initials(first, name) else text


def _without_marks_beside(text: str, words: AttendanceWords, legend: Legend) -> tuple[str, Marks]:
    """'Isle Networks, part' in one bracket: the organisation, and the marks behind or before it."""
    parts = [part for part in _BESIDE.split(text) if part]
    read = [_marks_of(part, words, legend) for part in parts]
    read = [marks or (UNMARKED if _COVERED.match(part) else None) for part, marks in zip(parts, read, strict=True)]
    known = [marks for marks in read if marks]
    others = [part for part, marks in zip(parts, read, strict=True) if not marks]
    if not known or len(others) != 1:
        return text, UNMARKED
    total = UNMARKED
    for marks in known:
        total |= marks
    return others[0], total


def _represented(text: str) -> tuple[str, Marks]:
    """'representing Tim Udall' deputises for him, 'representing Isle Networks' is from there."""
    covered, _, whom = text.partition(" ")
    if covered.casefold() == "representing":
        return ("", Marks(alternate=True, alternate_for=whom)) if is_full_name(whom) else (whom, UNMARKED)
    return ("" if _COVERED.match(text) else text), UNMARKED


def _marks_of(text: str, words: AttendanceWords, legend: Legend) -> Marks | None:
    """The marks of one segment, which may join several: 'Part, Teleconference', 'Chair / T/C'."""
    read = read_mark(text, words, legend)
    if read:
        return read
    parts = [read_mark(part, words, legend) for part in re.split(r"\s*[,;/&]\s*|\s+and\s+|\s+[–-]\s+", text)]
    known = [part for part in parts if part]
    if known and len(known) == len(parts):
        total = UNMARKED
        for part in known:
            total |= part
        return total
    return None

"""Sentences told by spaCy: who is to do what in 'The DCC was asked by a member to consider whether …'.

This is the room where spaCy lives; it is loaded when the first sentence comes in. By default it is a blank English
pipeline with rules; a trained one that is installed can be named, and is then believed on what is a verb and who is
its subject.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import regex

from opsgdocs.errors import UsageError
from opsgdocs.extractors.language.parties import Parties, bare_name
from opsgdocs.extractors.language.rules import RULES, VERB, Rule
from opsgdocs.extractors.language.subjects import first_party, is_pronoun, name_before, speaker
from opsgdocs.extractors.language.words import CUES, IDLE, SPOKEN, TASKS, words
from opsgdocs.extractors.text.sentences import sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

_BREAK = regex.compile(r"\s*(?:;\s|[,–—]\s*(?:however|but|although|though|while|whilst|whereas)\b)")
_CAPITALS = regex.compile(r"\b[A-Z]{4,}\b")
_LOOSE_END = regex.compile(r"(?i)(?:[\s,;:–—-]|\b(?:and|that|the|but|also|as|which|who|where)$)+$")
_FROM = regex.compile(r"\bfrom\s+(?:the\s+|all\s+)?(?P<who>[A-Z][\w&]*(?:\s+[A-Z][\w&]*)*)")
_OF = regex.compile(r"(?:(?:further|more|a|the)\s+)?(?P<who>[A-Z][\w&]*(?:\s+[A-Z][\w&]*)*)")
_FOR_THINGS = frozenset(["asked for something", "a request was repeated", "something was asked for"])
# 'asked whether the DCC will …', 'the report which the DCC will …': no promise
_DEPENDENT = words("if whether unless when once until how what why where which who because since than")
_DENIALS = words("not n't n’t never no had may might")
_SPEAKING_DISTANCE = 6  # tokens between 'stated' and 'that', as in 'stated in response that'
_RESTRICTED = frozenset(
    ["the", "a", "an", "as", "was", "were", "been", "is", "are", "be", "if", "when", "where", "its"]
)


@dataclass(frozen=True, slots=True)
class Asking:
    """What one sentence asks for or promises.

    Attributes:
        rule: the form of words.
        cue: the word that asks or promises, in lower case.
        who: who is to do it, None where it is not said.
        asker: who asks, None where it is not said.
        verb: the first word of the task, in lower case.
        what: the task, from its verb on.
    """

    rule: Rule
    cue: str
    who: str | None
    asker: str | None
    verb: str
    what: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A rule's match; numbers are tokens: the row from `start` to `end`, its verb, where its clause begins."""

    rule: Rule
    start: int
    end: int
    verb: int
    clause: int
    who: str | None = None
    asker: str | None = None


def read_sentence(text: str, parties: Parties, *, before: str = "", model: str | None = None) -> tuple[Asking, ...]:
    """What the sentence asks for and promises, in order.

    Args:
        text: one sentence.
        parties: who is who in the document.
        before: what stands ahead of it, for 'It will also provide …'.
        model: name or folder of an installed spaCy pipeline; a blank English one where None.

    Raises:
        UsageError: there is no pipeline of that name.
    """
    doc = _pipeline(model)(_CAPITALS.sub(_lowered, text))
    found = sorted(_accepted(doc, parties, before, model), key=lambda one: one.verb)
    ends = [*(doc[one.clause].idx for one in found[1:]), len(text)]
    return tuple(_asking(doc, one, end, parties) for one, end in zip(found, ends, strict=False))


def _lowered(match: "regex.Match[str]") -> str:
    """Formal verbs are printed in capitals, as names are: 'OPSG AGREED that NDS will …'."""
    word: str = match[0].lower()
    return word if word in CUES else match[0]


@cache
def _pipeline(model: str | None) -> "Language":
    import spacy

    if model is None:
        return spacy.blank("en")
    try:
        return spacy.load(model)
    except (OSError, ValueError, ImportError) as error:
        raise UsageError(
            f"there is no spaCy pipeline {model!r}; install it (python -m spacy download {model})"
        ) from error


@cache
def _matcher(model: str | None) -> "Matcher":
    from spacy.matcher import Matcher

    matcher = Matcher(_pipeline(model).vocab)
    for number, rule in enumerate(RULES):
        matcher.add(str(number), [[token for _, token in rule.row]], greedy="LONGEST")
    return matcher


def _accepted(doc: "Doc", parties: Parties, before: str, model: str | None) -> list[_Found]:
    """The matches that hold, earlier rules first; no word is read twice."""
    accepted: list[_Found] = []
    for match in _matches(doc, model):
        if match.rule.where == "following" and not any(one.rule.kind == "request" for one in accepted):
            continue
        if any(match.start < one.end and one.start < match.end for one in accepted):
            continue
        named = _name_parties(doc, match, parties, before)
        if _holds(doc, named, parties):
            accepted.append(named)
    return accepted


def _matches(doc: "Doc", model: str | None) -> Iterator[_Found]:
    matcher: Any = _matcher(model)  # its types leave out the alignments
    found: list[tuple[int, int, int, list[int]]] = matcher(doc, with_alignments=True)
    names = doc.vocab.strings
    for key, start, end, places in sorted(found, key=lambda match: (int(names[match[0]]), match[1])):
        rule = RULES[int(names[key])]
        parts: dict[str, list[int]] = {}
        for offset, place in enumerate(places):
            parts.setdefault(rule.row[place][0], []).append(start + offset)
        first = parts.get("what", parts["verb"])[0]
        yield _Found(rule, start, end, first, start, who=_said(doc, parts, "who"), asker=_said(doc, parts, "asker"))


def _said(doc: "Doc", parts: dict[str, list[int]], part: str) -> str | None:
    tokens = parts.get(part)
    return bare_name(doc[tokens[0] : tokens[-1] + 1].text) or None if tokens else None


def _name_parties(doc: "Doc", found: _Found, parties: Parties, before: str) -> _Found:
    """Fill in who asks and who does: from the row, else from what stands before it."""
    if found.rule.where:
        return replace(found, asker=first_party(doc[: found.start], parties))
    first, last = name_before(doc, found.start)
    found = replace(found, clause=first)
    if found.rule.subject == "asker":
        return replace(found, asker=found.asker or speaker(doc, range(first, last), found.start, parties))
    if found.rule.subject == "doer" and (not found.who or is_pronoun(found.who)):
        return replace(
            found, who=speaker(doc, range(first, last), found.start, parties) or _last_subject(before, parties)
        )
    return found


def _last_subject(before: str, parties: Parties) -> str | None:
    """Whom 'they' means at the beginning of a sentence: whom the sentence before begins with."""
    ends = list(sentences(before))
    return first_party(_pipeline(None)(before[ends[-1][0] :]), parties) if ends else None


def _holds(doc: "Doc", found: _Found, parties: Parties) -> bool:
    rule = found.rule
    if _is_denied(doc, found) or _is_dependent(doc, found) or not _is_task(doc, found):
        return False
    if rule.where == "opening" and found.start > 0:
        return False
    if rule.name == "asked for something" and (found.start == 0 or doc[found.start - 1].lower_ in _RESTRICTED):
        return False
    if any(part == "who" for part, _ in rule.row) and found.who is None:
        return False
    return not rule.careful or (found.who is not None and parties.is_party(found.who))


def _is_denied(doc: "Doc", found: _Found) -> bool:
    """'will not provide', 'did not agree to', 'may need to be raised', and what had been agreed before."""
    around = {token.lower_ for token in doc[max(found.start - 2, 0) : found.end]}
    return bool(around & _DENIALS)


def _is_dependent(doc: "Doc", found: _Found) -> bool:
    """Whether a promise stands in a question, a condition or a relative clause."""
    if not found.rule.careful or found.rule.name == "asked whether somebody could":
        return False
    ahead = [token.lower_ for token in doc[: min(found.clause, found.start)]]
    since_comma = ahead[len(ahead) - ahead[::-1].index(",") :] if "," in ahead else ahead
    if _DEPENDENT & set(since_comma):
        return True
    return bool(ahead) and ahead[-1] == "that" and not SPOKEN & set(ahead[-_SPEAKING_DISTANCE:])


def _is_task(doc: "Doc", found: _Found) -> bool:
    """Whether what is asked for can be done; a trained pipeline says what is a verb."""
    verb = doc[found.verb]
    if ("verb", VERB) not in found.rule.row:
        return True
    if doc.has_annotation("POS") and verb.pos_ not in ("VERB", "AUX", ""):
        return False
    return verb.lower_ in TASKS if found.rule.careful else verb.lower_ not in IDLE


def _asking(doc: "Doc", found: _Found, end: int, parties: Parties) -> Asking:
    start = doc[found.verb].idx
    if found.rule.name == "something was asked for":
        start = _clause_start(doc, found)
    end = end if end > start else len(doc.text)
    broken = _BREAK.search(doc.text, start, end)
    what = doc.text[start : broken.start() if broken else end]
    cue = next(
        (token.lower_ for token in doc[found.start : found.end] if token.lower_ not in ("is", "was", "were")), ""
    )
    return Asking(
        rule=found.rule,
        cue=cue,
        who=found.who or (_named_in(what, parties) if found.rule.name in _FOR_THINGS else None),
        asker=found.asker,
        verb=doc[found.verb].lower_,
        what=_LOOSE_END.sub("", what).rstrip(" .;"),
    )


def _named_in(what: str, parties: Parties) -> str | None:
    """'requested an update from the DCC', 'requested Small Supplier participation'."""
    for match in filter(None, (_FROM.search(what), _OF.match(what))):
        if parties.is_known(match["who"]):
            return match["who"]
    return None


def _clause_start(doc: "Doc", found: _Found) -> int:
    commas = [token.i for token in doc[: found.start] if token.text in (",", ";")]
    return int(doc[commas[-1] + 1].idx) if commas else 0

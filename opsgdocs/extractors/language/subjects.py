"""Who a sentence speaks of: the name before a word of asking or promising, in spaCy's tokens.

'The DCC also agreed to …' → DCC; 'The OPSG was concerned about CSP N and asked …' → OPSG.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from opsgdocs.extractors.language.parties import Parties, bare_name
from opsgdocs.extractors.language.words import PARTY_WORDS, PRONOUNS, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SKIPPED = words("also then further again therefore subsequently has have additionally both")


def speaker(doc: "Doc", name: range, cue: int, parties: Parties) -> str | None:
    """The party right before the row; where a second verb follows ('…, and asked'), the sentence's first party."""
    parsed = _parsed_subject(doc[cue])
    if parsed:
        return parsed
    said = bare_name(doc[name.start : name.stop].text)
    is_second = name.stop > 0 and doc[name.stop - 1].lower_ in ("and", ",", "or")
    if said and not is_second and not is_pronoun(said) and (said[0].isupper() or parties.is_party(said)):
        return said
    return first_party(doc[:cue], parties)


def name_before(doc: "Doc", start: int) -> tuple[int, int]:
    """The name that ends before token `start`, from and to; adverbs and auxiliaries between are passed over."""
    last = start
    while last > 0 and (doc[last - 1].lower_ in _SKIPPED or doc[last - 1].lower_.endswith("ly")):
        last -= 1
    first = last
    while first > 0 and _is_name(doc[first - 1]):
        first -= 1
    return (first, last) if first < last else (start, start)


def first_party(tokens: Iterable["Token"], parties: Parties) -> str | None:
    """The first name in the row of tokens that is a party."""
    run: list[str] = []
    for token in [*tokens, None]:
        if token is not None and _is_name(token):
            run.append(token.text_with_ws)
            continue
        name = bare_name("".join(run))
        if name and not is_pronoun(name) and parties.is_party(name):
            return name
        run = []
    return None


def is_pronoun(name: str) -> bool:
    """Whether it names nobody by itself: 'they', 'it and they'."""
    return name.casefold().rsplit(" ", 1)[-1] in PRONOUNS


def _parsed_subject(cue: "Token") -> str | None:
    """The subject that a trained pipeline sees."""
    if not cue.doc.has_annotation("DEP"):
        return None
    verb = cue if cue.pos_ != "AUX" else cue.head
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.pos_ == "PRON":
        return None
    last = max(token.i for token in (subject, *subject.conjuncts))
    return bare_name(cue.doc[subject.left_edge.i : last + 1].text)


def _is_name(token: "Token") -> bool:
    return token.text[0].isupper() or token.text.isdigit() or token.lower_ in PARTY_WORDS | PRONOUNS

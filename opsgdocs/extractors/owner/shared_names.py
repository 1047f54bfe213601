"""Words that several owners share: 'CSP N and C&S', 'Large and Small Suppliers', 'Cllrs Hill and Wood'."""

from collections.abc import Callable, Container

from opsgdocs.extractors.owner.imperatives import PEOPLE
from opsgdocs.kept_patterns import compiled

_LETTER = compiled(r"[A-Z]|\d{1,2}")
_LETTERS = compiled(r"[A-Z](?:&[A-Z])+")
_KINDS = {"large", "small", "gas", "electricity", "network", "domestic", "industry", "senior", "junior"}
_TITLES = {"cllrs": "Cllr", "cllrs.": "Cllr", "councillors": "Councillor", "messrs": "Mr", "messrs.": "Mr", "drs": "Dr"}


def share_words(parts: list[str], known: Container[str], are_said: Callable[[str], bool]) -> list[str]:
    """The names in full; `known` are names that lack nothing, `are_said` tells whether the document uses a phrase."""
    titled = _with_titles(parts)
    shared: list[str] = []
    for index, part in enumerate(titled):
        head = shared[-1].rsplit(" ", 1)[0] if shared and " " in shared[-1] else ""
        tail = titled[-1].split(" ", 1)[1] if index < len(titled) - 1 and " " in titled[-1] else ""
        if " " in part or part in known:
            shared.append(part)
        elif head and (are_said(f"{head} {part}") or _is_letter_like(part, shared[-1])):
            shared.append(f"{head} {part}")
        elif tail and (are_said(f"{part} {tail}") or are_said(f"{part} {tail.removesuffix('s')}")):
            shared.append(f"{part} {tail}")
        else:
            shared.append(f"{part} {tail}" if tail and _is_kind(part, tail) else part)
    return shared


def _with_titles(parts: list[str]) -> list[str]:
    """'Cllrs Hill', 'Wood' → 'Cllr Hill', 'Cllr Wood'."""
    first = parts[0].split(" ", 1) if parts else []
    title = _TITLES.get(first[0].casefold()) if len(first) > 1 else None
    if title is None or len(parts) < 2:
        return parts
    return [f"{title} {name}" for name in (first[1], *parts[1:])]


def _is_kind(part: str, tail: str) -> bool:
    """'Large' beside 'Small Suppliers' is a kind of them, and nobody by itself."""
    last = tail.rpartition(" ")[2].casefold()
    return part.casefold() in _KINDS and last.endswith("s") and last.rstrip("s") in PEOPLE


def _is_letter_like(part: str, before: str) -> bool:
    """'N' and '2' are no names; beside 'CSP N', neither is 'C&S'."""
    return bool(_LETTER.fullmatch(part) or (_LETTERS.fullmatch(part) and _LETTER.fullmatch(before.rsplit(" ", 1)[1])))

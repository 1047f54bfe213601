"""Footnotes that speak as minutes do: '¹ ACTION OPSG 80/02: The DCC to report the number of failed installs.'

Most notes explain a word, and stay out of the text. One that has the form of an action or of a decision is read as a
paragraph at the end of the item whose text refers to it: nothing between an action and its bullets is torn apart.
"""

from collections.abc import Iterator, Sequence

from opsgdocs.document import Note, Place, TextBlock, fold, walk
from opsgdocs.extractors.decision.words import label_of, stems_of, verbs_in
from opsgdocs.extractors.ids.action_ids import find_ids
from opsgdocs.extractors.items.sections import Section
from opsgdocs.extractors.mark.marks import find_marks, is_unread_mark
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import may_hold
from opsgdocs.profile import Profile
from opsgdocs.records import Meeting

_LINE = compiled(r"line (\d+)")


def with_notes(sections: tuple[Section, ...], notes: Sequence[Note], profile: Profile) -> tuple[Section, ...]:
    """The sections with the notes that hold an action or a decision, each at the end of its item."""
    told = [(note, tuple(block for block in note.blocks if _speaks(block, profile))) for note in notes]
    for note, blocks in told:
        if blocks:
            index = _section_of(note, sections)
            sections = (*sections[:index], _longer(sections[index], blocks), *sections[index + 1 :])
    return sections


def _longer(section: Section, blocks: tuple[TextBlock, ...]) -> Section:
    longer = (*section.blocks, *blocks)
    return Section(section.item.with_blocks(longer) if section.item else None, longer)


def _speaks(block: TextBlock, profile: Profile) -> bool:
    """Whether a note has the form of an action or a decision; what is struck out says nothing."""
    return not any(run.strike for run in block.runs) and (_is_action(block, profile) or _is_decision(block, profile))


def _is_action(block: TextBlock, profile: Profile) -> bool:
    """Its meeting is not known yet: the word for an action and an id tell, or a mark without one."""
    markers = profile.actions.markers
    if not profile.actions.written or not may_hold(block.text, map(str.casefold, markers)):
        return False
    told = any(find_marks(block, Meeting(), profile)) or is_unread_mark(block, profile)
    return told or any(find_ids(fold(block.text), profile))


def _is_decision(block: TextBlock, profile: Profile) -> bool:
    """A verb in capitals, or a label: 'Decision 3: …'."""
    if profile.decisions.labels and label_of(profile.decisions).match(fold(block.text)):
        return True
    if not may_hold(block.text, stems_of(profile.decisions)):
        return False
    return any(match[0].isupper() for match in verbs_in(profile.decisions).finditer(block.text))


def _section_of(note: Note, sections: Sequence[Section]) -> int:
    """Where the block stands that refers to the note, else what stands last on its page or before its line."""
    own = note.blocks[0].places[0] if note.blocks and note.blocks[0].places else Place()
    found = [index for index, place in _places(sections) if _may_refer(place, note.beside, own)]
    return found[-1] if found else len(sections) - 1


def _may_refer(place: Place, beside: str | None, own: Place) -> bool:
    if beside is not None:
        return place.path == beside
    return place.page == own.page if own.page is not None else _line(place) <= _line(own)


def _places(sections: Sequence[Section]) -> Iterator[tuple[int, Place]]:
    for index, section in enumerate(sections):
        title = section.item.evidence if section.item else ()
        yield from ((index, Place(page=place.page, path=place.path)) for place in title)
        for block in walk(section.blocks):
            yield from ((index, place) for place in block.places)


def _line(place: Place) -> int:
    found = _LINE.fullmatch(place.path or "")
    return int(found[1]) if found else 0

"""Harm done to XML that stays XML: elements gone, doubled, moved, nested; attributes and texts that nobody writes."""

from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree
from lxml.etree import _Element as Element

Edit = Callable[[Random, Element], None]

NUMBERS = ("0", "-1", "1", "2", "9", "63", "255", "65536", "2147483647", "99999999999999999999", "-2147483649")
WORDS = ("", " ", "x", "1.5", "1e309", "NaN", "0x10", "²", "٣", "true", "on", "rId1", "rId999", "../../etc/passwd",
         "http://[", "javascript:alert(1)", "%1.%2.%3.%4.%5.%6.%7.%8.%9", "%0", "%", "A" * 5000, "\u202e\u200b\ufeff")  # fmt: skip
TEXTS = ("", " ", "\t", "\n" * 50, "A" * 20_000, "=cmd|'/c calc'!A0", "<script>alert(1)</script>", "\u202eABC",
         "e" + "\u0301" * 500, "ACTION OPSG 41/99", "ACTION" * 300, "(" * 3000, "31 February 2021", "OPSG 0/0",
         "by the 99th of Undecember", "1" * 400, "a" * 50 + "@" * 50, "\ufffe", "٣/٤", "-" * 4000, "1.1." * 900,
         "the " * 5000, ", " * 4000, "Mr " * 2000)  # fmt: skip


def edit_xml(random: Random, content: bytes) -> bytes:
    """The part with one to a few edits; as it is where it cannot be parsed."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        return content
    for _ in range(random.choice((1, 1, 2, 4, 10))):
        random.choice(EDITS)(random, root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _any(random: Random, root: Element) -> Element:
    return random.choice(list(root.iter(etree.Element)))


def _below(random: Random, root: Element) -> Element | None:
    found = [element for element in root.iter(etree.Element) if element is not root]
    return random.choice(found) if found else None


def delete(random: Random, root: Element) -> None:
    """An element with all that is in it is gone."""
    if (element := _below(random, root)) is not None:
        element.getparent().remove(element)


def unwrap(random: Random, root: Element) -> None:
    """An element is gone, and what was in it stands in its place."""
    if (element := _below(random, root)) is not None:
        parent = element.getparent()
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def double(random: Random, root: Element) -> None:
    """An element stands there twice, or a thousand times where it is small."""
    if (element := _below(random, root)) is not None:
        size = sum(1 for _ in element.iter())
        times = random.choice((1, 1, 3, 50, 1000)) if size < 30 else 1
        for _ in range(times):
            element.addnext(deepcopy(element))


def move(random: Random, root: Element) -> None:
    """An element stands somewhere else."""
    element, place = _below(random, root), _any(random, root)
    if element is not None and element not in place.iterancestors() and element is not place:
        place.insert(random.randrange(len(place) + 1), element)


def nest(random: Random, root: Element) -> None:
    """An element stands in itself, a few or a few hundred times."""
    if (element := _below(random, root)) is not None and sum(1 for _ in element.iter()) < 60:
        seed, place = deepcopy(element), element
        for _ in range(random.choice((1, 5, 40, 100, 240, 400))):
            inner = deepcopy(seed)
            place.append(inner)
            place = inner


def rename(random: Random, root: Element) -> None:
    """An element bears another's name."""
    if (element := _below(random, root)) is not None:
        element.tag = _any(random, root).tag


def set_attribute(random: Random, root: Element) -> None:
    """An attribute says what cannot be."""
    with_attributes = [element for element in root.iter(etree.Element) if element.attrib]
    if with_attributes:
        element = random.choice(with_attributes)
        element.set(random.choice(list(element.attrib)), random.choice(NUMBERS + WORDS))


def drop_attribute(random: Random, root: Element) -> None:
    """An attribute is missing."""
    with_attributes = [element for element in root.iter(etree.Element) if element.attrib]
    if with_attributes:
        element = random.choice(with_attributes)
        del element.attrib[random.choice(list(element.attrib))]


def swap_attributes(random: Random, root: Element) -> None:
    """Two elements have changed their attributes."""
    one, other = _any(random, root), _any(random, root)
    mine, theirs = dict(one.attrib), dict(other.attrib)
    one.attrib.clear()
    other.attrib.clear()
    one.attrib.update(theirs)
    other.attrib.update(mine)


def set_text(random: Random, root: Element) -> None:
    """A text that nobody writes."""
    with_text = [element for element in root.iter(etree.Element) if element.text and element.text.strip()]
    if with_text:
        element = random.choice(with_text)
        text = random.choice(TEXTS)
        try:
            element.text = text if random.random() < 0.5 else element.text + text
        except ValueError:  # no XML can hold it
            element.text = "?"


def shuffle(random: Random, root: Element) -> None:
    """The children of an element stand in another order."""
    element = _any(random, root)
    children = list(element)
    random.shuffle(children)
    element[:] = children


def set_grid(random: Random, root: Element) -> None:
    """Spans, levels, ids and indents of Word that lead nowhere, or far."""
    wanted = {"gridSpan", "gridBefore", "gridAfter", "vMerge", "numId", "ilvl", "basedOn", "start", "outlineLvl",
              "abstractNumId", "ind", "footnoteReference", "pStyle", "numFmt", "lvlText", "fldChar", "gridCol", "sz"}  # fmt: skip
    found = [element for element in root.iter(etree.Element) if etree.QName(element).localname in wanted]
    if found:
        element = random.choice(found)
        for name in list(element.attrib) or ["{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"]:
            element.set(name, random.choice(NUMBERS + WORDS))


EDITS: tuple[Edit, ...] = (
    delete, unwrap, double, move, nest, rename, set_attribute, drop_attribute, swap_attributes, set_text, shuffle,
    set_grid,
)  # fmt: skip

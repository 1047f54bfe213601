"""Harm done to text, Markdown and HTML: lines lost, doubled, moved, glued; signs and lengths that nobody types."""

import html
from random import Random

from tests.fuzz import raw
from tests.fuzz.xml import TEXTS

_HTML = ("<table>", "</table>", "<tr><td colspan=99999 rowspan=99999>", "<div>" * 400, "<p>", "</p></p></b>", "<script>",
         "<!--", "<style>p{}", "&#xffffff;", "&amp;" * 50, "<a href='javascript:x'>x</a>", "<ul><li><ul><li>")  # fmt: skip
_MARKS = ("|", "|---|", "# ", "> " * 200, "* " * 100, "```", "    ", "\t", "\f", "\x00", "+---+---+", "1. ", "- [ ] ", "[a](b)",
          "**", "_" * 3000, "`" * 3000, "[" * 3000, "(" * 3000, "=" * 80, "| a " * 500)  # fmt: skip


def harm_text(random: Random, data: bytes) -> tuple[str, bytes]:
    """The name of what was done, and the file after it."""
    way = random.choices((_harm_bytes, _harm_lines, _harm_html), weights=(15, 60, 25))[0]
    return way(random, data)


def _harm_bytes(random: Random, data: bytes) -> tuple[str, bytes]:
    harm = random.choice(raw.RAW)
    return f"text: {harm.__name__}", harm(random, data)


def _harm_lines(random: Random, data: bytes) -> tuple[str, bytes]:
    lines, names = data.decode("utf-8").splitlines(), []
    for _ in range(random.choice((1, 2, 5, 15))):
        harm = random.choice(_LINES)
        lines = harm(random, lines) or [""]
        names.append(harm.__name__)
    return f"lines: {', '.join(names)}", _encoded(random, "\n".join(lines))


def _harm_html(random: Random, data: bytes) -> tuple[str, bytes]:
    cells = random.random() < 0.3
    body = [
        f"<td>{html.escape(line)}</td>" if cells else f"<p>{html.escape(line)}</p>"
        for line in data.decode().splitlines()
    ]
    for _ in range(random.choice((1, 3, 30))):
        body.insert(random.randrange(len(body)), random.choice(_HTML))
    return "html", _encoded(random, "<html><body>" + "\n".join(body) + random.choice(("", "</body></html>")))


def _encoded(random: Random, text: str) -> bytes:
    return text.encode(random.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")), "replace")


def drop_lines(random: Random, lines: list[str]) -> list[str]:
    """Lines are missing."""
    start = random.randrange(len(lines))
    return lines[:start] + lines[start + random.randrange(1, 8) :]


def double_lines(random: Random, lines: list[str]) -> list[str]:
    """Lines stand there twice, or many times."""
    start = random.randrange(len(lines))
    some = lines[start : start + random.randrange(1, 8)]
    return lines[:start] + some * random.choice((2, 2, 30)) + lines[start:]


def move_lines(random: Random, lines: list[str]) -> list[str]:
    """Lines stand elsewhere."""
    start, place = random.randrange(len(lines)), random.randrange(len(lines))
    some, rest = lines[start : start + 5], lines[:start] + lines[start + 5 :]
    return rest[:place] + some + rest[place:]


def glue_lines(random: Random, lines: list[str]) -> list[str]:
    """Lines run into one."""
    start = random.randrange(len(lines))
    end = start + random.choice((2, 5, 400))
    return [*lines[:start], random.choice(("", " ", "\t")).join(lines[start:end]), *lines[end:]]


def put_text(random: Random, lines: list[str]) -> list[str]:
    """Something that nobody types."""
    at = random.randrange(len(lines))
    line, place = lines[at], random.randrange(len(lines[at]) + 1)
    return [*lines[:at], line[:place] + random.choice(TEXTS + _MARKS) + line[place:], *lines[at + 1 :]]


def shift_lines(random: Random, lines: list[str]) -> list[str]:
    """Lines moved to the right, as tables are when tabs are lost."""
    start, width = random.randrange(len(lines)), random.choice((1, 4, 40, 300))
    return [*lines[:start], *(" " * width + line for line in lines[start : start + 20]), *lines[start + 20 :]]


def shuffle_words(random: Random, lines: list[str]) -> list[str]:
    """The words of a line in another order."""
    at = random.randrange(len(lines))
    words = lines[at].split(" ")
    random.shuffle(words)
    return [*lines[:at], " ".join(words), *lines[at + 1 :]]


def spoil_digits(random: Random, lines: list[str]) -> list[str]:
    """Numbers, dates and ids that cannot be."""
    at = random.randrange(len(lines))
    spoilt = "".join(random.choice("0123456789٣²½/-") if char.isdigit() else char for char in lines[at])
    return [*lines[:at], spoilt, *lines[at + 1 :]]


_LINES = (
    drop_lines,
    double_lines,
    move_lines,
    glue_lines,
    put_text,
    put_text,
    shift_lines,
    shuffle_words,
    spoil_digits,
)

"""Characters of symbol fonts → Unicode: a bullet typed in Wingdings is no section sign.

Word writes such a character as a code of the font, mostly moved into the private area U+F000 to U+F0FF.
"""

from opsgdocs.kept_patterns import compiled

_PRIVATE = 0xF000
_PRIVATE_CHARS = compiled("[\uf020-\uf0ff]")
UNKNOWN = "•"  # a dingbat without a counterpart is decoration

# The fonts' tables, each a row of characters from a first code on.
_SYMBOL = (
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x60, "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"),
    (0xD0, "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"),
    (0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
)
_WINGDINGS = (
    (0x20, " ✏✂✁"),
    (0x28, "☎✆✉"),
    (0x36, "⌛⌨"),
    (0x3F, "✍"),
    (0x41, "✌"),
    (0x46, "☞☝☟"),
    (0x4A, "☺😐☹"),
    (0x6C, "●❍■□"),
    (0x70, "□❑❒⬧⧫◆❖⬥⌧"),
    (0x81, "①②③④⑤⑥⑦⑧⑨⑩"),
    (0x8C, "❶❷❸❹❺❻❼❽❾❿"),
    (0x9E, "·•"),
    (0xA1, "○"),
    (0xA4, "◉◎"),
    (0xA7, "▪◻"),
    (0xAB, "★"),
    (0xD8, "➢"),
    (0xDF, "←→↑↓↖↗↙↘←➔↑↓"),
    (0xEF, "⇦⇨⇧⇩⬄⇳"),
    (0xFB, "✗✓☒☑"),
)
_WINGDINGS_2 = ((0x4F, "✗✓☒☑☒☒"), (0x97, "●"), (0xA3, "□"))
_WEBDINGS = ((0x61, "✓"), (0x63, "□"), (0x67, "■"), (0x6E, "●"), (0x72, "✗"))

_FONTS: dict[str, dict[int, str]] = {
    font: {first + place: char for first, row in rows for place, char in enumerate(row)}
    for font, rows in (
        ("symbol", _SYMBOL),
        ("wingdings", _WINGDINGS),
        ("wingdings 2", _WINGDINGS_2),
        ("wingdings 3", ()),
        ("webdings", _WEBDINGS),
    )
}
_ANY = {**_FONTS["wingdings"], **_FONTS["symbol"]}  # where the font is not said, it is mostly Symbol


def symbol_font(name: str | None) -> str | None:
    """`name` in the form used here, None for fonts of letters."""
    name = (name or "").casefold()
    return name if name in _FONTS else None


def symbol(code: str | None, font: str | None) -> str:
    """What `<w:sym w:font="Wingdings" w:char="F0FC"/>` shows: '✓'."""
    try:
        char = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    return shown(char, symbol_font(font))


def shown(text: str, font: str | None) -> str:
    """`text` set in a symbol font, or with characters of the private area, as it looks."""
    if font is None and not _PRIVATE_CHARS.search(text):
        return text
    table = _FONTS[font] if font else _ANY
    return "".join(_shown(char, table, is_symbolic=font is not None) for char in text)


def _shown(char: str, table: dict[int, str], *, is_symbolic: bool) -> str:
    code = ord(char)
    if 0xF020 <= code <= 0xF0FF:
        return table.get(code - _PRIVATE, UNKNOWN)
    if not is_symbolic or char.isspace():
        return char
    return table.get(code, UNKNOWN) if 0x20 <= code <= 0xFF else char

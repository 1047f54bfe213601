"""Document -> one web page that needs nothing else: no script, no picture, no font or style from elsewhere.

It reads on a phone, where each row of a table becomes a card, and prints on A4 with the heads on every page.
"""

from collections.abc import Iterator

from opsgdocs.document import Block, Document, Heading, ListItem, Table, TextBlock
from opsgdocs.writers.html.style import STYLE
from opsgdocs.writers.html.table import render_table
from opsgdocs.writers.html.text import escaped, render_runs, render_texts
from opsgdocs.writers.text.blocks import is_wide

# What a browser refuses whatever stands in the page.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
{maker}<title>{title}</title>
<style>
{style}</style>
</head>
<body class="{shape}">
<main>
{body}</main>
</body>
</html>
"""


def write_html(document: Document) -> bytes:
    """The document as a web page in UTF-8; the same document gives the same bytes."""
    page = _PAGE.format(
        policy=escaped(_POLICY),
        title=escaped(_title(document)),
        maker=f'<meta name="generator" content="opsgdocs/{escaped(document.maker)}">\n' if document.maker else "",
        style=STYLE,
        shape=_shape(document),
        body="".join(_body(document)),
    )
    return page.encode("utf-8")


def _title(document: Document) -> str:
    titles = (block.text for block in document.blocks if isinstance(block, Heading))
    return " ".join(next(titles, document.name).split())


def _shape(document: Document) -> str:
    """What the page is shaped by: text alone, a table, or one that is wider than an upright page."""
    if is_wide(document):
        return "wide"
    return "table" if any(isinstance(block, Table) for block in document.blocks) else "text"


def _body(document: Document) -> Iterator[str]:
    """The blocks; those that make one list are taken together."""
    caption, texts = _title(document), list[TextBlock]()
    for block in document.blocks:
        if isinstance(block, ListItem):
            texts.append(block)
            continue
        yield render_texts(texts)
        texts.clear()
        yield render_table(block, caption) if isinstance(block, Table) else _text(block)
        caption = " ".join(block.text.split()) if isinstance(block, Heading) else caption
    yield render_texts(texts)


def _text(block: Block) -> str:
    if isinstance(block, Heading):
        marker = f"{escaped(block.marker)} " if block.marker else ""
        tag = f"h{min(block.level + 1, 6)}"
        return f"<{tag}>{marker}{render_runs(block)}</{tag}>\n"
    assert isinstance(block, TextBlock)
    if getattr(block, "style", None) == "Subtitle":
        return f'<p class="occasion">{render_runs(block)}</p>\n'
    return render_texts([block])

"""Tables of a web page: heads are heads, the first cell names its row, and each cell knows its column's name."""

from opsgdocs.document import Cell, Table, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.writers.html.text import escaped, render_texts

_COLOUR = compiled(r"[0-9A-Fa-f]{6}")


def render_table(table: Table, caption: str) -> str:
    """The table; `caption` is what a screen reader says of it."""
    names = _names(table)
    head = "".join(_head_row(row) for row in table.rows[: table.header_rows])
    groups = "".join(f"<tbody>\n{rows}</tbody>\n" for rows in _groups(table, names))
    # Where rows become cards, only roles keep telling that it is a table.
    return (
        f'<table role="table" aria-label="{escaped(caption)}">\n{_widths(table)}'
        + (f'<thead role="rowgroup">\n{head}</thead>\n' if head else "")
        + f"{groups}</table>\n"
    )


def _names(table: Table) -> dict[int, str]:
    heads = (cell for row in table.rows[: table.header_rows] for cell in row)
    return {cell.column: " ".join(cell.text.split()) for cell in heads}


def _widths(table: Table) -> str:
    whole = sum(table.widths)
    if not whole:
        return ""
    return (
        "<colgroup>"
        + "".join(f'<col style="width:{100 * one / whole:.1f}%">' for one in table.widths)
        + "</colgroup>\n"
    )


def _head_row(row: tuple[Cell, ...]) -> str:
    cells = "".join(f'<th scope="col" role="columnheader"{_spans(cell)}>{_text(cell)}</th>\n' for cell in row)
    return f'<tr role="row">\n{cells}</tr>\n'


def _groups(table: Table, names: dict[int, str]) -> list[str]:
    """Each row with the full-width row beneath it, which says more of the same thing."""
    groups: list[str] = []
    for row in table.rows[table.header_rows :]:
        cells = "".join(_cell(cell, names) for cell in row)
        rendered = f'<tr role="row">\n{cells}</tr>\n'
        if groups and _is_beneath(row, table.columns):
            groups[-1] += rendered
        else:
            groups.append(rendered)
    return groups


def _is_beneath(row: tuple[Cell, ...], columns: int) -> bool:
    return len(row) == 1 and row[0].column_span == columns > 1


def _cell(cell: Cell, names: dict[int, str]) -> str:
    tag = "th" if names and cell.column == 0 and cell.column_span == 1 else "td"
    role = ' scope="row" role="rowheader"' if tag == "th" else ' role="cell"'
    name = names.get(cell.column) if cell.column_span == 1 else None
    label = f' data-label="{escaped(name)}"' if name else ""
    return f"<{tag}{role}{label}{_spans(cell)}{_shade(cell)}>{_text(cell)}</{tag}>\n"


def _spans(cell: Cell) -> str:
    spans = (("colspan", cell.column_span), ("rowspan", cell.row_span))
    return "".join(f' {name}="{span}"' for name, span in spans if span > 1)


def _shade(cell: Cell) -> str:
    return f' style="background:#{cell.shade}"' if cell.shade and _COLOUR.fullmatch(cell.shade) else ""


def _text(cell: Cell) -> str:
    if not cell.text.strip():
        return ""
    return render_texts([block for block in cell.blocks if isinstance(block, TextBlock)])

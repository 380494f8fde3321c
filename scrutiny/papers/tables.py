"""Tables as HTML: every header says what it heads, and a status always shows its word."""

from django.utils.safestring import SafeString

from . import model
from .blocks import Place, block_html
from .elements import direction, element, text_html


@block_html.register
def _(block: model.Table, place: Place) -> SafeString:
    table = element(
        "table",
        element("caption", block.caption),
        element("colgroup", *[element("col", class_=_width(column)) for column in block.columns]),
        element("thead", element("tr", *[element("th", column.heading, scope="col") for column in block.columns])),
        *[_group_html(group, block, place) for group in block.groups],
        class_="paper-table" + (" paper-table--set" if any(column.width for column in block.columns) else ""),
        id=block.id,
    )
    # A wide table scrolls in its own box on a phone, and the keyboard must be able to reach that box.
    return element("div", table, class_="paper-table-box", role="region", aria_label=block.caption, tabindex="0")


def _width(column: model.Column) -> str:
    """The class of a width, in steps of five hundredths."""
    return f"w-{5 * round(column.width / 5)}" if column.width else ""


def _group_html(group: model.RowGroup, table: model.Table, place: Place) -> SafeString:
    heading = None
    if group.heading:
        spanning = element(
            "th", group.heading, scope="rowgroup", colspan=len(table.columns), dir=direction(group.heading)
        )
        heading = element("tr", spanning, class_="paper-row-group")
    return element("tbody", heading, *[_row_html(row, table, place) for row in group.rows])


def _row_html(row: model.Row, table: model.Table, place: Place) -> SafeString:
    cells = [_cell_html(cell, number == table.row_header, place) for number, cell in enumerate(row.cells)]
    return element("tr", *cells, id=row.id)


def _cell_html(cell: model.Cell, is_header: bool, place: Place) -> SafeString:
    pieces = [_piece_html(piece, place) for piece in cell.pieces]
    return element("th", *pieces, scope="row") if is_header else element("td", *pieces)


def _piece_html(piece, place: Place) -> SafeString:
    if isinstance(piece, model.Status):
        return element("p", status_html(piece))
    if isinstance(piece, model.ItemList):
        return block_html(piece, place)
    return element("p", text_html(piece), dir=direction(piece))


def status_html(status: model.Status) -> SafeString:
    """A status as a lozenge with its word. An unknown colour is grey."""
    colour = status.colour if status.colour in model.STATUS_COLOURS else "grey"
    return element("strong", status.word, class_=f"rag rag--{colour}")

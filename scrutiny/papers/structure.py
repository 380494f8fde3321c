"""Writing a structure tree into a PDF: its elements, and the maps back to them from marks and annotations.

Requirements: ISO 32000-1, 14.7 (structure), 14.8.5.7 (tables); ISO 14289-1, 7.18 (annotations).
"""

import pydyf

POINTS = 0.75  # of a CSS pixel
PRINT_FLAG = 4
SCOPES = {"col": "Column", "row": "Row", "rowgroup": "Column"}


def write(pdf, document, tree, streams):
    """Write the tree, and make artifacts of the marks that it does not hold."""
    writer = _Writer(pdf, document)
    top = _added(pdf, {"Type": "/StructTreeRoot"})
    _link_cells(tree.root)
    top["K"] = pydyf.Array([writer.write(tree.root, top).reference])
    top["ParentTree"] = _added(pdf, {"Nums": writer.parent_numbers()}).reference
    top["ParentTreeNextKey"] = writer.next_parent
    if writer.ids:
        names = [piece for id, node in sorted(writer.ids.items()) for piece in (pydyf.String(id), node.reference)]
        top["IDTree"] = _added(pdf, {"Names": pydyf.Array(names)}).reference
    pdf.catalog["StructTreeRoot"] = top.reference
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    _make_artifacts(tree.artifacts, streams)


def _added(pdf, values):
    dictionary = pydyf.Dictionary(values)
    pdf.add_object(dictionary)
    return dictionary


class _Writer:
    def __init__(self, pdf, document):
        self.pdf, self.pages = pdf, document.pages
        self.marks = [{} for _ in document.pages]  # by page: mcid -> element
        self.annotations = []  # elements, in the order of their numbers
        self.ids = {}

    @property
    def next_parent(self):
        return len(self.pages) + len(self.annotations)

    def write(self, node, parent):
        written = _added(self.pdf, {"Type": "/StructElem", "S": f"/{node.role}", "P": parent.reference})
        if node.id:
            written["ID"] = pydyf.String(node.id)
            self.ids[node.id] = written
        if attributes := self._attributes(node):
            written["A"] = pydyf.Dictionary(attributes)
        if node.role == "Figure":
            written["Alt"] = pydyf.String(alternative(node.element))
        written["K"] = pydyf.Array([self._kid(kid, node, written) for kid in node.kids])
        return written

    def _kid(self, kid, node, written):
        if not isinstance(kid, tuple):
            return self.write(kid, written).reference
        page, content = kid
        reference = self.pdf.page_references[page]
        if isinstance(content, int):
            self.marks[page][content] = written
            return pydyf.Dictionary({"Type": "/MCR", "Pg": reference, "MCID": content})
        self._annotate(content, node, written)
        return pydyf.Dictionary({"Type": "/OBJR", "Pg": reference, "Obj": content.reference})

    def _annotate(self, annotation, node, written):
        annotation["F"] = PRINT_FLAG
        annotation["StructParent"] = self.next_parent
        annotation["Contents"] = pydyf.String(_link_contents(node.element))
        self.annotations.append(written)

    def _attributes(self, node):
        if node.role in ("TH", "TD"):
            return _cell_attributes(node)
        if node.role == "Figure":
            page, (x, y, width, height) = node.kids[0][0], node.attributes["box"]
            bottom = self.pages[page].height - y - height
            box = [edge * POINTS for edge in (x, bottom, x + width, bottom + height)]
            return {"O": "/Layout", "BBox": pydyf.Array(box)}
        if node.role == "L":
            return {"O": "/List", "ListNumbering": {"ol": "/Decimal", "ul": "/Disc"}.get(node.element.tag, "/None")}
        return {}

    def parent_numbers(self):
        numbers = pydyf.Array()
        for page, marks in enumerate(self.marks):
            references = [
                marks[mcid].reference if mcid in marks else "null" for mcid in range(max(marks, default=-1) + 1)
            ]
            numbers += [page, pydyf.Array(references)]
        for place, element in enumerate(self.annotations, start=len(self.pages)):
            numbers += [place, element.reference]
        return numbers


def alternative(element) -> str:
    """The words that stand for a figure."""
    return element.get("aria-label") or element.get("alt") or ""


def _link_contents(element) -> str:
    words = element.get("aria-label") or " ".join("".join(element.itertext()).split())
    address = element.get("href", "")
    return words if address.startswith("#") or address == words else f"{words} ({address})"


def _cell_attributes(node):
    attributes = {"O": "/Table"}
    if node.role == "TH":
        attributes["Scope"] = f"/{SCOPES[node.element.get('scope', 'col')]}"
    if node.headers:
        attributes["Headers"] = pydyf.Array(pydyf.String(header.id) for header in node.headers)
    for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
        if int(node.element.get(name, 1)) > 1:
            attributes[key] = int(node.element.get(name))
    return attributes


def _link_cells(root):
    """Give every header of every table an id, and every other cell the headers that stand over and before it."""
    for number, table in enumerate(_all(root, "Table")):
        columns, over, count = [], [], 0
        for row in _all(table, "TR"):
            for cell in (kid for kid in row.kids if not isinstance(kid, tuple) and kid.role == "TH"):
                count += 1
                cell.id = f"table-{number + 1}-{count:05}"
            cells = [kid for kid in row.kids if not isinstance(kid, tuple) and kid.role in ("TH", "TD")]
            scopes = [cell.element.get("scope", "") for cell in cells]
            if "col" in scopes:
                columns = cells
            elif scopes == ["rowgroup"]:
                over = cells
            else:
                if row.element is row.parent.kids[0].element and "rowgroup" not in scopes:
                    over = []
                _link_row(cells, scopes, columns, over)


def _link_row(cells, scopes, columns, over):
    headers = [cell for cell, scope in zip(cells, scopes, strict=True) if scope == "row"]
    for place, cell in enumerate(cells):
        own = [] if cell.element.get("scope") == "row" else headers
        cell.headers = [*columns[place : place + 1], *over, *own]


def _all(node, role):
    if node.role == role:
        yield node
        return
    for kid in node.kids:
        if not isinstance(kid, tuple):
            yield from _all(kid, role)


def _make_artifacts(artifacts, streams):
    """Rename the marks of running lines and repeated headers, where they stand in the page's drawing."""
    by_page = {}
    for page, mcid in artifacts:
        by_page.setdefault(page, set()).add(mcid)
    for page, mcids in by_page.items():
        pieces = streams[page].stream
        for place, piece in enumerate(pieces):
            if isinstance(piece, pydyf.Dictionary) and piece.get("MCID") in mcids:
                pieces[place - 1] = "/Artifact"
                piece.clear()
                piece["Type"] = "/Pagination"

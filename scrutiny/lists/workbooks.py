"""An Excel workbook of one sheet, written line by line: words, numbers and dates, and never a formula.

A library that writes any workbook makes objects of every cell; this is the little that a list needs.
"""

import datetime
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import get_column_letter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
STYLES = f"""<styleSheet xmlns="{MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": STYLES,
}  # fmt: skip
PLAIN, BOLD, AS_TEXT, DATE = range(4)  # the styles in their order
# No sheet may be called with these, nor begin or end with an apostrophe.
UNCALLABLE = re.compile(r"[\[\]:*?/\\]|^'|'$")
# XML knows no such characters, and half of a pair is none at all.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MARKED = re.compile(f"[&<>\r]|{UNWRITABLE.pattern}")
LONGEST = 32_767  # of a cell, in Excel
DAY_NOUGHT, FIRST_DAY = datetime.date(1899, 12, 30), datetime.date(1900, 3, 1)  # Excel has a 29 February 1900


def write_workbook(file, title, widths, headings, lines, *, looks_active):
    """Write a workbook into an open file.

    widths        of the columns, in letters
    headings      the words of the first line, which stays in sight
    lines         lists of words, numbers, dates and None
    looks_active  whether words would be a formula, or worked out in another way, if somebody typed them
    """

    def style_of(words):
        return AS_TEXT if looks_active(words) else PLAIN

    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, HEAD + content)
        archive.writestr("xl/workbook.xml", HEAD + _book(title))
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write((HEAD + _beginning(widths)).encode())
            letters = [get_column_letter(place) for place in range(1, len(widths) + 1)]
            sheet.write(_line(1, letters, headings, lambda words: BOLD).encode())
            for number, values in enumerate(lines, start=2):
                sheet.write(_line(number, letters, values, style_of).encode())
            sheet.write(b"</sheetData></worksheet>")


def _book(title):
    name = quoteattr(UNCALLABLE.sub(" ", title)[:31].strip() or "List")
    sheets = f'<sheets><sheet name={name} sheetId="1" r:id="rId1"/></sheets>'
    return f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONSHIPS}">{sheets}</workbook>'


def _beginning(widths):
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>' for place, width in enumerate(widths, 1)
    )
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    return f'<worksheet xmlns="{MAIN}">{view}<cols>{columns}</cols><sheetData>'


def _line(number, letters, values, style_of):
    cells = [_cell(f"{letter}{number}", value, style_of) for letter, value in zip(letters, values, strict=True)]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place, value, style_of):
    if value is None or value == "":
        return ""
    if type(value) is datetime.date and value >= FIRST_DAY:
        return f'<c r="{place}" s="{DATE}"><v>{(value - DAY_NOUGHT).days}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    words = str(value)[:LONGEST]
    is_marked = MARKED.search(words)
    words = UNWRITABLE.sub("", words) if is_marked else words
    written = escape(words, {"\r": "&#13;"}) if is_marked else words
    return f'<c r="{place}" s="{style_of(words)}" t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'

"""A report as a Word document, for who has to hand one in; it needs python-docx."""

from __future__ import annotations

import re
from typing import IO

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Length, Mm
from docx.table import Table as WordTable
from docx.table import _Row

from timekeeper.session.report import Report
from timekeeper.views import measured
from timekeeper.views.report.content import content
from timekeeper.views.report.section import Section, Table
from timekeeper.views.safe_text import MARK, safe_text

PROPERTY = 255
"""Characters that Word takes in a property of a document."""

PAPER = (Mm(210), Mm(297))
"""A4, but for a few countries everybody's; printers fit it on letter paper."""
MARGIN = Mm(20)
ROOM = Length(PAPER[0] - 2 * MARGIN)

CELL, PADDING = Mm(2.05), Mm(6.5)
"""How wide a bold figure is at most, and what a cell has besides its text."""

NARROWEST, WIDEST = 14, 40
"""Cells down to which a column of words goes, and from which on longer ones are wrapped."""

STYLE = "Light Shading"
"""Lines above and below, and grey bands: it prints well, and is copied well."""


def report_word(report: Report, file: IO[bytes]) -> None:
    """Write a document of headings, tables and lists, which any style can be laid over."""
    seen, document = content(report), Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _text(seen.title)[:PROPERTY], "", ""
    _lay_out(document)
    document.add_heading(_text(seen.title), 0)
    for line in filter(None, (seen.event, *seen.lines)):
        document.add_paragraph(_text(line))
    for section in seen.sections:
        if section.bars:
            continue  # the table says the same, and Word draws charts only with a workbook in them
        _section(document, section)
    document.save(file)


def _lay_out(document: Written) -> None:
    for page in document.sections:
        page.page_width, page.page_height = PAPER
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN


def _section(document: Written, section: Section) -> None:
    document.add_heading(_text(section.heading), 1)
    if section.table:
        _table(document, section.table)
    for line in section.lines:
        document.add_paragraph(_text(line), style="List Bullet")


def _table(document: Written, found: Table) -> None:
    """Write a table, whose rows stay together as long as a page has room for them."""
    lines = [found.headers, *found.lines]
    table = document.add_table(rows=len(lines), cols=len(found.headers), style=STYLE)
    _set_widths(table, _widths(found))
    for row, texts in zip(table.rows, lines, strict=True):
        _keep_whole(row, "w:tblHeader" if texts is found.headers else "w:cantSplit")
        for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(_text(text)).bold = texts is found.total or None
            paragraph.paragraph_format.keep_with_next = texts is not lines[-1]
            if found.is_right(at):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _widths(found: Table) -> list[Length]:
    """Give figures the width they need, and what is left to the words, by how long they are."""
    columns = range(len(found.headers))
    longest = [
        max(measured.width(row[at]) for row in (found.headers, *found.lines)) for at in columns
    ]
    figures = [at for at in columns if found.is_right(at)]
    widths = {at: longest[at] * CELL + PADDING for at in figures}
    rest = ROOM - sum(widths.values())
    words = {at: min(max(longest[at], NARROWEST), WIDEST) for at in columns if at not in widths}
    shares = {at: rest * share // sum(words.values()) for at, share in words.items()}
    return [Length((widths | shares)[at]) for at in columns]


def _set_widths(table: WordTable, widths: list[Length]) -> None:
    """Word goes by the cells, others by the columns."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _keep_whole(row: _Row, how: str) -> None:
    """Keep a row on one page, or put it on top of each."""
    row._tr.get_or_add_trPr().append(OxmlElement(how))


def _text(text: str) -> str:
    """Write a text that XML can hold."""
    return re.sub("[\ufffe\uffff]", MARK, safe_text(text))

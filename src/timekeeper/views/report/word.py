"""A report as a Word document, for who has to hand one in; it needs python-docx."""

from __future__ import annotations

import re
from typing import IO

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import _Cell

from timekeeper.session.report import Report
from timekeeper.views.report.content import content
from timekeeper.views.report.section import Section, Table
from timekeeper.views.safe_text import MARK, safe_text

PROPERTY = 255
"""Characters that Word takes in a property of a document."""


def report_word(report: Report, file: IO[bytes]) -> None:
    """Write a document of headings, tables and lists, which any style can be laid over."""
    seen, document = content(report), Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _text(seen.title)[:PROPERTY], "", ""
    document.add_heading(_text(seen.title), 0)
    for line in filter(None, (seen.event, *seen.lines)):
        document.add_paragraph(_text(line))
    for section in seen.sections:
        if section.bars:
            continue  # the table says the same, and Word draws charts only with a workbook in them
        _section(document, section)
    document.save(file)


def _section(document: Written, section: Section) -> None:
    document.add_heading(_text(section.heading), 1)
    if section.table:
        _table(document, section.table)
    for line in section.lines:
        document.add_paragraph(_text(line), style="List Bullet")


def _table(document: Written, found: Table) -> None:
    lines = [found.headers, *found.rows, *([found.total] if found.total else [])]
    style = "Light Grid Accent 1"
    table = document.add_table(rows=len(lines), cols=len(found.headers), style=style)
    for row, texts in zip(table.rows, lines, strict=True):
        for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            _fill(cell, text, right=found.is_right(at))


def _fill(cell: _Cell, text: str, *, right: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.text = _text(text)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _text(text: str) -> str:
    """Write a text that XML can hold."""
    return re.sub("[\ufffe\uffff]", MARK, safe_text(text))

"""Lines and tables of a Word file, as Word, Writer and Google Docs write it.

The document's own elements are walked: python-docx leaves out what stands in content controls and
in tracked insertions, and finds the cells that a merged one covers by recursion.
"""

from collections.abc import Iterator
from typing import IO, Any

import docx
from docx.oxml.ns import qn

from timekeeper.agenda.importing.document import (
    MOST_COLUMNS,
    MOST_LINES,
    MOST_ROWS,
    MOST_TABLES,
    Document,
    Table,
    clean,
    row_of,
)
from timekeeper.agenda.importing.package import DAMAGED, problem
from timekeeper.agenda.unreadable import Unreadable

Element = Any
"""An element of the library's, which are typed as if they held only what it knows."""

_AROUND = frozenset(
    map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"))
)
"""What stands around rows, cells and words without changing what they are."""
_GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:tbl", "w:txbxContent"))) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
"""What is no text of a paragraph: it was taken out, is a table, or repeats what stands before."""
_TEXT, _TAB, _BREAKS = qn("w:t"), qn("w:tab"), frozenset(map(qn, ("w:br", "w:cr")))
_HYPHEN = qn("w:noBreakHyphen")
_PARAGRAPH, _TABLE, _ROW, _CELL = map(qn, ("w:p", "w:tbl", "w:tr", "w:tc"))
_VALUE = qn("w:val")


def read_word(file: IO[bytes]) -> Document | Unreadable:
    """The lines and tables of a Word file; paragraphs of a list begin with a bullet."""
    if refused := problem(file):
        return refused
    try:
        return _Reader().read(docx.Document(file).element.body)
    except Exception:  # the library trusts a file, and fails in as many ways as files are damaged
        return DAMAGED


class _Reader:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.tables: list[Table] = []
        self.title: str | None = None

    def read(self, body: Element) -> Document:
        """Take in paragraph after paragraph and table after table."""
        for element in _within(body, {_PARAGRAPH, _TABLE}):
            if element.tag == _TABLE:
                self._table(element)
            elif len(self.lines) < MOST_LINES:
                self._paragraph(element)
        return Document(tuple(self.lines), tuple(self.tables), self.title)

    def _paragraph(self, element: Element) -> None:
        text = clean(_text(element))
        if self.title is None and text and _style(element) == "Title":
            self.title = text.replace("\n", " ")
            return
        lines = text.split("\n")
        self.lines += [f"• {text}"] if text and _is_listed(element) else lines

    def _table(self, element: Element) -> None:
        if len(self.tables) == MOST_TABLES:
            return
        number = len(self.tables)
        self.tables.append(Table((), "", len(self.lines)))  # those inside of it count after it
        rows: list[tuple[str, ...]] = []
        merged: set[tuple[int, int]] = set()
        for row in _within(element, {_ROW}):
            if len(rows) == MOST_ROWS:
                break
            rows.append(row_of(self._cells(row, len(rows), merged)))
        table = self.tables[number]
        self.tables[number] = table._replace(
            rows=tuple(rows), name=f"table {number + 1}", merged=frozenset(merged)
        )

    def _cells(self, row: Element, index: int, merged: set[tuple[int, int]]) -> list[str]:
        """The texts of a row's cells, each in the column where it begins."""
        cells = [""] * _number(row, "w:trPr/w:gridBefore", 0)
        for cell in _within(row, {_CELL}):
            if len(cells) >= MOST_COLUMNS:
                break
            above = cell.find(qn("w:tcPr") + "/" + qn("w:vMerge"))
            if index and above is not None and above.get(_VALUE, "continue") == "continue":
                merged.add((index, len(cells)))
                cells.append("")
            else:
                paragraphs = _within(cell, {_PARAGRAPH})
                cells.append("\n".join(_text(paragraph) for paragraph in paragraphs))
            cells += [""] * (_number(cell, "w:tcPr/w:gridSpan", 1) - 1)
            for inner in _within(cell, {_TABLE}):
                self._table(inner)
        return cells


def _within(element: Element, tags: set[str]) -> Iterator[Element]:
    """The children of these kinds, also where something stands around them."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in _AROUND:
            yield from _within(child, tags)


def _text(element: Element) -> str:
    """The words of a paragraph as they are shown once all changes are accepted."""
    words: list[str] = []
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag in _GONE:
            continue
        if child.tag == _TEXT:
            words.append(child.text or "")
        elif child.tag == _TAB:
            words.append("\t")
        elif child.tag in _BREAKS:
            words.append("\n")
        elif child.tag == _HYPHEN:
            words.append("-")
        else:
            waiting += reversed(child)
    return "".join(words)


def _style(paragraph: Element) -> str:
    style = paragraph.find(qn("w:pPr") + "/" + qn("w:pStyle"))
    return "" if style is None else style.get(_VALUE, "")


def _is_listed(paragraph: Element) -> bool:
    numbered = paragraph.find(qn("w:pPr") + "/" + qn("w:numPr"))
    return numbered is not None or _style(paragraph).startswith("List")


def _number(element: Element, path: str, missing: int) -> int:
    found = element.find("/".join(map(qn, path.split("/"))))
    text = "" if found is None else found.get(_VALUE, "")
    return min(int(text), MOST_COLUMNS) if text.isdecimal() else missing

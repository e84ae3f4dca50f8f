"""Tables in Markdown: rows of cells between bars, a line of dashes under the head."""

import re

from timekeeper.agenda.importing.document import (
    MOST_LINES,
    MOST_ROWS,
    MOST_TABLES,
    Document,
    Table,
    clean,
    row_of,
)

_DASHES = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?|\|\s*:?-+:?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()]{0,500}\)")
_STRONG = re.compile(r"(\*\*|__|~~|`)(?=\S)(.{1,300}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_]{1,300}?)(?<=\S)\1(?![\w*_])")
"""Bounded, because what is never closed would be looked for to the end from each of its signs."""
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")


def has_table(text: str) -> bool:
    """Whether a text has a table in Markdown."""
    lines = text.splitlines()
    return any(_is_head(lines, at) for at in range(len(lines) - 1))


def read_markdown(text: str) -> Document:
    """The lines and tables of a text; the first heading of the first level is its title."""
    source = text.splitlines()[:MOST_LINES]
    lines: list[str] = []
    tables: list[Table] = []
    title = None
    at = 0
    while at < len(source):
        if at + 1 < len(source) and len(tables) < MOST_TABLES and _is_head(source, at):
            end = at + 2
            while end < len(source) and _BAR.search(source[end]):
                end += 1
            rows = [_cells(line) for line in (source[at], *source[at + 2 : end])][:MOST_ROWS]
            tables.append(Table(tuple(rows), f"table {len(tables) + 1}", len(lines)))
            at = end
            continue
        heading = _HEADING.fullmatch(source[at].strip())
        line = clean(_plain(heading[2] if heading else source[at]))
        if heading and len(heading[1]) == 1 and title is None and line:
            title = line
        else:
            lines.append(line)
        at += 1
    return Document(tuple(lines), tuple(tables), title)


def _is_head(lines: list[str], at: int) -> bool:
    below = lines[at + 1]
    return (
        "|" in lines[at]
        and "-" in below
        and "|" in below
        and bool(_DASHES.fullmatch(below.strip()))
    )


def _cells(line: str) -> tuple[str, ...]:
    inside = line.strip().removeprefix("|")
    if inside.endswith("|") and not inside.endswith("\\|"):
        inside = inside[:-1]
    return row_of(_plain(cell) for cell in _BAR.split(inside))


def _plain(text: str) -> str:
    """A text without Markdown's signs."""
    bare = _LINK.sub(r"\1", _BREAK.sub("\n", text.replace("\\|", "|")))
    return _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", bare))

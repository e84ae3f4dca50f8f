"""Texts of any kind as documents: Markdown, pasted tables, or separated values."""

from timekeeper.agenda.importing.decoding import text_of
from timekeeper.agenda.importing.document import Document
from timekeeper.agenda.importing.markdown import has_table, read_markdown
from timekeeper.agenda.importing.pasted import read_pasted
from timekeeper.agenda.importing.separated import read_separated

LONGEST_LINE = 10_000
"""Characters of a line that are read; a table of forty columns has half of it."""


def read_text(content: bytes, *, separated: bool) -> Document:
    """The lines and tables of a text; `separated` if its name says that it is such a table."""
    text = "\n".join(line[:LONGEST_LINE] for line in text_of(content).splitlines())
    if separated:
        return read_separated(text)
    if has_table(text):
        return read_markdown(text)
    pasted = read_pasted(text)
    return pasted if pasted.tables else read_separated(text)

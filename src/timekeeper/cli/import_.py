"""`timekeeper import`: an agenda from a concept note, a sheet, or a pasted table."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.importing.convert import Imported, import_document
from timekeeper.agenda.importing.document import Document
from timekeeper.agenda.importing.formats import LARGEST, Format, format_of
from timekeeper.agenda.reader import read
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.agenda.writing import write
from timekeeper.cli.agenda_file import FOUND, Unread, content
from timekeeper.cli.misuse import AGENDA_ENDINGS
from timekeeper.cli.options import Force, Output
from timekeeper.cli.output import put, save
from timekeeper.cli.talk import WRONG_USE, fail
from timekeeper.cli.typed import program, quoted
from timekeeper.views.safe_text import safe_text

LIBRARIES = {Format.WORD: "python-docx", Format.EXCEL: "openpyxl"}
"""What the formats need that are no text."""


def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="A .docx, .xlsx, .csv, Markdown or text file; `-` for standard input.",
        ),
    ],
    output: Output = None,
    force: Force = False,
    table: Annotated[
        int | None,
        typer.Option(
            "--table", metavar="N", min=1, help="Which table it is, if not the one that fits best."
        ),
    ] = None,
) -> None:
    """Make an agenda from a concept note: find its table of topics, methods, times and leads.

    The agenda is printed as YAML. What was guessed is said, and stands as comments in the agenda.

    Exit status: 0, or 1 when no agenda was found in the document, or 2 when it cannot be read.
    """
    document = _document(file, _bytes(file))
    imported = import_document(document, _name(file), table)
    if isinstance(imported, Unreadable):
        wrong_number = table is not None and table > len(document.tables)
        _refuse(file, imported, WRONG_USE if wrong_number else FOUND)
    text = write(imported.agenda, _heading(file, imported), imported.remarks())
    errors = [found for found in read(text.encode()).findings if found.severity == "error"]
    if errors:
        fail(f"{file}: no agenda can be made of it: {errors[0].message}", FOUND)
    if output is None:
        put(text.encode())
    else:
        save(output, text.encode(), force)
    _say(file, imported, output)


def _bytes(file: Path) -> bytes:
    found = content(file, LARGEST)
    if isinstance(found, Unread):
        fail(f"{file}: {found.reason}")
    if len(found) > LARGEST:
        fail(f"{file}: larger than {LARGEST >> 20} MiB: save it without pictures")
    is_agenda = file.suffix.lower() in AGENDA_ENDINGS or (
        b"segments:" in found and read(found).agenda is not None
    )
    if is_agenda:
        name = quoted(str(file))
        fail(f"{file}: is an agenda already: `{program()} validate {name}` checks it")
    return found


def _document(file: Path, source: bytes) -> Document:
    """Read the lines and tables of the file, with the library that its format needs."""
    kind = format_of(source, file.suffix)
    if isinstance(kind, Unreadable):
        _refuse(file, kind)
    try:
        found = _read(kind, source)
    except ImportError:
        fail(f"{file}: needs {LIBRARIES[kind]}: pip install 'agenda-timekeeper[import]'")
    if isinstance(found, Unreadable):
        _refuse(file, found)
    return found


def _read(kind: Format, source: bytes) -> Document | Unreadable:
    """Import no more than the format at hand needs."""
    if kind is Format.WORD:
        from timekeeper.agenda.importing.word import read_word

        return read_word(io.BytesIO(source))
    if kind is Format.EXCEL:
        from timekeeper.agenda.importing.excel import read_excel

        return read_excel(io.BytesIO(source))
    from timekeeper.agenda.importing.texts import read_text

    return read_text(source, separated=kind is Format.SEPARATED)


def _refuse(file: Path, refused: Unreadable, status: int = WRONG_USE) -> NoReturn:
    fail(f"{file}: {refused.message}. {refused.advice}", status)


def _name(file: Path) -> str:
    """Make a title of the file's name."""
    words = " ".join(file.stem.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] if words else "Imported agenda"


def _heading(file: Path, imported: Imported) -> list[str]:
    source = "standard input" if str(file) == "-" else file.name
    guessed = " What was guessed stands here, and above its segment." if imported.guesses else ""
    return [f"Imported from {source}.{guessed}", *map(str, imported.others())]


def _say(file: Path, imported: Imported, output: Path | None) -> None:
    agenda = imported.agenda
    count = len(agenda.segments)
    made = f"{count} segment{'s' * (count != 1)}, {write_duration(agenda.planned)}"
    lines = [f"{file}: {made}, from {imported.table}", *(f"  {each}" for each in imported.guesses)]
    if output is not None:
        lines.append(f"{output}: written; `{program()} validate {quoted(str(output))}` checks it")
    print("\n".join(map(safe_text, lines)), file=sys.stderr)

"""`timekeeper report`: planned against actual, of a session that is over or still runs."""

from enum import StrEnum
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

from timekeeper.cli.choose import choose, directory_of, open_session
from timekeeper.cli.options import Rehearsal, SessionName, StateDirectory
from timekeeper.cli.output import put, save
from timekeeper.cli.talk import complain, fail
from timekeeper.live.clock import SystemClock
from timekeeper.live.following import present
from timekeeper.session.report import Report
from timekeeper.session.report import report as report_on
from timekeeper.views.damage import damage


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    CSV = "csv"
    JSON = "json"
    DOCX = "docx"


ENDINGS = {
    "": Format.TEXT,
    ".txt": Format.TEXT,
    ".md": Format.MD,
    ".markdown": Format.MD,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".csv": Format.CSV,
    ".json": Format.JSON,
    ".docx": Format.DOCX,
}
"""What the end of a file's name says about its form."""


def report(
    session: SessionName = None,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format", help="The form; otherwise what the end of --output's name says, or text."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file to write, instead of standard output."
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there already.")
    ] = False,
    private: Annotated[
        bool,
        typer.Option(
            "--private",
            help="With labels, owners, notes and clock times: for the moderator alone.",
        ),
    ] = False,
    rehearsal: Rehearsal = False,
    state_dir: StateDirectory = None,
) -> None:
    """Show what came of a session, the newest by default: times, floor, recommendations, pledges.

    It can be passed on as it is: without speakers' labels, owners, notes and clock times, and
    without counts of fewer than five people. What was typed as a recommendation, an action or a
    pledge stands in it as typed: read it before.
    """
    form = format_ or _form(output)
    path = choose(directory_of(state_dir), session, rehearsal=rehearsal)
    found = open_session(path)
    now, _ = present(found, SystemClock())
    seen = report_on(found.agenda, found.events, now, found.speed, private=private)
    if output is None or str(output) == "-":
        _show(seen, form)
    else:
        save(output, _written(seen, form, 80), force)
    if seen.mentions and not private:
        complain(f"{', '.join(seen.mentions)}: a speaker's label is in the words; read them first")
    if words := damage(len(found.contents.damaged), found.contents.lost):
        complain(words)


def _show(seen: Report, form: Format) -> None:
    import sys

    if form is Format.DOCX and sys.stdout.isatty():
        fail("docx is no text: name a file with --output")
    if form is Format.TEXT:
        print(_written(seen, form, get_terminal_size().columns).decode(), end="")
    else:
        put(_written(seen, form, 80))


def _written(seen: Report, form: Format, width: int) -> bytes:
    """Write a report; each form is imported only when it is the one at hand."""
    match form:
        case Format.TEXT:
            from timekeeper.views.report.text import report_text

            return report_text(seen, width).encode()
        case Format.MD:
            from timekeeper.views.report.markdown import report_markdown

            return report_markdown(seen).encode()
        case Format.HTML:
            from timekeeper.views.report.html import report_html

            return report_html(seen).encode()
        case Format.CSV:
            from timekeeper.views.report.spreadsheet import report_spreadsheet

            return report_spreadsheet(seen).encode()
        case Format.JSON:
            from timekeeper.views.report.json import report_json

            return report_json(seen).encode()
        case Format.DOCX:
            return _word(seen)


def _word(seen: Report) -> bytes:
    from io import BytesIO

    try:
        from timekeeper.views.report.word import report_word
    except ImportError as error:
        if error.name != "docx":
            raise
        fail(_no_library())
    file = BytesIO()
    report_word(seen, file)
    return file.getvalue()


def _no_library() -> str:
    import sys

    from timekeeper.cli.typed import quoted

    install = f"{quoted(sys.executable)} -m pip install 'agenda-timekeeper[word]'"
    return f"docx needs the library python-docx: install it with `{install}`"


def _form(output: Path | None) -> Format:
    ending = "" if output is None else output.suffix.casefold()
    if ending not in ENDINGS:
        names = ", ".join(Format)
        fail(f"{output}: its name does not say the form: add --format, one of {names}")
    return ENDINGS[ending]

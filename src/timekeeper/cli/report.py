"""`timekeeper report`: planned against actual, of a session that is over or still runs."""

from enum import StrEnum
from shutil import get_terminal_size
from typing import Annotated

import typer

from timekeeper.cli.choose import choose, directory_of, open_session
from timekeeper.cli.options import Rehearsal, SessionName, StateDirectory
from timekeeper.cli.talk import complain
from timekeeper.live.clock import SystemClock
from timekeeper.live.following import present
from timekeeper.session.report import Report
from timekeeper.session.report import report as report_on
from timekeeper.views.damage import damage
from timekeeper.views.report_json import report_json
from timekeeper.views.report_text import report_text


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"


def report(
    session: SessionName = None,
    format_: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.TEXT,
    rehearsal: Rehearsal = False,
    state_dir: StateDirectory = None,
) -> None:
    """Show planned, actual and difference of each segment; the newest session by default."""
    path = choose(directory_of(state_dir), session, rehearsal=rehearsal)
    found = open_session(path)
    now, _ = present(found, SystemClock())
    seen = report_on(found.agenda, found.events, now, found.speed)
    print(_written(seen, format_), end="")
    if words := damage(len(found.contents.damaged), found.contents.lost):
        complain(words)


def _written(report: Report, format_: Format) -> str:
    if format_ is Format.JSON:
        return report_json(report)
    return report_text(report, get_terminal_size().columns)

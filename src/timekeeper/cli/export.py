"""`timekeeper export`: an agenda as a handout, a calendar file, or another program's file."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time
from pathlib import Path
from typing import Annotated, Any

import typer

from timekeeper.agenda.clock_times import read_date
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.cli.agenda_file import agenda_of
from timekeeper.cli.forms import ENDINGS, Format, written
from timekeeper.cli.options import Force, Output, PlannedStart, planned_start
from timekeeper.cli.output import form_of, put, save
from timekeeper.cli.talk import fail
from timekeeper.live.zone import zone_of
from timekeeper.views.export.timetable import Timetable, timetable


def export(
    agenda: Annotated[
        Path, typer.Argument(metavar="AGENDA", help="The agenda file; `-` for standard input.")
    ],
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format", help="The form; otherwise what the end of --output's name says, or md."
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    start: PlannedStart = None,
    day: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATE", help="The day, like 2014-03-22, if not as the agenda says."
        ),
    ] = None,
    timezone: Annotated[
        str | None,
        typer.Option(
            "--timezone",
            metavar="ZONE",
            help="The zone of its times, like Asia/Yangon, if not as the agenda says.",
        ),
    ] = None,
    notes: Annotated[
        bool,
        typer.Option(
            "--notes",
            help="With the moderator's notes, which md, html and ics else leave out.",
        ),
    ] = False,
    segments: Annotated[
        bool,
        typer.Option("--segments", help="ics: an event for each segment, not one for them all."),
    ] = False,
) -> None:
    """Write an agenda in another form, for people, calendars and other programs.

    md is a table to paste into GitHub or Google Docs, html a page to print or to send, csv a table
    for spreadsheets, ics a calendar file, json for scripts, and ontime a project file of Ontime.

    Exit status: 0, 1 when the agenda has errors, 2 when it cannot be read or written.
    """
    form = format_ or form_of(output, ENDINGS)
    if segments and form is not Format.ICS:
        fail("--segments is about calendar files: add --format ics")
    given = _given(planned_start(start), _day(day), timezone)
    plan, _ = agenda_of(agenda)
    content = written(form, _timetable(plan, given), notes, segments)
    if output is None:
        put(content)
        return
    if _are_one(output, agenda):
        fail(f"{output}: is the agenda itself: name another file")
    save(output, content, force)


def _are_one(output: Path, agenda: Path) -> bool:
    with suppress(OSError, ValueError):  # one of them is not there
        return output.samefile(agenda)
    return False


def _given(start: time | None, day: date | None, zone: str | None) -> dict[str, Any]:
    values = {"start": start, "date": day, "timezone": zone}
    return {key: value for key, value in values.items() if value is not None}


def _timetable(agenda: Agenda, given: dict[str, Any]) -> Timetable:
    """Lay an agenda on the clock, with what was given behind the command before its own."""
    plan = agenda.model_copy(update=given)
    zone = zone_of(plan)
    if zone is None and "timezone" in given:
        fail(f"--timezone: this system knows no zone {plan.timezone!r}: write it like Asia/Yangon")
    return timetable(plan, zone)


def _day(text: str | None) -> date | None:
    day = None if text is None else read_date(text)
    if isinstance(day, Unreadable):
        fail(f"--date: {day.message}. {day.advice}")
    return day

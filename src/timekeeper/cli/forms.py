"""The forms an agenda goes out in: what a file's name says, what each needs, how it is written."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from timekeeper.cli.talk import fail
from timekeeper.views.export.timetable import Timetable


class Format(StrEnum):
    """In which form an agenda goes out."""

    MD = "md"
    HTML = "html"
    CSV = "csv"
    ICS = "ics"
    JSON = "json"
    ONTIME = "ontime"


ENDINGS = {
    "": Format.MD,
    ".md": Format.MD,
    ".markdown": Format.MD,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".csv": Format.CSV,
    ".ics": Format.ICS,
    ".json": Format.JSON,
}
"""What the end of a file's name says about its form."""

TO_WRITE = {
    "date": ("date: 2014-03-22", "--date 2014-03-22"),
    "start": ('start: "14:00"', "--start 14:00"),
    "timezone": ("timezone: Asia/Yangon", "--timezone Asia/Yangon"),
}
"""What to write for a fact that is lacking: in the agenda, or behind the command."""


def written(form: Format, table: Timetable, notes: bool, segments: bool) -> bytes:
    """Write a timetable; each form is imported only when it is the one at hand."""
    match form:
        case Format.MD:
            from timekeeper.views.export.markdown import markdown

            return markdown(table, notes).encode()
        case Format.HTML:
            from timekeeper.views.export.handout import handout

            return handout(table, notes).encode()
        case Format.CSV:
            from timekeeper.views.export.spreadsheet import spreadsheet

            return spreadsheet(table).encode()
        case Format.JSON:
            from timekeeper.views.export.agenda_json import agenda_json

            return agenda_json(table).encode()
        case Format.ONTIME:
            return _ontime(table)
        case Format.ICS:
            return _calendar(table, notes, segments)


def _ontime(table: Timetable) -> bytes:
    from timekeeper.views.export.ontime import ontime, unfit

    if table.start is None:
        fail(_lacking("an Ontime project", ["start"]))
    if reason := unfit(table):
        fail(reason)
    return ontime(table).encode()


def _calendar(table: Timetable, notes: bool, segments: bool) -> bytes:
    try:
        from timekeeper.views.export.calendar_file import calendar_file, lacking, unfit
    except ImportError as error:
        if error.name != "icalendar":
            raise
        fail(_no_library())
    if keys := lacking(table):
        fail(_lacking("a calendar file", keys))
    if reason := unfit(table):
        fail(reason)
    from timekeeper.live.clock import SystemClock

    now = datetime.fromtimestamp(SystemClock().now().wall // 10**9, UTC)
    return calendar_file(table, now, segments, notes)


def _no_library() -> str:
    import sys

    from timekeeper.cli.typed import quoted

    python = quoted(sys.executable)
    return f"ics needs the library icalendar: install it with `{python} -m pip install icalendar`"


def _lacking(what: str, keys: list[str]) -> str:
    inside, behind = zip(*(TO_WRITE[key] for key in keys), strict=True)
    named = ", ".join(f"`{line}`" for line in inside)
    return f"{what} needs {named} in the agenda, or {' '.join(behind)}"

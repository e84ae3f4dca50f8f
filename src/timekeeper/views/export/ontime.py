"""A project file of Ontime (getontime.no), so that a show can go on there.

Written for Ontime 4.11.0 and held against the types and parsers of that version. Its times are
milliseconds, those of day counted from midnight. A segment follows the one before unless it has a
fixed start. Method, lead and minimum become custom fields: Ontime has no word of its own for them.

What Ontime has no place for is left out: the floor, and the zone of the clock, for it goes by the
clock of its own machine.
"""

from __future__ import annotations

import json
from datetime import datetime
from itertools import pairwise
from typing import Any

from timekeeper.agenda.durations import write_duration
from timekeeper.views.colours import SKY_BLUE, VERMILLION, YELLOW
from timekeeper.views.days import day_in_words
from timekeeper.views.export.timetable import Row, Timetable

VERSION = "4.11.0"
"""The version whose files are written: Ontime asks for it and brings older ones up to date."""

LONGEST = 24 * 3600
"""Seconds that an event of Ontime cannot last: its times are times of day."""

RUNDOWN = "agenda"
MILLISECONDS = 1000
FIELDS = ("Method", "Lead", "Minimum")


def unfit(timetable: Timetable) -> str | None:
    """Say why Ontime would hold another session than this one; None when it holds this one."""
    for row in timetable.rows:
        if row.segment.duration >= LONGEST:
            return f"segment {row.number} lasts a day or longer, and an event of Ontime cannot"
    for before, row in pairwise(timetable.rows):
        if before.start and row.start and row.start <= before.start:
            return (
                f"segment {row.number} begins no later than segment {before.number}: "
                "Ontime would take it for the next day"
            )
    ends = (timetable.start, *(row.end for row in timetable.rows))
    if len({end.utcoffset() for end in ends if end}) > 1:
        return "the clock changes during the session, and Ontime knows nothing of that"
    return None


def ontime(timetable: Timetable) -> str:
    """Write a project with one rundown; the timetable has to have a start.

    In ASCII, indented: the same bytes everywhere.
    """
    return json.dumps(_project(timetable), indent=2) + "\n"


def _project(timetable: Timetable) -> dict[str, Any]:
    agenda = timetable.agenda
    return {
        "rundowns": {RUNDOWN: _rundown(timetable)},
        "project": {
            "title": agenda.title,
            "description": agenda.event or "",
            "url": "",
            "info": "",
            "logo": None,
            "custom": _facts(timetable),
        },
        "settings": {
            "version": VERSION,
            "editorKey": None,
            "operatorKey": None,
            "timeFormat": "24",
            "language": "en",
        },
        "viewSettings": {
            "overrideStyles": False,
            "normalColor": SKY_BLUE,
            "warningColor": YELLOW,
            "dangerColor": VERMILLION,
        },
        "urlPresets": [],
        "customFields": {label: {"type": "text", "colour": "", "label": label} for label in FIELDS},
        # An agenda asks for no open port.
        "automation": {
            "enabledAutomations": False,
            "enabledOscIn": False,
            "oscPortIn": 8888,
            "triggers": [],
            "automations": {},
        },
    }


def _facts(timetable: Timetable) -> list[dict[str, str]]:
    agenda = timetable.agenda
    facts = {
        "Date": day_in_words(agenda.date) if agenda.date else "",
        "Time zone": agenda.timezone or "",
        "Hosts": ", ".join(agenda.hosts),
        "Objectives": "\n".join(agenda.objectives),
        "Themes": "\n".join(agenda.themes),
    }
    return [{"title": title, "value": text, "url": ""} for title, text in facts.items() if text]


def _rundown(timetable: Timetable) -> dict[str, Any]:
    ids = [_id(row) for row in timetable.rows]
    return {
        "id": RUNDOWN,
        "title": timetable.agenda.title,
        "order": ids,
        "flatOrder": ids,
        "entries": {_id(row): _event(timetable, row) for row in timetable.rows},
        "revision": 0,
    }


def _event(timetable: Timetable, row: Row) -> dict[str, Any]:
    agenda, segment = timetable.agenda, row.segment
    return {
        "type": "event",
        "id": _id(row),
        "flag": False,
        "cue": str(row.number),
        "title": segment.title,
        "note": segment.notes or "",
        "endAction": "play-next" if segment.advance == "auto" else "none",
        "timerType": "count-down",
        "countToEnd": False,
        "linkStart": row.number > 1 and segment.start is None,
        "timeStrategy": "lock-duration",
        "timeStart": _of_day(row.start),
        "timeEnd": _of_day(row.end),
        "duration": segment.duration * MILLISECONDS,
        "skip": False,
        "colour": "",
        "timeWarning": agenda.warning(row.number - 1) * MILLISECONDS,
        "timeDanger": agenda.danger(row.number - 1) * MILLISECONDS,
        "custom": _custom(row),
        "triggers": [],
        "parent": None,
        # Ontime reckons these itself.
        "revision": 0,
        "delay": 0,
        "dayOffset": 0,
        "gap": 0,
    }


def _custom(row: Row) -> dict[str, str]:
    segment = row.segment
    minimum = "" if segment.minimum is None else write_duration(segment.minimum)
    texts = (segment.method or "", segment.lead or "", minimum)
    return {label: text for label, text in zip(FIELDS, texts, strict=True) if text}


def _id(row: Row) -> str:
    """Name an event as Ontime does, by six hexadecimal digits."""
    return f"{row.number:06x}"


def _of_day(instant: datetime | None) -> int:
    if instant is None:
        return 0
    return (instant.hour * 3600 + instant.minute * 60 + instant.second) * MILLISECONDS

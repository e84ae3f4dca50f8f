"""Agendas on the clock, for the tests of what is written from them."""

from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from tests.views.sessions import WORKSHOP, agenda_of
from timekeeper.agenda.model import Agenda
from timekeeper.views.export.timetable import Timetable, timetable

SATURDAY = date(2014, 3, 22)


def table(*segments: dict[str, Any], **more: Any) -> Timetable:
    """Give the timetable of a small agenda, as its file would say it."""
    rows = [{"title": "Talk", "duration": 900} | segment for segment in segments or ({},)]
    agenda = Agenda.model_validate({"title": "T", "segments": rows} | more)
    return laid(agenda)


def laid(agenda: Agenda, **given: Any) -> Timetable:
    """Lay an agenda on the clock, with what is given before what it says."""
    plan = agenda.model_copy(update=given)
    return timetable(plan, None if plan.timezone is None else ZoneInfo(plan.timezone))


BARE = laid(WORKSHOP)
DATED = laid(WORKSHOP, date=SATURDAY, start=time(14), timezone="Asia/Yangon")
PANEL = laid(agenda_of("panel-with-break.yaml"))
TRAINING = laid(agenda_of("training-with-group-work.yaml"))
NAMES = {"workshop": BARE, "workshop-14h": DATED, "panel": PANEL, "training": TRAINING}

"""Simulations of the shipped agendas for the views' tests."""

from datetime import UTC, time

from tests.views.sessions import agenda_of
from timekeeper.agenda.model import Agenda
from timekeeper.session.booking import book
from timekeeper.session.overruns import overruns
from timekeeper.session.refusal import Refusal
from timekeeper.session.simulation import Assumptions

WORKSHOP = agenda_of("acsc-apf-2014-child-rights.yaml")
PANEL = agenda_of("panel-with-break.yaml")
TRAINING = agenda_of("training-with-group-work.yaml")


def assuming(
    plan: Agenda, late: int = 0, *asked: tuple[str, int], start: time | None = None
) -> Assumptions:
    found = overruns(plan, asked)
    assert not isinstance(found, Refusal), found.reason
    return Assumptions(book(plan, start, UTC), late, found)


LATE_AND_OVER = assuming(WORKSHOP, 300, ("presentation", 180), start=time(14))

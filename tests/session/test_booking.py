"""The planned start that a simulation is late against."""

from datetime import UTC, date, time, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.session.agendas import agenda
from timekeeper.agenda.model import Agenda
from timekeeper.session.booking import Basis, book
from timekeeper.session.hard_end import ends
from timekeeper.session.local_time import local
from timekeeper.session.state import opening

BANGKOK = ZoneInfo("Asia/Bangkok")


def with_fixed(plan: Agenda, index: int, start: time) -> Agenda:
    rows = list(plan.segments)
    rows[index] = rows[index].model_copy(update={"start": start})
    return plan.model_copy(update={"segments": tuple(rows)})


@pytest.mark.parametrize(
    ("plan", "asked", "basis", "planned", "hard"),
    [
        pytest.param(agenda(20, 30), None, Basis.NOMINAL, "09:00", "09:50", id="no time at all"),
        pytest.param(
            agenda(20, 30, budget=3600), None, Basis.NOMINAL, "09:00", "10:00", id="with slack"
        ),
        pytest.param(agenda(20, 30), time(14), Basis.ASKED, "14:00", "14:50", id="asked for"),
        pytest.param(
            agenda(20, 30, start=time(10)), None, Basis.AGENDA, "10:00", "10:50", id="its own start"
        ),
        pytest.param(
            agenda(20, 30, start=time(10)), time(14), Basis.ASKED, "14:00", "14:50", id="another"
        ),
        pytest.param(
            agenda(20, 30, start=time(10), end=time(11, 15)),
            None,
            Basis.AGENDA,
            "10:00",
            "11:15",
            id="its own start and end",
        ),
        pytest.param(
            agenda(20, 30, end=time(16)), None, Basis.END, "15:10", "16:00", id="its end only"
        ),
        pytest.param(
            agenda(20, 30, budget=3600, end=time(16)),
            None,
            Basis.END,
            "15:00",
            "16:00",
            id="its end, and more time than is planned",
        ),
        pytest.param(
            agenda(20, 30, budget=2400, end=time(16)),
            None,
            Basis.END,
            "15:10",
            "16:00",
            id="its end, and less time than is planned",
        ),
        pytest.param(
            agenda(20, 30, end=time(0, 20)), None, Basis.END, "23:30", "00:20", id="past midnight"
        ),
        pytest.param(
            with_fixed(agenda(20, 30), 1, time(10, 5)),
            None,
            Basis.FIXED_START,
            "09:45",
            "10:35",
            id="a fixed start",
        ),
        pytest.param(
            with_fixed(agenda(20, 30, start=time(9)), 0, time(9, 10)),
            None,
            Basis.AGENDA,
            "09:10",
            "10:00",
            id="the first segment is fixed: it begins then, and nobody promised less",
        ),
        pytest.param(
            with_fixed(agenda(20, 30, start=time(9), budget=3000), 0, time(9, 10)),
            None,
            Basis.AGENDA,
            "09:10",
            "09:50",
            id="the first segment is fixed: a budget that is stated counts from the start",
        ),
    ],
)
@pytest.mark.parametrize("zone", [UTC, BANGKOK], ids=["UTC", "Bangkok"])
def test_a_plan_is_bound_to_the_clock(
    plan: Agenda, asked: time | None, basis: Basis, planned: str, hard: str, zone: tzinfo
) -> None:
    booking = book(plan, asked, zone)
    assert booking.basis is basis
    assert f"{local(booking.opens.wall, zone):%H:%M:%S}" == f"{planned}:00"
    clock = ends(booking.agenda, opening(booking.agenda), booking.opens)
    assert clock.bound
    assert f"{local(clock.hard, zone):%H:%M:%S}" == f"{hard}:00"


def test_it_is_held_on_the_agendas_day() -> None:
    more: dict[str, Any] = {"date": date(2025, 11, 20), "start": time(9, 30)}
    booking = book(agenda(20, **more), None, BANGKOK)
    assert local(booking.opens.wall, BANGKOK).isoformat() == "2025-11-20T09:30:00+07:00"


def test_later_is_later_on_both_clocks() -> None:
    booking = book(agenda(20), None, UTC)
    later = booking.later(90)
    assert later.at - booking.opens.at == later.wall - booking.opens.wall == 90_000_000_000

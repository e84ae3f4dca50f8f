"""An agenda played through: what must hold for any of them, and what the shipped ones come to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.booked import after_nine, agenda, assumed, assumptions
from tests.views.sessions import AGENDAS, agenda_of
from timekeeper.agenda.model import Agenda
from timekeeper.session import commands
from timekeeper.session.automatic import due
from timekeeper.session.booking import at, book
from timekeeper.session.decide import decide
from timekeeper.session.events import Event
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND
from timekeeper.session.overruns import overruns
from timekeeper.session.reading import read
from timekeeper.session.refusal import Refusal
from timekeeper.session.report import report
from timekeeper.session.simulation import Assumptions, Simulation, simulate

WORKSHOP, PANEL, TRAINING = (
    "acsc-apf-2014-child-rights.yaml",
    "panel-with-break.yaml",
    "training-with-group-work.yaml",
)


def of(name: str, late: int, *asked: tuple[str, int]) -> Simulation:
    plan = agenda_of(name)
    found = overruns(plan, asked)
    assert not isinstance(found, Refusal)
    return simulate(Assumptions(book(plan, None, UTC), late, found))


def test_the_shipped_agendas_are_all_tried_here() -> None:
    assert {path.name for path in AGENDAS.glob("*.yaml")} == {WORKSHOP, PANEL, TRAINING}


@pytest.mark.parametrize(
    ("name", "late", "asked", "allotted", "end", "missed"),
    [
        pytest.param(WORKSHOP, 0, [], [5, 15, 15, 15, 60, 10], "11:00", 0, id="workshop: planned"),
        pytest.param(
            WORKSHOP,
            300,
            [("presentation", 180)],
            [5, 15, 15, 15, 43, 10],  # 5:00 and four times 3:00 of the 20:00 it can give
            "11:00",
            0,
            id="workshop: late, presentations over",
        ),
        pytest.param(
            WORKSHOP, 1200, [], [5, 15, 15, 15, 40, 10], "11:00", 0, id="workshop: all it can give"
        ),
        pytest.param(
            WORKSHOP, 1440, [], [5, 15, 15, 15, 40, 10], "11:04", 240, id="workshop: more than that"
        ),
        pytest.param(
            WORKSHOP,
            0,
            [("way-forward", 60)],
            [5, 15, 15, 15, 60, 10],
            "11:01",
            60,
            id="workshop: nothing gives after the last",
        ),
        pytest.param(
            PANEL, 300, [], [5, 25, 10, 25, 15, 5], "11:00", 0, id="panel: made good before coffee"
        ),
        pytest.param(
            PANEL,
            900,
            [],
            [5, 20, 10, 21 + 2 / 3, 13 + 1 / 3, 5],
            "11:00",
            0,
            id="panel: the rest after coffee, in proportion",
        ),
        pytest.param(
            TRAINING,
            600,
            [],
            [10, 23.75, 22.5, 15, 41.25, 27.5, 20, 10],
            "12:00",
            0,
            id="training: in proportion",
        ),
        pytest.param(
            TRAINING,
            0,
            [("presentation", 300)],
            [10, 25, 23 + 34 / 60, 15, 42 + 51 / 60, 28 + 35 / 60, 20, 10],
            "12:05",
            300,
            id="training: the last presentation comes after all that give",
        ),
    ],
)
def test_the_shipped_agendas(
    name: str,
    late: int,
    asked: list[tuple[str, int]],
    allotted: list[float],
    end: str,
    missed: int,
) -> None:
    seen = of(name, late, *asked)
    assert [segment.allotted for segment in seen.segments] == [
        round(each * 60) for each in allotted
    ]
    assert f"{seen.ends:%H:%M}" == end
    assert seen.late == missed


def test_a_floating_agenda_is_late_when_it_starts_late() -> None:
    seen = simulate(assumed(agenda((600, None), (600, None)), late=60))
    assert (seen.late, f"{seen.hard_end:%H:%M}", f"{seen.ends:%H:%M}") == (60, "09:20", "09:21")


def test_the_room_waits_for_a_fixed_start() -> None:
    plan = agenda((600, None), (600, None), budget=1800)
    rows = (plan.segments[0], plan.segments[1].model_copy(update={"start": after_nine(900)}))
    held = {"segments": rows, "start": after_nine(0)}
    seen = simulate(assumed(plan.model_copy(update=held), 60, _1=60))
    assert [segment.since_planned_start for segment in seen.segments] == [60, 900]
    assert [segment.waited for segment in seen.segments] == [180, 0]
    assert (seen.used, seen.waited, seen.spare) == (1440, 180, 300)
    assert [segment.difference for segment in seen.segments] == [60, 0]


@given(assumptions())
def test_time_adds_up(given_: Assumptions) -> None:
    seen = simulate(given_)
    assert seen.used == sum(segment.actual + segment.waited for segment in seen.segments)
    assert seen.waited == sum(segment.waited for segment in seen.segments)
    assert (seen.ends - seen.starts).total_seconds() == seen.used
    assert (seen.ends - seen.hard_end).total_seconds() == seen.late - seen.spare
    assert not (seen.late and seen.spare)
    free = given_.late
    for segment in seen.segments:
        assert segment.since_planned_start == free
        free += segment.actual + segment.waited


@given(assumptions())
def test_each_segment_runs_over_what_it_is_allotted_and_none_goes_below_its_minimum(
    given_: Assumptions,
) -> None:
    over = {index: each.seconds for each in given_.overruns for index in each.segments}
    for index, segment in enumerate(simulate(given_).segments):
        assert segment.actual - segment.allotted == over.get(index, 0)
        assert segment.allotted >= segment.planned - segment.gives
        assert segment.allotted <= segment.planned
        assert segment.taken + segment.could_give == segment.gives


@given(assumptions())
def test_no_segment_begins_before_its_fixed_start(given_: Assumptions) -> None:
    seen = simulate(given_).segments
    for plan, segment, before in zip(given_.agenda.segments[1:], seen[1:], seen, strict=False):
        if plan.start is not None:
            assert segment.begins.time() >= plan.start
            assert not before.waited or segment.begins.time() == plan.start


@given(assumptions(), st.integers(1, 1800))
def test_who_starts_later_never_ends_earlier(given_: Assumptions, later: int) -> None:
    before, after = simulate(given_), simulate(replace(given_, late=given_.late + later))
    assert before.ends <= after.ends
    assert before.late <= after.late


@given(assumptions(), st.integers(1, 600), st.data())
def test_who_runs_further_over_never_ends_earlier(
    given_: Assumptions, more: int, data: st.DataObject
) -> None:
    if not given_.overruns:
        return
    which = data.draw(st.integers(0, len(given_.overruns) - 1))
    changed = list(given_.overruns)
    changed[which] = replace(changed[which], seconds=changed[which].seconds + more)
    before, after = simulate(given_), simulate(replace(given_, overruns=tuple(changed)))
    assert before.ends <= after.ends


@given(assumptions(fixed=False))
def test_the_core_gives_what_a_plain_account_gives(given_: Assumptions) -> None:
    over = {index: each.seconds for each in given_.overruns for index in each.segments}
    expected = shares(given_.agenda, given_.late, over)
    assert [segment.allotted for segment in simulate(given_).segments] == expected


def shares(plan: Agenda, late: int, over: dict[int, int]) -> list[int]:
    """Share lateness out second by second, each to who has given least of what it can give."""
    allotted: list[int] = []
    now = late
    for index, segment in enumerate(plan.segments):
        ahead = plan.segments[index:]
        lost = now + sum(each.duration for each in ahead) - plan.budget
        taken = [0] * len(ahead)
        while sum(taken) < lost and sum(taken) < sum(each.gives for each in ahead):
            least = max(range(len(ahead)), key=lambda at: (ahead[at].gives / (taken[at] + 1), -at))
            taken[least] += 1
        allotted.append(segment.duration - taken[0])
        now += allotted[-1] + over.get(index, 0)
    return allotted


def events_of(given_: Assumptions, seen: Simulation) -> tuple[Event, ...]:
    """Give the events of a moderator who presses the keys when the simulation says so."""
    plan, now = given_.agenda, given_.booking.later(given_.late)
    pressed: list[tuple[int, Any]] = [(now.at, commands.Start())]
    for segment in seen.segments:
        until = (segment.since_planned_start + segment.actual) * SECOND
        if segment.waited:
            pressed.append((until, commands.Pause()))
        following = commands.Next() if segment is not seen.segments[-1] else commands.End()
        pressed.append((until + segment.waited * SECOND, following))
    events: tuple[Event, ...] = ()
    for instant, command in pressed:
        decision = decide(plan, fold(plan, events), command, at(now, instant))
        assert not isinstance(decision, Refusal)
        events += decision
    return events


@given(assumptions())
def test_a_live_session_with_the_same_keys_reads_the_same(given_: Assumptions) -> None:
    seen = simulate(given_)
    events = events_of(given_, seen)
    end = at(given_.booking.opens, events[-1].at)
    reading = read(given_.agenda, fold(given_.agenda, events), end)
    assert reading.projected_end == seen.ends
    assert (reading.used, reading.replan.late) == (seen.used, seen.late)
    rows: Sequence[Any] = report(given_.agenda, events, end).segments
    assert [row.actual for row in rows] == [segment.actual for segment in seen.segments]
    assert [row.paused for row in rows] == [segment.waited for segment in seen.segments]
    assert [row.allotted for row in rows] == [segment.allotted for segment in seen.segments]


@given(assumptions())
def test_what_goes_on_by_itself_does_so_just_then(given_: Assumptions) -> None:
    seen = simulate(given_)
    events = events_of(given_, seen)
    for number, segment in enumerate(seen.segments, 1):
        if given_.agenda.segments[number - 1].advance != "auto":
            continue
        so_far = events[: number + sum(bool(each.waited) for each in seen.segments[: number - 1])]
        state = fold(given_.agenda, so_far)
        # The next one's fixed start is waited for.
        until = (segment.since_planned_start + segment.actual + segment.waited) * SECOND
        happened = due(given_.agenda, state, at(given_.booking.opens, until))
        assert happened is not None
        assert happened.at == until
        assert due(given_.agenda, state, at(given_.booking.opens, until - 1)) is None

"""The re-plan: who gives how much, when it is enough, and what is never touched."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.agenda.model import Agenda, Segment
from timekeeper.session.events import (
    Ended,
    Event,
    Extended,
    Moved,
    Paused,
    Pinned,
    ReplanSwitched,
    Resumed,
    Skipped,
    Started,
    StartMoved,
    Unpinned,
)
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.replan import Replan, replan
from timekeeper.session.state import State

MINUTE = 60 * SECOND
TWO_PM = int(datetime(2014, 3, 22, 14, 0, tzinfo=UTC).timestamp()) * SECOND


def _agenda(*segments: tuple[float, float | None], **more: object) -> Agenda:
    """Build an agenda from minutes and minimums."""
    rows = tuple(
        Segment(
            title=f"Part {number}",
            duration=round(minutes * 60),
            minimum=None if least is None else round(least * 60),
        )
        for number, (minutes, least) in enumerate(segments, 1)
    )
    return Agenda.model_validate({"title": "T", "segments": rows, **more})


WORKSHOP = _agenda((5, None), (15, None), (15, None), (15, None), (60, 40), (10, None))
TWO_GIVE = _agenda((10, None), (30, 20), (30, 10), (10, None))


def _replan(plan: Agenda, happened: list[Event], minutes: float) -> Replan:
    """Re-plan a session opened at 14:00 UTC, some minutes later."""
    at = round(minutes * MINUTE)
    return replan(plan, fold(plan, happened), Moment(at, TWO_PM + at, UTC))


def _at(*minutes: float) -> list[Event]:
    """Start at the first of some minutes, and move on at each of the others."""
    start, *moves = (round(minute * MINUTE) for minute in minutes)
    return [Started(start), *(Moved(at, index) for index, at in enumerate(moves, 1))]


FORUM = _at(0, 5.5, 25.5, 40, 55)
"""The workshop's forum, begun 5:00 late."""


@pytest.mark.parametrize(
    ("plan", "happened", "minutes", "taken", "late", "reserve"),
    [
        pytest.param(WORKSHOP, [], 9, (0, 0, 0, 0, 0, 0), 0, 1200, id="not started"),
        pytest.param(WORKSHOP, _at(0), 4, (0, 0, 0, 0, 0, 0), 0, 1200, id="on time"),
        pytest.param(WORKSHOP, _at(0, 3), 3, (0, 0, 0, 0, 0, 0), 0, 1320, id="ahead: more reserve"),
        pytest.param(WORKSHOP, _at(0), 7, (0, 0, 0, 0, 120, 0), 0, 1080, id="an overrun running"),
        pytest.param(WORKSHOP, _at(0, 7), 9, (0, 0, 0, 0, 120, 0), 0, 1080, id="an overrun past"),
        pytest.param(WORKSHOP, _at(0, 25), 25, (0, 0, 0, 0, 1200, 0), 0, 0, id="all it can give"),
        pytest.param(WORKSHOP, _at(0, 29), 29, (0, 0, 0, 0, 1200, 0), 240, 0, id="not enough"),
        pytest.param(
            WORKSHOP, _at(0, 5.0000001), 9, (0, 0, 0, 0, 1, 0), 0, 1199, id="part of a second"
        ),
        pytest.param(WORKSHOP, FORUM, 100, (0, 0, 0, 0, 300, 0), 0, 600, id="in the forum"),
        pytest.param(
            WORKSHOP, FORUM, 111, (0, 0, 0, 0, 300, 0), 60, 0, id="the forum's overrun is its own"
        ),
        pytest.param(
            WORKSHOP,
            [*FORUM, Paused(60 * MINUTE)],
            63,
            (0, 0, 0, 0, 480, 0),
            0,
            720,
            id="a pause in the forum",
        ),
        pytest.param(
            WORKSHOP,
            [*FORUM, Paused(60 * MINUTE), Resumed(63 * MINUTE)],
            70,
            (0, 0, 0, 0, 480, 0),
            0,
            720,
            id="a pause in the forum, over",
        ),
        pytest.param(
            WORKSHOP,
            [*FORUM, Extended(60 * MINUTE, 60)],
            61,
            (0, 0, 0, 0, 300, 0),
            60,
            900,
            id="what is given by hand is not taken back",
        ),
        pytest.param(
            WORKSHOP,
            [*FORUM, Extended(60 * MINUTE, -60)],
            61,
            (0, 0, 0, 0, 300, 0),
            0,
            900,
            id="what is taken by hand is not given back",
        ),
        pytest.param(
            WORKSHOP,
            [*FORUM, Moved(110 * MINUTE, 5, taken=300)],
            111,
            (0, 0, 0, 0, 300, 0),
            0,
            0,
            id="what was taken stays known",
        ),
        pytest.param(
            WORKSHOP,
            [*_at(0, 7), Pinned(8 * MINUTE, 4, 3480), Paused(8 * MINUTE)],
            10,
            (0, 0, 0, 0, 0, 0),
            120,
            0,
            id="pinned",
        ),
        pytest.param(
            WORKSHOP,
            [*_at(0, 7), Pinned(8 * MINUTE, 4, 3480), Unpinned(9 * MINUTE, 4)],
            10,
            (0, 0, 0, 0, 120, 0),
            0,
            1080,
            id="unpinned",
        ),
        pytest.param(
            WORKSHOP,
            [*_at(0, 7), ReplanSwitched(8 * MINUTE, False)],
            9,
            (0, 0, 0, 0, 0, 0),
            120,
            1200,
            id="switched off",
        ),
        pytest.param(
            WORKSHOP,
            [*_at(0, 7), Skipped(8 * MINUTE, 3)],
            9,
            (0, 0, 0, 0, 0, 0),
            0,
            13 * 60 + 1200,
            id="skipping makes up for it",
        ),
        pytest.param(TWO_GIVE, _at(0, 19), 20, (0, 180, 360, 0), 0, 1260, id="in proportion"),
        pytest.param(
            TWO_GIVE,
            [*_at(0, 10, 40), Moved(45 * MINUTE, 1)],
            46,
            (0, 0, 60, 0),
            0,
            1140,
            id="gone back to a segment that ran",
        ),
        pytest.param(
            TWO_GIVE,
            [*_at(0, 10, 37), Moved(57 * MINUTE, 0)],
            70,
            (0, 180, 600, 0),
            0,
            0,
            id="one that is to come again keeps what it ran",
        ),
        pytest.param(
            TWO_GIVE,
            [*_at(0, 10, 47), Moved(51 * MINUTE, 0)],
            51,
            (0, 0, 420, 0),
            0,
            780,
            id="one that ran over and is to come again has nothing to give",
        ),
        pytest.param(
            _agenda((70, None), (60, 45), budget=120 * 60),
            _at(0),
            10,
            (0, 600),
            0,
            300,
            id="planned over the budget",
        ),
        pytest.param(
            _agenda((20, None), (60, 40), budget=100 * 60),
            _at(0, 30),
            31,
            (0, 0),
            0,
            600 + 1200,
            id="slack goes first",
        ),
        pytest.param(
            _agenda((20, None), (60, 40), budget=100 * 60),
            [Started(0), Moved(30 * MINUTE + 1, 1)],
            31,
            (0, 0),
            0,
            599 + 1200,
            id="a part of a second is no reserve",
        ),
    ],
)
def test_who_gives_how_much(
    plan: Agenda,
    happened: list[Event],
    minutes: float,
    taken: tuple[int, ...],
    late: int,
    reserve: int,
) -> None:
    seen = _replan(plan, happened, minutes)
    assert (seen.taken, seen.late, seen.reserve) == (taken, late, reserve)
    state = fold(plan, happened)
    bases = [state.base(plan, index) for index in range(len(taken))]
    assert seen.allotted == tuple(
        base - seconds for base, seconds in zip(bases, taken, strict=True)
    )


def test_a_session_bound_to_the_clock_makes_good_its_late_start() -> None:
    plan = _agenda((10, None), (60, 40), start=time(14, 0))
    assert _replan(plan, [], 6).taken == (0, 360)
    assert _replan(plan, [Started(6 * MINUTE)], 8).taken == (0, 360)
    assert _replan(plan, [Started(6 * MINUTE), StartMoved(8 * MINUTE, 7 * MINUTE)], 8).taken == (
        0,
        60,
    )


def test_one_that_begins_far_from_its_time_floats() -> None:
    plan = _agenda((10, None), (60, 40), start=time(9, 0), end=time(10, 10))
    seen = _replan(plan, [Started(0)], 5)
    assert (seen.taken, seen.ends.bound) == ((0, 0), False)
    assert seen.ends.hard == TWO_PM + 70 * MINUTE


def _with_starts(plan: Agenda, starts: dict[int, time], **more: object) -> Agenda:
    segments = tuple(
        segment.model_copy(update={"start": starts.get(index)})
        for index, segment in enumerate(plan.segments)
    )
    return plan.model_copy(update={"segments": segments, **more})


PANEL = _with_starts(
    _agenda((5, None), (30, 20), (10, None), (25, 15), (15, 10), (5, None)),
    {2: time(14, 35), 3: time(14, 45)},
    start=time(14, 0),
    end=time(15, 30),
)


@pytest.mark.parametrize(
    ("start", "minutes", "taken", "late"),
    [
        pytest.param(0, 3, (0, 0, 0, 0, 0, 0), 0, id="on time"),
        pytest.param(8, 9, (0, 480, 0, 0, 0, 0), 0, id="made good before the fixed start"),
        pytest.param(
            14, 15, (0, 600, 0, 160, 80, 0), 0, id="what is left is made good after the fixed start"
        ),
        pytest.param(29, 30, (0, 600, 0, 600, 300, 0), 240, id="too late in all"),
    ],
)
def test_each_stretch_up_to_a_fixed_start_makes_good_what_it_can(
    start: int, minutes: float, taken: tuple[int, ...], late: int
) -> None:
    seen = _replan(PANEL, [Started(start * MINUTE)], minutes)
    assert (seen.taken, seen.late) == (taken, late)


def test_who_comes_early_to_a_fixed_start_waits_for_it() -> None:
    seen = _replan(PANEL, _at(0, 3), 10)
    assert (seen.projected - seen.unplanned, seen.late) == (0, 0)
    assert seen.projected == 90 * MINUTE
    # Two minutes of waiting can still be lost, and all that segments can give.
    assert seen.reserve == 2 * 60 + 10 * 60 + 10 * 60 + 5 * 60


def test_fixed_starts_far_from_their_turn_do_not_count() -> None:
    # Tried out in the evening: nobody waits for tomorrow's coffee, or is late for today's.
    evening = TWO_PM + 6 * 3600 * SECOND
    at = 10 * MINUTE
    now = Moment(at, evening + at, UTC)
    seen = replan(PANEL, fold(PANEL, _at(0, 7)), now)
    assert (seen.projected, seen.taken, seen.late) == (90 * MINUTE, (0, 48, 0, 48, 24, 0), 0)
    assert seen.ends.planned == evening + 90 * MINUTE


def test_who_waits_for_the_first_segments_start_is_taken_to_start_then() -> None:
    plan = _with_starts(_agenda((10, None), (10, None)), {0: time(14, 10)}, start=time(14, 0))
    seen = _replan(plan, [], 3)
    assert (seen.projected, seen.unplanned) == (30 * MINUTE, 30 * MINUTE)
    assert seen.ends.planned == TWO_PM + 30 * MINUTE
    assert _replan(plan, [], 12).projected == 32 * MINUTE
    assert _replan(plan, [Started(3 * MINUTE)], 4).projected == 23 * MINUTE


@pytest.mark.parametrize(
    ("end", "minutes"),
    [
        pytest.param(time(14, 1), 1, id="at once"),
        pytest.param(time(16, 0), 120, id="the same day"),
        pytest.param(time(13, 59), 24 * 60 - 1, id="the next day"),
    ],
)
def test_the_hard_end_is_the_first_one_after_the_start(end: time, minutes: int) -> None:
    plan = _agenda((1, None), start=time(14, 0), end=end)
    seen = _replan(plan, [Started(0)], 1)
    assert seen.ends.hard == TWO_PM + minutes * MINUTE
    assert seen.late == 0


def test_a_skipped_fixed_start_is_not_waited_for() -> None:
    happened = [*_at(0, 3), Skipped(4 * MINUTE, 2), Skipped(5 * MINUTE, 3)]
    assert _replan(PANEL, happened, 10).projected == (3 + 30 + 15 + 5) * MINUTE


def test_a_session_that_is_over_is_looked_back_at() -> None:
    happened = [*FORUM, Moved(110 * MINUTE, 5, taken=300), Ended(121 * MINUTE)]
    seen = _replan(WORKSHOP, happened, 200)
    assert (seen.projected, seen.late, seen.gives) == (121 * MINUTE, 60, 0)
    assert seen.taken == (0, 0, 0, 0, 300, 0)


# ---- laws ----


@dataclass(frozen=True)
class Case:
    """A session at some instant of its life."""

    plan: Agenda
    happened: list[Event]
    now: int

    @property
    def state(self) -> State:
        return fold(self.plan, self.happened)

    def at(self, later: int) -> Replan:
        now = self.now + later
        return replan(self.plan, self.state, Moment(now, TWO_PM + now, UTC))


@st.composite
def cases(draw: st.DrawFn, *, by_hand: bool = True) -> Case:
    """Draw an agenda with minimums, and a session somewhere in it."""
    durations = draw(st.lists(st.integers(1, 1800), min_size=1, max_size=6))
    minimums = [draw(st.none() | st.integers(1, duration)) for duration in durations]
    plan = Agenda(
        title="T",
        segments=tuple(
            Segment(title=f"P{index}", duration=duration, minimum=minimum)
            for index, (duration, minimum) in enumerate(zip(durations, minimums, strict=True))
        ),
        budget=max(1, sum(durations) + draw(st.integers(-900, 900))),
    )
    now = draw(st.integers(0, 60 * SECOND))
    happened: list[Event] = [Started(now)]
    for index in range(1, draw(st.integers(1, len(durations)))):
        now += draw(st.integers(0, 2 * durations[index - 1] * SECOND))
        happened.append(Moved(now, index))
    kinds = ["wait", "pause", "skip", *(["extend", "pin"] if by_hand else [])]
    for kind in draw(st.lists(st.sampled_from(kinds), max_size=4)):
        now += draw(st.integers(0, 300 * SECOND))
        target = draw(st.integers(0, len(durations) - 1))
        match kind:
            case "pause":
                happened += [Paused(now), Resumed(now := now + draw(st.integers(0, 10**12)))]
            case "skip" if target > fold(plan, happened).current:
                happened.append(Skipped(now, target))
            case "extend":
                happened.append(Extended(now, draw(st.integers(0, 600))))
            case "pin":
                happened.append(Pinned(now, target, draw(st.integers(1, 2000))))
    return Case(plan, happened, now)


LATER = st.integers(0, 4000 * SECOND)


def _ahead(case: Case) -> list[int]:
    state = case.state
    later = range(state.current, len(state.segments))
    return [index for index in later if not state.segments[index].skipped]


def _least(case: Case, index: int) -> int:
    """Give the seconds that a segment keeps whatever comes, by the words of the rule."""
    segment, plan = case.state.segments[index], case.plan.segments[index]
    has = case.state.base(case.plan, index)
    if segment.pinned is not None or plan.minimum is None:
        return has
    return min(has, plan.minimum + (segment.extended if index == case.state.current else 0))


@given(cases(by_hand=False), LATER)
def test_it_ends_in_time_whenever_that_can_be(case: Case, later: int) -> None:
    now, state = case.now + later, case.state
    seen = case.at(later)
    earliest = now + sum(
        max(0, _least(case, index) * SECOND - state.ran(index, now)) for index in _ahead(case)
    )
    hard = case.happened[0].at + case.plan.budget * SECOND
    assert seen.late == max(0, -(-(earliest - hard) // SECOND))


@given(cases(), LATER)
def test_what_is_taken_adds_up_exactly(case: Case, later: int) -> None:
    now, state, seen = case.now + later, case.state, case.at(later)
    hard = case.happened[0].at + case.plan.budget * SECOND
    needs = [
        max(0, seen.allotted[index] * SECOND - state.ran(index, now)) for index in _ahead(case)
    ]
    assert seen.projected == now + sum(needs)
    if any(seen.taken[index] for index in _ahead(case)[1:]) and not seen.late:
        assert hard - SECOND < seen.projected <= hard
    if seen.unplanned <= hard:
        assert not any(seen.taken[index] for index in _ahead(case)[1:])


@given(cases(), LATER)
def test_minimums_and_pins_hold(case: Case, later: int) -> None:
    seen = case.at(later)
    for index in _ahead(case):
        assert seen.taken[index] >= 0
        assert seen.allotted[index] >= _least(case, index) > -1


@given(cases(), LATER, LATER)
def test_more_lateness_never_gives_any_segment_more(case: Case, later: int, yet: int) -> None:
    for happened in (case.happened, [*case.happened, Paused(case.now)]):
        late, later_still = (
            Case(case.plan, happened, case.now).at(delay) for delay in (later, later + yet)
        )
        for before, after in zip(late.allotted, later_still.allotted, strict=True):
            assert after <= before


@given(cases(), LATER)
def test_the_running_segments_time_does_not_move_by_itself(case: Case, later: int) -> None:
    current = case.state.current
    assert case.at(0).allotted[current] == case.at(later).allotted[current]


@given(cases(), st.integers(-60, 600))
def test_a_key_that_gives_time_gives_just_that(case: Case, seconds: int) -> None:
    current = case.state.current
    given_more = Case(case.plan, [*case.happened, Extended(case.now, seconds)], case.now)
    if seconds >= 0:
        gained = given_more.at(0).allotted[current] - case.at(0).allotted[current]
        assert gained == seconds


@given(cases(), LATER)
def test_switched_off_it_takes_nothing(case: Case, later: int) -> None:
    off = Case(case.plan, [*case.happened, ReplanSwitched(case.now, False)], case.now)
    seen = off.at(later)
    assert not any(seen.taken[index] for index in _ahead(case))
    assert seen.projected == seen.unplanned

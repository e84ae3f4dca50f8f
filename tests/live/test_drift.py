"""A session at real speed costs no time: whatever each look comes late, no second is lost."""

from pathlib import Path
from random import Random

import pytest

from tests.live.fake_clock import FakeClock
from tests.live.opened import opened
from timekeeper.session import commands
from timekeeper.session.moment import SECOND

HOUR = 3600
LATEST = 0.05
"""Seconds by which a wait may end late: more than a busy laptop makes of it."""


@pytest.mark.parametrize(
    ("before", "watched"),
    [
        pytest.param(0, 2 * HOUR, id="two hours"),
        pytest.param(0, 24 * HOUR, id="24 hours"),
        pytest.param(30 * 24 * HOUR - HOUR // 2, HOUR // 2, id="the end of 30 days"),
    ],
)
def test_every_second_is_shown_once_and_none_later_than_the_look(
    tmp_path: Path, before: int, watched: int
) -> None:
    clock, random = FakeClock(), Random(watched)
    session = opened(tmp_path, clock)
    clock.advance(0.3)
    session.obey(commands.Start())
    started = clock.ticks
    clock.advance(before)
    shown: list[int] = []
    latest = 0
    while len(shown) < watched:
        clock.advance(session.seconds_to_next() + random.uniform(0, LATEST))
        session.pulse()
        reading = session.reading()
        true = clock.ticks - started
        assert reading.elapsed == reading.used == true // SECOND
        shown.append(reading.elapsed)
        latest = max(latest, true % SECOND)
    assert shown == list(range(before + 1, before + watched + 1))
    assert latest <= LATEST * SECOND


def test_a_pause_costs_the_segment_its_own_length(tmp_path: Path) -> None:
    clock, random = FakeClock(), Random(1)
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    ran = paused = 0
    for _ in range(200):
        before = clock.ticks
        clock.advance(random.uniform(0, 20))
        session.pulse()
        session.obey(commands.Pause())
        ran, before = ran + clock.ticks - before, clock.ticks
        clock.advance(random.uniform(0, 20))
        session.pulse()
        session.obey(commands.Resume())
        paused += clock.ticks - before
    now = session.now().at
    assert (session.state.ran(0, now), session.state.paused(0, now)) == (ran, paused)

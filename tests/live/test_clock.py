import os
import sys
from pathlib import Path

import pytest

from tests.live.fake_clock import SECOND, FakeClock
from timekeeper.live.clock import FastClock, Gap, Stamp, SystemClock, gap, wait, wall_step
from timekeeper.session.local_time import local

MINUTE = 60 * SECOND


@pytest.mark.parametrize(
    ("last", "now", "expected"),
    [
        pytest.param(
            Stamp("a", 10, 100), Stamp("a", 17, 105), Gap(7, "boot clock"), id="within one boot"
        ),
        pytest.param(
            Stamp("a", 10, 100), Stamp("a", 17, 0), Gap(7, "boot clock"), id="wall set back"
        ),
        pytest.param(
            Stamp("a", 10, 100), Stamp("a", 10, 100), Gap(0, "boot clock"), id="the same instant"
        ),
        pytest.param(
            Stamp("a", 90, 100), Stamp("b", 5, 130), Gap(30, "wall clock"), id="after a reboot"
        ),
        pytest.param(
            Stamp("a", 90, 100),
            Stamp("b", 5, 99),
            Gap(0, "no clock"),
            id="after a reboot with the wall set back",
        ),
        pytest.param(
            Stamp("a", 90, 100),
            Stamp("b", 5, 100),
            Gap(0, "wall clock"),
            id="after a reboot in no time at all",
        ),
        pytest.param(
            Stamp("", 10, 100), Stamp("", 17, 130), Gap(30, "wall clock"), id="boots unknown"
        ),
        pytest.param(
            Stamp("a", 10, 100),
            Stamp("a", 9, 130),
            Gap(30, "wall clock"),
            id="ticks that run backwards are another count",
        ),
    ],
)
def test_a_gap_is_measured_by_the_best_clock_there_is(
    last: Stamp, now: Stamp, expected: Gap
) -> None:
    assert gap(last, now) == expected


def test_a_gap_counts_sleep_and_ignores_steps() -> None:
    clock = FakeClock()
    before = clock.now()
    clock.sleep(90)
    clock.step_wall(-3600)
    clock.advance(30)
    assert gap(before, clock.now()) == Gap(2 * MINUTE, "boot clock")
    assert wall_step(before, clock.now()) == -60 * MINUTE


def test_a_step_across_a_reboot_is_not_known() -> None:
    clock = FakeClock()
    before = clock.now()
    clock.reboot(seconds=100)
    assert wall_step(before, clock.now()) == 0
    assert gap(before, clock.now()) == Gap(100 * SECOND, "wall clock")


@pytest.mark.parametrize(
    ("speed", "real", "seen"),
    [
        pytest.param(60, 120, 7200, id="a two-hour rehearsal in two minutes"),
        pytest.param(1, 5, 5, id="real speed"),
        pytest.param(0.5, 90, 45, id="slow motion"),
        pytest.param(2.5, 30 * 86400, 75 * 86400, id="thirty days"),
    ],
)
def test_a_fast_clock_scales_ticks_and_wall_alike(speed: float, real: int, seen: int) -> None:
    clock = FakeClock()
    origin = clock.now()
    fast = FastClock(clock, speed, origin)
    assert fast.now() == origin
    clock.advance(real)
    expected = Stamp(origin.boot, origin.ticks + seen * SECOND, origin.wall + seen * SECOND)
    assert fast.now() == expected


def test_a_fast_clock_does_not_drift_over_many_readings() -> None:
    clock = FakeClock()
    origin = clock.now()
    fast = FastClock(clock, 0.1, origin)
    for _ in range(1000):
        clock.ticks += 7
        fast.now()
    assert fast.now().ticks - origin.ticks == 700


def test_a_reopened_rehearsal_goes_on_from_the_same_origin() -> None:
    clock = FakeClock()
    origin = clock.now()
    first = FastClock(clock, 60, origin)
    clock.advance(10)
    left = first.now()
    clock.advance(1)
    again = FastClock(clock, 60, origin)
    assert gap(left, again.now()) == Gap(MINUTE, "boot clock")


def test_a_rehearsal_survives_a_reboot() -> None:
    clock = FakeClock()
    origin = clock.now()
    left = FastClock(clock, 60, origin).now()
    clock.reboot(seconds=2)
    fast = FastClock(clock, 60, origin)
    before = fast.now()
    assert gap(left, before) == Gap(2 * MINUTE, "wall clock")
    clock.advance(1)
    assert gap(before, fast.now()) == Gap(MINUTE, "boot clock")


def test_a_rehearsals_laptop_sleeps_no_faster() -> None:
    clock = FakeClock()
    fast = FastClock(clock, 60, clock.now())
    before = fast.now()
    clock.sleep(10)
    assert fast.asleep() == 10 * SECOND
    assert gap(before, fast.now()) == Gap(10 * MINUTE, "boot clock")


def test_a_system_that_is_awake_does_not_fall_asleep() -> None:
    clock = SystemClock()
    first = clock.asleep()
    assert abs(clock.asleep() - first) < SECOND


def test_a_system_has_slept_for_less_time_than_it_is_up() -> None:
    clock = SystemClock()
    assert clock.asleep() < clock.now().ticks


def test_who_waits_waits_at_least_so_long() -> None:
    clock = SystemClock()
    before = clock.now()
    wait(0.02)
    assert gap(before, clock.now()).length >= 0.015 * SECOND  # a clock may tick coarsely


@pytest.mark.skipif(sys.platform == "win32", reason="TZ is asked for at the start only")
def test_local_times_follow_the_systems_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    """TZ stands in for /etc/localtime, which the C library looks at in the same breath."""
    clock = SystemClock()
    for zone, expected in (("Asia/Yangon", "14:30"), ("Europe/Berlin", "09:00"), ("UTC0", "08:00")):
        monkeypatch.setenv("TZ", zone)
        clock.now()
        assert f"{local(FakeClock().wall, None):%H:%M}" == expected
    monkeypatch.undo()
    clock.now()


def test_the_system_clock_gives_comparable_stamps() -> None:
    clock = SystemClock()
    first, second = clock.now(), SystemClock().now()
    assert first.boot
    assert second.ticks >= first.ticks
    if Path("/proc/sys/kernel/random/boot_id").exists():
        assert first.boot == second.boot
        assert first.boot == Path("/proc/sys/kernel/random/boot_id").read_text().strip()


def test_the_system_clock_is_the_one_that_counts_sleep() -> None:
    if not hasattr(os, "uname") or os.uname().sysname != "Linux":
        pytest.skip("/proc/uptime, which counts suspend too, is Linux's")
    before = float(Path("/proc/uptime").read_text().split()[0])
    ticks = SystemClock().now().ticks / SECOND
    after = float(Path("/proc/uptime").read_text().split()[0])
    assert before - 0.02 <= ticks <= after + 0.02

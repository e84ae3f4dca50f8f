"""What time it is: the only module of timekeeper that reads a clock.

The clock that a session is measured by counts a laptop's sleep and ignores steps of the wall
clock: CLOCK_BOOTTIME on Linux (`time.monotonic()` stops in suspend there), CLOCK_MONOTONIC_RAW
on macOS (CLOCK_MONOTONIC can step back), the performance counter on Windows. A sleep shows as
the distance between it and a clock that stops meanwhile: CLOCK_MONOTONIC, CLOCK_UPTIME_RAW, the
unbiased interrupt time. A system without a clock that counts sleep sees none.
"""

import os
import sys
import time
from typing import Literal, NamedTuple, Protocol

GapSource = Literal["boot clock", "wall clock", "no clock", "moderator's watch"]
"""Who says how long a gap was. Only the boot clock is certain: a wall clock may have been set."""


class Stamp(NamedTuple):
    """One instant, as the machine's clocks gave it.

    `boot` names the boot that `ticks` belong to ("" when unknown), `ticks` are nanoseconds of
    the clock that counts sleep and ignores steps, `wall` is nanoseconds since 1970 UTC.
    """

    boot: str
    ticks: int
    wall: int


class Gap(NamedTuple):
    """How long it was between two stamps: `length` in nanoseconds, and who says so."""

    length: int
    source: GapSource


class Clock(Protocol):
    """Anything that gives stamps, and knows of the machine's sleep."""

    def now(self) -> Stamp:
        """Give the stamp of this instant."""

    def asleep(self) -> int:
        """Give the nanoseconds that the machine has slept, counted from any beginning.

        A process that is stopped does not sleep. Never more than is true: a reading that was
        held up between two clocks is too small, and the next one is right.
        """


class SystemClock:
    """The machine's own clocks."""

    def __init__(self) -> None:
        # Stamps of one process can always be compared, also where the system names no boot.
        self._boot = _boot_id() or f"process-{os.getpid()}-{time.time_ns()}"

    def now(self) -> Stamp:
        """Give the stamp of this instant; local times are from now on those of today's zone."""
        _follow_zone()
        return Stamp(self._boot, _ticks(), time.time_ns())

    def asleep(self) -> int:
        """Give the nanoseconds that the machine has slept, counted from any beginning."""
        return _ticks() - _awake()


class FastClock:
    """A rehearsal's clock: `speed` times as fast as another one, measured from `origin`.

    The same origin gives the same time again, so a rehearsal that is reopened goes on.
    """

    def __init__(self, clock: Clock, speed: float, origin: Stamp) -> None:
        self._clock = clock
        self._numerator, self._denominator = speed.as_integer_ratio()
        self._origin = origin

    def now(self) -> Stamp:
        """Give the stamp of this instant, as far from the origin as `speed` makes it."""
        now, origin = self._clock.now(), self._origin
        # After a reboot too: ticks of another boot are only compared among themselves.
        ticks = origin.ticks + self._scaled(now.ticks - origin.ticks)
        return Stamp(now.boot, ticks, origin.wall + self._scaled(now.wall - origin.wall))

    def asleep(self) -> int:
        """Give the machine's own sleep: it is no faster in a rehearsal."""
        return self._clock.asleep()

    def _scaled(self, nanoseconds: int) -> int:
        return nanoseconds * self._numerator // self._denominator


def gap(last: Stamp, now: Stamp) -> Gap:
    """Measure the time between two stamps: by ticks within one boot, else by the wall clock.

    A wall clock that was set back meanwhile says nothing: no clock knows the gap, which is 0.
    """
    if _is_one_boot(last, now):
        return Gap(now.ticks - last.ticks, "boot clock")
    length = now.wall - last.wall
    return Gap(length, "wall clock") if length >= 0 else Gap(0, "no clock")


def wall_step(last: Stamp, now: Stamp) -> int:
    """Say by how many nanoseconds the wall clock was moved between two stamps (0: unknown)."""
    if _is_one_boot(last, now):
        return (now.wall - last.wall) - (now.ticks - last.ticks)
    return 0


def wait(seconds: float) -> None:
    """Let the process rest for some real seconds."""
    time.sleep(seconds)


def _is_one_boot(last: Stamp, now: Stamp) -> bool:
    # Ticks that run backwards are another count, whatever the boot is called (a container that
    # was moved, a time namespace).
    return bool(last.boot) and last.boot == now.boot and now.ticks >= last.ticks


if sys.platform == "win32":  # pragma: no cover

    def _ticks() -> int:
        return time.perf_counter_ns()

    def _awake() -> int:
        import ctypes  # only a session that runs asks

        hundreds = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(hundreds))
        return hundreds.value * 100

    def _follow_zone() -> None:
        import ctypes

        # time.tzset() is not there, but what it would call is.
        ctypes.cdll.ucrtbase._tzset()

    def _boot_id() -> str:
        import winreg

        key = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management"
        try:
            with winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE, key + r"\PrefetchParameters"
            ) as parameters:
                return f"boot-{winreg.QueryValueEx(parameters, 'BootId')[0]}"
        except OSError:
            return ""

elif sys.platform == "darwin":  # pragma: no cover

    def _ticks() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW)

    def _awake() -> int:
        return time.clock_gettime_ns(time.CLOCK_UPTIME_RAW)

    _follow_zone = time.tzset

    def _boot_id() -> str:
        import ctypes  # only macOS needs it: Linux has a file to read

        text = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(64)
        system = ctypes.CDLL(None)
        name = b"kern.bootsessionuuid"
        failed = system.sysctlbyname(name, text, ctypes.byref(size), None, ctypes.c_size_t(0))
        return "" if failed else text.value.decode("ascii", "replace")

else:
    _BEST = getattr(time, "CLOCK_BOOTTIME", None) or time.CLOCK_MONOTONIC

    def _ticks() -> int:
        return time.clock_gettime_ns(_BEST)

    def _awake() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC)

    # 3 microseconds: the C library looks whether /etc/localtime is still the same file.
    _follow_zone = time.tzset

    def _boot_id() -> str:
        try:
            with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as source:  # noqa: PTH123
                return source.read().strip()
        except OSError:
            return ""

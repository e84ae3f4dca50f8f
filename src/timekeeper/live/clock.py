"""What time it is: the only module of timekeeper that reads a clock.

The clock that a session is measured by counts a laptop's sleep and ignores steps of the wall
clock: CLOCK_BOOTTIME on Linux (`time.monotonic()` stops in suspend there), CLOCK_MONOTONIC_RAW
on macOS (CLOCK_MONOTONIC can step back), the performance counter on Windows.
"""

import os
import sys
import time
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

GapSource = Literal["boot clock", "wall clock"]


class Stamp(NamedTuple):
    """One instant, as the machine's clocks gave it.

    `boot` names the boot that `ticks` belong to ("" when unknown), `ticks` are nanoseconds of
    the clock that counts sleep and ignores steps, `wall` is nanoseconds since 1970 UTC.
    """

    boot: str
    ticks: int
    wall: int


@dataclass(frozen=True, slots=True)
class Gap:
    """How long it was between two stamps: `length` in nanoseconds, and which clock says so."""

    length: int
    source: GapSource


class Clock(Protocol):
    """Anything that gives stamps."""

    def now(self) -> Stamp:
        """Give the stamp of this instant."""


class SystemClock:
    """The machine's own clocks."""

    def __init__(self) -> None:
        # Stamps of one process can always be compared, also where the system names no boot.
        self._boot = _boot_id() or f"process-{os.getpid()}-{time.time_ns()}"

    def now(self) -> Stamp:
        """Give the stamp of this instant."""
        return Stamp(self._boot, _ticks(), time.time_ns())


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

    def _scaled(self, nanoseconds: int) -> int:
        return nanoseconds * self._numerator // self._denominator


def gap(last: Stamp, now: Stamp) -> Gap:
    """Measure the time between two stamps: by ticks within one boot, else by the wall clock."""
    if _is_one_boot(last, now):
        return Gap(now.ticks - last.ticks, "boot clock")
    return Gap(max(0, now.wall - last.wall), "wall clock")


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

    def _boot_id() -> str:
        try:
            with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as source:  # noqa: PTH123
                return source.read().strip()
        except OSError:
            return ""

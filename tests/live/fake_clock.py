"""A clock that tests set by hand: it stands in for time, and for nothing else."""

from dataclasses import dataclass

from timekeeper.live.clock import Stamp

SECOND = 1_000_000_000


@dataclass
class FakeClock:
    """Time that only goes on when it is told to. `ticks` and `wall` are nanoseconds."""

    ticks: int = 5_000 * SECOND
    wall: int = 1_395_475_200 * SECOND  # 2014-03-22 08:00 UTC
    boot: str = "first-boot"
    slept: int = 0

    def now(self) -> Stamp:
        return Stamp(self.boot, self.ticks, self.wall)

    def asleep(self) -> int:
        return self.slept

    def advance(self, seconds: float) -> None:
        """Let time go by, on all clocks."""
        self.ticks += round(seconds * SECOND)
        self.wall += round(seconds * SECOND)

    def sleep(self, seconds: float) -> None:
        """Close the laptop for some time: it goes by, and the machine knows that it slept."""
        self.advance(seconds)
        self.slept += round(seconds * SECOND)

    def step_wall(self, seconds: float) -> None:
        """Set the wall clock forward (or back), as an administrator or NTP does."""
        self.wall += round(seconds * SECOND)

    def reboot(self, seconds: float = 0) -> None:
        """Start the machine anew after some seconds switched off: ticks begin again."""
        self.wall += round(seconds * SECOND)
        self.ticks = 3 * SECOND
        self.boot += "-and-another"

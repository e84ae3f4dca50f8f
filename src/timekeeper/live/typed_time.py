"""A time as somebody types it beside a running clock. Pure."""

import re

from timekeeper.agenda.durations import read_duration

FIGURES = re.compile(r"([0-9]{1,5}):([0-5][0-9])")
"""Minutes and seconds as they stand on the screen; an agenda refuses 9:30 for being ambiguous."""


def read_time(text: str) -> int | None:
    """Read a time as the screen shows it or as an agenda has it, in seconds; None if it is none."""
    if seen := FIGURES.fullmatch(text):
        return int(seen[1]) * 60 + int(seen[2])
    seconds = read_duration(text)
    return seconds if isinstance(seconds, int) else None

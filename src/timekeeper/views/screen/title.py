"""The title of the terminal's window: how much time is left, seen from the task bar."""

from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views import amounts, naming
from timekeeper.views.screen.fitting import clean, fit

LONGEST = 80
"""Cells of a title: what task bars show at most."""


def terminal_title(reading: Reading) -> str:
    """Say time left, state and segment in one line, without any control character."""
    left = "" if reading.phase is Phase.ENDED else amounts.time_left(reading.remaining)
    segment = f"{reading.number}/{len(reading.segments)} {clean(reading.current.title)}"
    parts = (left, naming.state(reading), naming.rehearsal(reading.speed), segment)
    return fit(" - ".join(part for part in parts if part), LONGEST, "...")

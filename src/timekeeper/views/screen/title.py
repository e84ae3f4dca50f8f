"""The title of the terminal's window: how much time is left, seen from the task bar."""

from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views import amounts, naming
from timekeeper.views.screen.fitting import clean, fit

LONGEST = 80
"""Cells of a title: what task bars show at most."""
MINUTE = 60


def terminal_title(reading: Reading) -> str:
    """Say time left, state and segment in one line, without any control character."""
    left = "" if reading.phase is Phase.ENDED else _left(reading.remaining)
    segment = f"{reading.number}/{len(reading.segments)} {clean(reading.current.title)}"
    parts = (left, naming.state(reading), naming.rehearsal(reading.speed), segment)
    return fit(" - ".join(part for part in parts if part), LONGEST, "...")


def _left(seconds: int) -> str:
    """Say how much time is left, in seconds only within a minute of the end.

    A title is longer than all else that changes from one second to the next.
    """
    if abs(seconds) < MINUTE:
        return amounts.time_left(seconds)
    minutes = abs(seconds) // MINUTE if seconds < 0 else -(-seconds // MINUTE)
    return f"{minutes} min left" if seconds > 0 else f"+{minutes} min over"

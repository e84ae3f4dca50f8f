"""What the world did, in words: the program was away, the wall clock was set, the laptop slept."""

from timekeeper.agenda.figures import figures
from timekeeper.views.amounts import Writer
from timekeeper.views.safe_text import safe_text


def away(gap: int, source: str, paused: int, write: Writer = figures) -> str:
    """Say how long the program was away (seconds), and what became of that time."""
    known = f"Away for {time_away(gap, source, write)}"
    if source == "no clock":
        return f"{known}, counted as {write(gap)}"
    if paused <= 0:
        return f"{known}, counted as time of the segment"
    if paused >= gap:
        return f"{known}, taken as a pause"
    return f"{known}, {write(paused)} of it taken as a pause"


def time_away(gap: int, source: str, write: Writer = figures) -> str:
    """Say how long the program was away (seconds), and who says so."""
    if source == "no clock":
        return "an unknown time, since the wall clock was set back"
    return f"{write(gap)} by the {safe_text(source)}"


def stepped(by: int, write: Writer = figures) -> str:
    """Say that the wall clock was set (seconds), and that the session's time was not."""
    way = "forward" if by >= 0 else "back"
    return f"The wall clock was set {way} by {write(abs(by))}; the session's time goes on"


def slept(length: int, write: Writer = figures) -> str:
    """Say how long the laptop slept (seconds), and that this was time like any other."""
    return f"The laptop slept for {write(length)}; that time counts"

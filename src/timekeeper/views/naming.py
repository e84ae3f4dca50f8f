"""The words for where a session stands: levels, phases, done and next."""

from collections.abc import Iterable

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Level, Reading
from timekeeper.session.rows import Place, SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views.safe_text import safe_text

LEVELS: dict[Level, str] = {
    Level.PLENTY: "PLENTY",
    Level.WARNING: "WARNING",
    Level.DANGER: "DANGER",
    Level.OVERRUN: "OVERRUN",
}

PHASES: dict[Phase, str] = {
    Phase.WAITING: "NOT STARTED",
    Phase.RUNNING: "RUNNING",
    Phase.PAUSED: "PAUSED",
    Phase.ENDED: "ENDED",
}


def rehearsal(speed: int) -> str:
    """Name a session whose time runs faster than the room's; empty for a real one."""
    return f"REHEARSAL x{speed}" if speed > 1 else ""


def lead(name: str | None) -> str:
    """Name the lead with its label; empty when the agenda names none."""
    return f"lead {name}" if name else ""


def several(method: str) -> str:
    """Name segments of a method: "presentations"; what is no plain English word stays as it is."""
    return f"{method}s" if is_word(method) else method


def is_word(method: str) -> bool:
    """Say whether a method has a plural made with an s, as plain English words have."""
    return method.isascii() and method.isalpha() and not method.endswith("s")


def speaker(number: int, label: str) -> str:
    """Name one who speaks or waits, by number and by the label there may be: "S7 Ana"."""
    return f"S{number} {safe_text(label)}".rstrip()


def in_a_row(numbers: Iterable[int]) -> str:
    """List numbers, those in a row as the first and the last of them: "2–4, 6"."""
    known = set(numbers)
    firsts = sorted(number for number in known if number - 1 not in known)
    lasts = sorted(number for number in known if number + 1 not in known)
    return ", ".join(
        str(first) if first == last else f"{first}–{last}"
        for first, last in zip(firsts, lasts, strict=True)
    )


def standing(segment: SegmentReading, phase: Phase) -> str:
    """Say in a word where a segment stands; empty for one that simply lies ahead."""
    if segment.actual is None and (segment.place is Place.DONE or phase is Phase.ENDED):
        return "not held"
    if segment.place is Place.NOW and phase is Phase.WAITING:
        return "FIRST"
    if segment.pinned and segment.place is not Place.DONE:
        return f"{_STANDINGS[segment.place]} pinned".strip()
    return _STANDINGS[segment.place]


def state(reading: Reading) -> str:
    """Name what the moderator must know at a glance: the phase, or while it runs the level."""
    running = reading.phase is Phase.RUNNING
    return LEVELS[reading.level] if running else PHASES[reading.phase]


def lasting(reading: Reading) -> str:
    """Say how long the session has waited or been paused: " for 03:12"; empty when it runs."""
    match reading.phase:
        case Phase.WAITING:
            return f" for {figures(reading.waited):0>5}"
        case Phase.PAUSED:
            return f" for {figures(reading.paused_for):0>5}"
        case _:
            return ""


_STANDINGS: dict[Place, str] = {
    Place.DONE: "done",
    Place.NOW: "NOW",
    Place.NEXT: "NEXT",
    Place.LATER: "",
    Place.SKIPPED: "skipped",
}

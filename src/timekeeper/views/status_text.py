"""Where a session stands in one line: for a tmux bar, a prompt, a glance from a second terminal."""

from __future__ import annotations

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Level, Reading
from timekeeper.session.state import Phase
from timekeeper.views import measured
from timekeeper.views.amounts import against_budget, behind_or_ahead, left_or_over
from timekeeper.views.naming import rehearsal
from timekeeper.views.safe_text import safe_text

TITLE_CELLS = 40
"""A longer title is cut: a status bar has other things to show."""

_SIGNS = {"▶": ">", "‖": "=", "■": "#", "○": "o", "◌": "-", " · ": " | "}
"""What stands for each sign where there is no UTF-8."""


def status_text(reading: Reading, live: bool, ascii: bool = False) -> str:  # noqa: A002
    """Say a session in one line; `live` says whether its program still runs.

    Where it does not, the reading is of the instant at which the session was left. With `ascii`
    the line's own signs are ASCII; titles stay what they are.
    """
    parts = (_standing(reading, live, ascii), *_against_plan(reading), rehearsal(reading.speed))
    line = " · ".join(part for part in parts if part)
    return _in_ascii(line) if ascii else line


def _standing(reading: Reading, live: bool, ascii: bool) -> str:  # noqa: A002
    where = f"{reading.number}/{len(reading.segments)} {_title(reading, ascii)}"
    if reading.phase is Phase.ENDED:
        return f"■ ended: {safe_text(reading.title)}"
    if not live:
        return f"◌ not running, left at {reading.clock:%Y-%m-%d %H:%M:%S}: {_left(reading, where)}"
    match reading.phase:
        case Phase.WAITING:
            return f"○ waiting, not started for {figures(reading.waited)}: {where}"
        case Phase.PAUSED:
            return f"‖ {where} PAUSED for {figures(reading.paused_for)}, {_remaining(reading)}"
        case Phase.RUNNING:
            return f"▶ {where} {_remaining(reading)}"


def _left(reading: Reading, where: str) -> str:
    """Say where a session was left, in the word for how it was left."""
    if reading.phase is Phase.WAITING:
        return f"{where} not started"
    paused = "paused, " if reading.phase is Phase.PAUSED else ""
    return f"{where} {paused}{_remaining(reading)}"


def _remaining(reading: Reading) -> str:
    """Say what is left; a bar has no colours to count on, so the level is a word."""
    level = "" if reading.level is Level.PLENTY else f" {reading.level.upper()}"
    return left_or_over(reading.remaining) + level


def _against_plan(reading: Reading) -> list[str]:
    used = f"used {figures(reading.used)}/{figures(reading.budget)}"
    match reading.phase:
        case Phase.WAITING:
            return [f"budget {figures(reading.budget)}"]
        case Phase.ENDED:
            return [used, against_budget(reading.budget_remaining)]
        case Phase.RUNNING | Phase.PAUSED:
            return [used, behind_or_ahead(reading.offset)]


def _title(reading: Reading, ascii: bool) -> str:  # noqa: A002
    return measured.cut(safe_text(reading.current.title), TITLE_CELLS, "..." if ascii else "…")


def _in_ascii(line: str) -> str:
    for sign, plain in _SIGNS.items():
        line = line.replace(sign, plain)
    return line

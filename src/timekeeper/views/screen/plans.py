"""The blocks of the screen, and its plans.

A new block is one line among the blocks, and one in the grants of the plans that have room for it.
"""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text

from timekeeper.views.screen.agenda_rows import agenda_rows, agenda_wanted
from timekeeper.views.screen.blocks import Block, Grant, Plan
from timekeeper.views.screen.countdown import countdown, digits_height
from timekeeper.views.screen.ends import ends
from timekeeper.views.screen.floor_rows import floor_rows, floor_wanted
from timekeeper.views.screen.foot import foot
from timekeeper.views.screen.gauge import budget_bar, segment_bar
from timekeeper.views.screen.header import header, segment
from timekeeper.views.screen.help import help_keys, help_wanted
from timekeeper.views.screen.hints import hints
from timekeeper.views.screen.line import line
from timekeeper.views.screen.message import message, message_wanted
from timekeeper.views.screen.outcome_rows import outcome_rows, outcomes_wanted
from timekeeper.views.screen.replan_row import replan_row
from timekeeper.views.screen.speech import banner, banner_wanted, speech, speech_wanted
from timekeeper.views.screen.strip import strip
from timekeeper.views.screen.upcoming import notes, upcoming
from timekeeper.views.screen.view import View

NO_LIMIT = 10_000
"""Rows that no terminal has."""
DIGITS = 5
"""Rows of the least digits; the state's line stands above them."""
TALL = 30
"""Rows of a screen from which on tall digits go before the agenda."""


def _up_to(rows: int) -> Callable[[View], int]:
    return lambda _view: rows


def _rows(rows: int) -> Callable[[View, int], int]:
    return lambda _view, _height: rows


def _tall_digits(view: View, height: int) -> int:
    """Give the digits a third of the screen, the state's line above them."""
    return 1 + digits_height(view, max(DIGITS, height // 3))


def _tall_digits_on_a_tall_screen(view: View, height: int) -> int:
    """Give them before the agenda, which may be cut: what is read from afar comes first."""
    return _tall_digits(view, height) if height >= TALL else 0


def _tallest_digits(view: View, height: int) -> int:
    """Give the digits half of the screen at most, with ground around them."""
    return 3 + digits_height(view, max(DIGITS, height // 2))


def _agenda_or_outcomes(view: View, height: int) -> list[Text]:
    return (outcome_rows if view.scene.outcomes else agenda_rows)(view, height)


def _agenda_or_outcomes_wanted(view: View) -> int:
    return (outcomes_wanted if view.scene.outcomes else agenda_wanted)(view)


def _gap() -> Block:
    return Block(lambda _view, _height: (), _up_to(NO_LIMIT))


BANNER = Block(banner, banner_wanted)
HEADER = Block(header, _up_to(1))
SEGMENT = Block(segment, _up_to(2))
COUNTDOWN = Block(countdown, _up_to(NO_LIMIT))
SEGMENT_BAR = Block(segment_bar, _up_to(1))
AGENDA = Block(_agenda_or_outcomes, _agenda_or_outcomes_wanted)
FLOOR = Block(floor_rows, floor_wanted)
BUDGET = Block(budget_bar, _up_to(1))
ENDS = Block(ends, _up_to(1))
REPLAN = Block(replan_row, _up_to(1))
MESSAGE = Block(message, message_wanted)
UPCOMING = Block(upcoming, _up_to(1))
NOTES = Block(notes, _up_to(2))
SPEECH = Block(speech, speech_wanted)
FOOT = Block(foot, _up_to(2))
HINTS = Block(hints, _up_to(1))
STRIP = Block(strip, _up_to(1))
LINE = Block(line, _up_to(1))
HELP_KEYS = Block(help_keys, help_wanted)
ABOVE, BETWEEN, BELOW = _gap(), _gap(), _gap()

ONE_ROW = Plan((LINE,), (Grant(LINE, _rows(1)),))

FEW_ROWS = Plan(
    (
        *(BANNER, STRIP, FLOOR, MESSAGE, SEGMENT_BAR, AGENDA, BUDGET, ENDS, REPLAN, UPCOMING),
        *(SPEECH,),
        HINTS,
    ),
    (
        Grant(STRIP, _rows(1)),
        Grant(SPEECH, _rows(NO_LIMIT)),
        Grant(BANNER, _rows(1)),
        Grant(MESSAGE, _rows(1)),
        Grant(BUDGET, _rows(1)),
        Grant(FLOOR, _rows(2)),
        Grant(HINTS, _rows(1)),
        Grant(REPLAN, _rows(1)),
        Grant(ENDS, _rows(1)),
        Grant(SEGMENT_BAR, _rows(1)),
        Grant(UPCOMING, _rows(1)),
        Grant(AGENDA, _rows(NO_LIMIT)),
    ),
)

READING = Plan(
    (BANNER, STRIP, AGENDA, BUDGET, SPEECH, HINTS),
    (
        Grant(STRIP, _rows(1)),
        Grant(SPEECH, _rows(NO_LIMIT)),
        Grant(BANNER, _rows(1)),
        Grant(AGENDA, _rows(2)),
        Grant(BUDGET, _rows(1)),
        Grant(HINTS, _rows(1)),
        Grant(AGENDA, _rows(NO_LIMIT)),
    ),
)

FULL = Plan(
    (
        *(BANNER, HEADER, SEGMENT, COUNTDOWN, MESSAGE, ABOVE, SEGMENT_BAR, BUDGET, ENDS),
        *(REPLAN, FLOOR, BETWEEN, AGENDA, BELOW, UPCOMING, NOTES, FOOT),
    ),
    (
        Grant(COUNTDOWN, _rows(1 + DIGITS)),
        Grant(BANNER, _rows(1)),
        Grant(MESSAGE, _rows(1)),
        Grant(SEGMENT, _rows(1)),
        Grant(BUDGET, _rows(1)),
        Grant(FOOT, _rows(1)),
        Grant(FLOOR, _rows(1)),
        Grant(REPLAN, _rows(1)),
        Grant(FLOOR, _rows(3)),
        Grant(ENDS, _rows(1)),
        Grant(SEGMENT_BAR, _rows(1)),
        Grant(FOOT, _rows(2)),
        Grant(HEADER, _rows(1)),
        Grant(FLOOR, _rows(NO_LIMIT)),
        Grant(COUNTDOWN, _tall_digits_on_a_tall_screen),
        Grant(AGENDA, _rows(4)),
        Grant(SEGMENT, _rows(2)),
        Grant(AGENDA, _rows(7)),
        Grant(UPCOMING, _rows(1)),
        Grant(NOTES, _rows(1)),
        Grant(COUNTDOWN, _tall_digits),
        Grant(MESSAGE, _rows(NO_LIMIT)),
        Grant(AGENDA, _rows(NO_LIMIT)),
        Grant(NOTES, _rows(2)),
        Grant(COUNTDOWN, _tallest_digits),
        *(Grant(gap, _rows(1)) for gap in (ABOVE, BETWEEN, BELOW)),
        Grant(COUNTDOWN, _rows(NO_LIMIT)),
    ),
)

CLOCK_ONLY = Plan(
    (BANNER, SEGMENT, COUNTDOWN, MESSAGE, SPEECH),
    (
        Grant(COUNTDOWN, _rows(1 + DIGITS)),
        Grant(BANNER, _rows(1)),
        Grant(MESSAGE, _rows(NO_LIMIT)),
        Grant(SPEECH, _rows(NO_LIMIT)),
        Grant(SEGMENT, _rows(1)),
        Grant(COUNTDOWN, _rows(NO_LIMIT)),
    ),
)

HELP = Plan(
    (BANNER, SEGMENT, COUNTDOWN, ABOVE, HELP_KEYS, SPEECH),
    (
        Grant(HELP_KEYS, _rows(NO_LIMIT)),
        Grant(COUNTDOWN, _rows(1 + DIGITS)),
        Grant(BANNER, _rows(1)),
        Grant(SEGMENT, _rows(1)),
        Grant(SPEECH, _rows(1)),
        Grant(ABOVE, _rows(1)),
        Grant(COUNTDOWN, _rows(NO_LIMIT)),
    ),
)

HELP_UNDER_STRIP = Plan(
    (BANNER, STRIP, HELP_KEYS, SPEECH),
    (
        Grant(STRIP, _rows(1)),
        Grant(HELP_KEYS, _rows(1)),
        Grant(BANNER, _rows(1)),
        Grant(SPEECH, _rows(NO_LIMIT)),
        Grant(HELP_KEYS, _rows(NO_LIMIT)),
    ),
)

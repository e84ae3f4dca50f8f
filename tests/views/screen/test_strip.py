from __future__ import annotations

import pytest

from tests.views.screen.scenes import SITUATIONS, STYLES
from timekeeper.agenda.figures import figures
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.frame import frame

WORDS = {"plenty": "PLENTY", "warning": "WARNING", "danger": "DANGER", "overrun": "OVERRUN"}
WORDS |= {"waiting": "NOT STARTED", "paused": "PAUSED"}


def strip(situation: str, width: int, height: int, style: Style) -> str:
    return frame(Scene(SITUATIONS[situation].reading), width, height, style)[0].plain


def time_of(situation: str) -> str:
    reading = SITUATIONS[situation].reading
    return f"{'+' if reading.remaining < 0 else ''}{figures(abs(reading.remaining))}"


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("height", [1, 3])
@pytest.mark.parametrize("situation", WORDS)
def test_word_stays_as_long_as_it_fits_beside_the_time(
    situation: str, height: int, style: Style
) -> None:
    both = f"{time_of(situation)} {WORDS[situation]}"
    for width in range(len(both), 101):
        shown = strip(situation, width, height, style)
        assert WORDS[situation] in shown
        assert time_of(situation) in shown


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (3, "◆"),
        (4, "0:42"),
        (6, "0:42 ◆"),
        (11, "0:42 DANGER"),
        (13, "0:42 ◆ DANGER"),
        (17, "0:42  ◆ DANGER !!"),
        (22, "0:42 left  ◆ DANGER !!"),
        (27, "2/6  0:42 left  ◆ DANGER !!"),
    ],
)
def test_room_is_given_in_the_order_of_importance(width: int, shown: str) -> None:
    assert strip("danger", width, 1, Style()).rstrip() == shown


@pytest.mark.parametrize(("width", "shown"), [(4, "□"), (5, "ENDED"), (12, "6/6  □ ENDED")])
def test_end_is_named_once(width: int, shown: str) -> None:
    assert strip("ended", width, 1, Style()).rstrip() == shown

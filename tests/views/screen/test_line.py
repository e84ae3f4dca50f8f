from __future__ import annotations

from dataclasses import replace

import pytest

from tests.views import readings
from tests.views.screen.scenes import QUIT, SITUATIONS
from timekeeper.session.reading import Reading
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.frame import frame

LONG = replace(readings.overrun(), remaining=-(105 * 60 + 7))


@pytest.mark.parametrize("width", range(28, 101))
@pytest.mark.parametrize("reading", [readings.danger(), LONG], ids=["danger", "long overrun"])
def test_every_choice_is_readable_in_one_row(reading: Reading, width: int) -> None:
    (row,) = frame(Scene(reading, asked=QUIT), width, 1, Style())
    assert QUIT.choices in row.plain or QUIT.brief in row.plain


@pytest.mark.parametrize(
    ("width", "asked"),
    [
        (120, "Not held: 3–6; y ends the session, l leaves it to be resumed later"),
        (80, "Not held: 3–6; y ends, l leaves, else go on"),
        (56, "Not held: 3–6; y ends, l leaves, else go on"),
        (40, " y ends, l leaves, else go on"),
    ],
)
def test_what_a_question_is_about_stays_in_sight(width: int, asked: str) -> None:
    (row,) = frame(SITUATIONS["quit-asked"], width, 1, Style())
    assert asked in row.plain


@pytest.mark.parametrize(
    ("width", "time"), [(28, ""), (34, "0:42 "), (40, "◆ 0:42 "), (44, "◆ 0:42 left ")]
)
def test_question_leaves_the_time_what_room_there_is(width: int, time: str) -> None:
    (row,) = frame(SITUATIONS["quit-asked"], width, 1, Style())
    assert row.plain.split("y ends")[0].removesuffix(" " if time else "") == time


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (17, "4:34 ●  NOT SAVED"),
        (25, "4:34  ● PLENTY  NOT SAVED"),
        (44, "2/6  4:34 left  ● PLENTY  NOT SAVED (3)"),
        (80, "2/6  Actions to Protect Chil…  4:34 left  ● PLENTY  NOT SAVED (3) since 14:03:10"),
    ],
)
def test_banner_stays_beside_time_and_state(width: int, shown: str) -> None:
    (row,) = frame(SITUATIONS["not-saved"], width, 1, Style())
    assert row.plain.rstrip() == shown

from dataclasses import replace

import pytest

from tests.views import readings
from timekeeper.session.reading import Reading
from timekeeper.views.screen.title import LONGEST, terminal_title


@pytest.mark.parametrize(
    ("reading", "title"),
    [
        (readings.waiting(), "5 min left - NOT STARTED - 1/6 Overview of the Workshop and"),
        (readings.danger(), "0:42 left - DANGER - 2/6 Actions to Protect Children on the Move"),
        (readings.overrun(), "+1 min over - OVERRUN - 2/6 Actions to Protect"),
        (readings.paused(), "7 min left - PAUSED - 2/6"),
        (readings.ended(), "ENDED - 6/6 Way Forward"),
        (readings.rehearsal(), "5 min left - PLENTY - REHEARSAL x60 - 2/6"),
    ],
    ids=["waiting", "danger", "overrun", "paused", "ended", "rehearsal"],
)
def test_title(reading: Reading, title: str) -> None:
    assert terminal_title(reading).startswith(title)


@pytest.mark.parametrize(
    ("remaining", "left"),
    [
        (240, "4 min left"),
        (239, "4 min left"),
        (60, "1 min left"),
        (59, "0:59 left"),
        (0, "0:00 left"),
        (-59, "+0:59 over"),
        (-60, "+1 min over"),
        (-119, "+1 min over"),
        (-120, "+2 min over"),
    ],
)
def test_seconds_are_told_only_within_a_minute_of_the_end(remaining: int, left: str) -> None:
    assert terminal_title(replace(readings.plenty(), remaining=remaining)).startswith(f"{left} - ")


def test_title_carries_no_control_characters_and_is_bounded() -> None:
    evil = replace(readings.plenty().current, title="\x1b]0;x\x07\n\x9c" + "ก" * 5000)
    reading = readings.plenty()
    segments = (reading.segments[0], evil, *reading.segments[2:])
    title = terminal_title(replace(reading, segments=segments))
    assert title.isprintable()
    assert len(title) <= LONGEST

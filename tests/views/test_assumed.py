"""What a simulation assumes, in words."""

from datetime import UTC, datetime, time

import pytest

from tests.session.agendas import agenda
from tests.views.simulations import PANEL, TRAINING, WORKSHOP, assuming
from timekeeper.session.simulation import Assumptions
from timekeeper.views.assumed import assumptions, numbered

HARD_END = datetime(2000, 1, 1, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("assumed", "by_chance", "lines"),
    [
        pytest.param(
            assuming(WORKSHOP),
            False,
            [
                "planned for 09:00, to be over by 11:00: the agenda names no time, and the room is "
                "taken to be booked from then on",
                "starts on time",
                "no segment runs over",
            ],
            id="nothing",
        ),
        pytest.param(
            assuming(WORKSHOP, 330, ("Presentation", 180), ("5", 60), start=time(14)),
            False,
            [
                "planned for 14:00, to be over by 11:00",
                "starts 5:30 late, at 14:05:30",
                "Presentation (segments 1-4) runs 3:00 over",
                "segment 5 runs 1:00 over",
            ],
            id="late and over",
        ),
        pytest.param(
            assuming(PANEL, 0, ("all", 60), ("questions", 0)),
            False,
            [
                "planned for 09:30, to be over by 11:00",
                "starts on time",
                "any other (segments 1-2, 4, 6) runs 1:00 over",
                "questions (segment 5) does not run over",
                "segment 3 ends when time is up, by itself",
            ],
            id="all but one",
        ),
        pytest.param(
            assuming(TRAINING, 0, ("all", 60)),
            False,
            [
                "planned for 09:00, to be over by 11:00: the agenda names no time, and the room is "
                "taken to be booked from then on",
                "starts on time",
                "every segment runs 1:00 over",
                "segment 4 ends when time is up, by itself",
            ],
            id="all",
        ),
        pytest.param(
            assuming(agenda(30, end=time(11))),
            False,
            [
                "planned for 10:30, to be over by 11:00: the agenda names its end only",
                "starts on time",
                "no segment runs over",
            ],
            id="an end only",
        ),
        pytest.param(
            assuming(WORKSHOP, 0, ("presentation", 180), ("forum", 0), start=time(9)),
            True,
            [
                "planned for 09:00, to be over by 11:00",
                "starts on time",
                "presentation (segments 1-4) runs 3:00 over on average, most often not at all, at "
                "most 3:00 early and 12:00 over",
                "forum (segment 5) does not run over",
            ],
            id="by chance",
        ),
        pytest.param(
            assuming(WORKSHOP, start=time(9)),
            True,
            [
                "planned for 09:00, to be over by 11:00",
                "starts on time",
                "every segment runs a 20th of its time over on average, most often not at all, at "
                "most a 20th early and four times as much over",
            ],
            id="by chance, as usual",
        ),
    ],
)
def test_it_is_said(assumed: Assumptions, by_chance: bool, lines: list[str]) -> None:
    assert list(assumptions(assumed, HARD_END, by_chance=by_chance)) == lines


@pytest.mark.parametrize(
    ("indices", "words"),
    [
        ([4], "segment 5"),
        ([0, 1], "segments 1-2"),
        ([0, 1, 2, 4, 6, 7], "segments 1-3, 5, 7-8"),
    ],
)
def test_segments_are_named_by_number(indices: list[int], words: str) -> None:
    assert numbered(indices) == words

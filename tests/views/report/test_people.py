"""How many people there were, in words."""

import pytest

from timekeeper.views.report.people import counted_people


@pytest.mark.parametrize(
    ("count", "private", "words"),
    [
        (0, False, "no hands"),
        (1, False, "fewer than 5 hands"),
        (4, False, "fewer than 5 hands"),
        (5, False, "5 hands"),
        (0, True, "no hands"),
        (1, True, "1 hand"),
        (4, True, "4 hands"),
    ],
)
def test_few_are_said_to_be_few(count: int, private: bool, words: str) -> None:
    assert counted_people(count, "hand", private) == words

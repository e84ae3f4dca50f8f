from datetime import date

import pytest

from timekeeper.views.days import day_in_words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2014, 3, 2), "Sunday 2 March 2014"),
        (date(2025, 11, 20), "Thursday 20 November 2025"),
        (date(1, 1, 1), "Monday 1 January 1"),
    ],
)
def test_a_day_in_words(day: date, words: str) -> None:
    assert day_in_words(day) == words

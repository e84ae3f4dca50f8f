import pytest

from timekeeper.views.spoken import roughly, spoken


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (61, "1 minute 1 second"),
        (252, "4 minutes 12 seconds"),
        (7200, "120 minutes"),
    ],
)
def test_an_amount_of_time_is_said(seconds: int, words: str) -> None:
    assert spoken(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (59, "59 seconds"),
        (299, "4 minutes 59 seconds"),
        (300, "5 minutes"),
        (359, "5 minutes"),
        (7199, "119 minutes"),
    ],
)
def test_what_changes_all_the_time_is_said_roughly(seconds: int, words: str) -> None:
    assert roughly(seconds) == words

import pytest

from timekeeper.views.amounts import against_budget, behind_or_ahead, left_or_over


@pytest.mark.parametrize(
    ("seconds", "offset", "budget", "remaining"),
    [
        (153, "2:33 behind", "2:33 under the budget", "2:33 left"),
        (0, "on time", "exactly the budget", "time is up"),
        (-60, "1:00 ahead", "1:00 over the budget", "1:00 over"),
    ],
)
def test_no_sign_stands_alone(seconds: int, offset: str, budget: str, remaining: str) -> None:
    assert behind_or_ahead(seconds) == offset
    assert against_budget(seconds) == budget
    assert left_or_over(seconds) == remaining

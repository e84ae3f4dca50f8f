import pytest

from timekeeper.session.published import is_small


@pytest.mark.parametrize(
    ("count", "small"), [(0, False), (1, True), (4, True), (5, False), (300, False)]
)
def test_few_people_could_be_told_apart(count: int, small: bool) -> None:
    assert is_small(count) is small

import pytest

from timekeeper.session.published import is_withheld


@pytest.mark.parametrize(
    ("count", "small"), [(0, False), (1, True), (4, True), (5, False), (300, False)]
)
def test_few_people_could_be_told_apart(count: int, small: bool) -> None:
    assert is_withheld(count, private=False) is small
    assert is_withheld(count, private=True) is False

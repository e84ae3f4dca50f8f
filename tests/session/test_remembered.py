"""Results are kept for the very same arguments, and for no others."""

import pytest

from timekeeper.session.remembered import KEPT, remembered


def test_the_same_arguments_are_not_worked_out_again() -> None:
    asked: list[tuple[object, int]] = []

    @remembered
    def pair(thing: object, number: int) -> tuple[object, int]:
        asked.append((thing, number))
        return thing, number

    one, other = (1, 2), (3, 4)
    assert [pair(one, 1000), pair(one, 500 + 500), pair(other, 1000), pair(one, 1000)] == [
        (one, 1000),
        (one, 1000),
        (other, 1000),
        (one, 1000),
    ]
    assert asked == [(one, 1000), (other, 1000)]


def test_equal_is_not_the_same() -> None:
    # A tuple that is only equal is worked out again: comparing ten thousand rows costs as much.
    asked = []

    @remembered
    def total(numbers: tuple[int, ...]) -> int:
        asked.append(numbers)
        return sum(numbers)

    one, other = (tuple(range(3)) for _ in range(2))
    assert total(one) + total(other) == 6
    assert len(asked) == 2


def test_a_bool_is_not_the_number_it_equals() -> None:
    @remembered
    def kind(value: int) -> str:
        return type(value).__name__

    assert [kind(1), kind(True)] == ["int", "bool"]


def test_only_the_newest_are_kept() -> None:
    asked: list[int] = []

    @remembered
    def same(number: int) -> int:
        asked.append(number)
        return number

    for number in range(KEPT + 1):
        same(number)
    same(KEPT)
    same(0)
    assert asked == [*range(KEPT + 1), 0]


def test_arguments_have_no_names() -> None:
    @remembered
    def same(number: int) -> int:
        return number

    with pytest.raises(TypeError, match="without names"):
        same(number=1)

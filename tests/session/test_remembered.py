"""Results are kept for the very same arguments, and for no others."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Thing:
    number: int


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        pytest.param(Thing(1), Thing(1), 2, id="things: equal is not the same"),
        pytest.param((1, 2), tuple(range(1, 3)), 1, id="equal tuples"),
        pytest.param((1, 2), (1, 3), 2, id="other tuples"),
        pytest.param(10**20, 10**20 + 0, 1, id="equal numbers"),
    ],
)
def test_how_arguments_are_known_again(one: object, other: object, times: int) -> None:
    asked = []

    @remembered
    def same(thing: object) -> object:
        asked.append(thing)
        return thing

    assert (same(one), same(other)) == (one, other)
    assert len(asked) == times


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

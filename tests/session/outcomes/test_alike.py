"""Which recommendations may say the same."""

import pytest

from tests.session.forums import begun
from timekeeper.session.outcomes.alike import ALIKE, like, likeness
from timekeeper.session.outcomes.commands import DropOutcome, Merge, Recommend


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("night", "nacht", 0.25),
        ("ab", "ab cd", 2 / 3),
        ("aaa", "aa", 2 / 3),
        ("a", "a", 1.0),
        ("a", "ab", 0.0),
        ("a", "b", 0.0),
        ("", "a", 0.0),
        ("", "", 0.0),
    ],
)
def test_the_share_of_pairs_in_common(one: str, other: str, share: float) -> None:
    assert likeness(one, other) == share


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ratify the third optional protocol", "ratify OP3, the third optional protocol"),
        ("Raise the budget for child protection", "Raise child protection budgets"),
        ("ကလေးသူငယ် အခွင့်အရေး ကာကွယ်ပါ", "ကလေးသူငယ် အခွင့်အရေးကို ကาကွယ်ပါ"),
        ("投资于儿童的健康", "投资于儿童健康"),
        ("a", "A"),
    ],
)
def test_two_phrasings_are_alike(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one) >= ALIKE
    assert likeness(one, one) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ratify the third optional protocol", "Raise the budget for child protection"),
        ("Free birth registration", "A hotline for children on the move"),
        ("投资于儿童的健康", "批准第三任择议定书"),
        ("a", "b"),
        ("", ""),
    ],
)
def test_two_demands_are_not(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


def test_the_most_alike_of_those_that_are_older_and_stand() -> None:
    played = begun().at(
        610,
        Recommend("Ratify the third optional protocol"),
        Recommend("Free birth registration"),
        Recommend("Please ratify the third optional protocol soon"),
        Recommend("Ratify the third optional protocol now"),
        Recommend("Please do ratify the third optional protocol soon"),
    )
    shelf = played.state.outcomes.recommendations
    assert [like(shelf, number) for number in (1, 2, 3, 4, 5, 9)] == [None, None, 1, 1, 3, None]
    shelf = played.at(611, DropOutcome("R3"), Merge(4, 1)).state.outcomes.recommendations
    assert [like(shelf, number) for number in (3, 4, 5)] == [None, None, 1]


def test_of_two_that_are_as_much_alike_it_is_the_older() -> None:
    shelf = begun().at(610, *[Recommend("The same") for _ in range(3)]).state.outcomes
    assert like(shelf.recommendations, 3) == 1


def test_three_pairs_of_five_are_enough() -> None:
    played = begun().at(610, Recommend("abcdef"), Recommend("abcdxy"), Recommend("abcxyz"))
    shelf = played.state.outcomes.recommendations
    assert [like(shelf, number) for number in (1, 2, 3)] == [None, 1, 2]

"""Which recommendations may say the same."""

import pytest

from tests.session.forums import begun
from timekeeper.session.outcomes.alike import ALIKE, alike, likeness
from timekeeper.session.outcomes.commands import DropOutcome, Recommend


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


def test_the_most_alike_come_first_and_only_those_that_stand() -> None:
    played = begun().at(
        610,
        Recommend("Ratify the third optional protocol"),
        Recommend("Free birth registration"),
        Recommend("Please ratify the third optional protocol soon"),
        Recommend("Ratify the third optional protocol now"),
        Recommend("Ratify the third optional protocol"),
    )
    shelf = played.at(611, DropOutcome("R5")).state.outcomes.recommendations
    assert alike(shelf, 1) == (4, 3)
    assert alike(shelf, 2) == ()
    assert alike(shelf, 9) == ()


def test_no_more_hints_than_are_read() -> None:
    played = begun().at(610, *[Recommend("The same") for _ in range(9)])
    assert alike(played.state.outcomes.recommendations, 9) == (1, 2, 3, 4, 5)


def test_three_pairs_of_five_are_enough() -> None:
    played = begun().at(610, Recommend("abcdef"), Recommend("abcdxy"), Recommend("abcxyz"))
    assert alike(played.state.outcomes.recommendations, 1) == (2,)

"""More votes than the room has are told, and never refused."""

import pytest

from tests.session.forums import begun, forum
from timekeeper.agenda.model import Floor
from timekeeper.session.commands import Next
from timekeeper.session.outcomes.commands import DropOutcome, Recommend, Tally
from timekeeper.session.outcomes.votes import Excess, votes_each

THREE = Floor(votes=3)
UNSAID = Floor()


@pytest.mark.parametrize(
    ("floor", "tallies", "found"),
    [
        pytest.param(THREE, [(20, 10)], [], id="several dots on one"),
        pytest.param(THREE, [(30, 10)], [], id="all dots on one"),
        pytest.param(THREE, [(31, 10)], [(1, 31, 10, 3), (0, 31, 10, 3)], id="more than all dots"),
        pytest.param(THREE, [(10, 10), (10, 10), (10, 10)], [], id="all dots"),
        pytest.param(THREE, [(10, 10), (10, 10), (11, 10)], [(0, 31, 10, 3)], id="one too many"),
        pytest.param(THREE, [(15, 10), (20, 12)], [], id="some came later"),
        pytest.param(UNSAID, [(10, 10), (10, 10), (10, 10)], [], id="a hand for each"),
        pytest.param(UNSAID, [(10, 10), (11, 10)], [(2, 11, 10, 1)], id="more hands than heads"),
        pytest.param(THREE, [], [], id="no tally"),
    ],
)
def test_what_cannot_be_is_found(
    floor: Floor, tallies: list[tuple[int, int]], found: list[tuple[int, int, int, int]]
) -> None:
    played = begun(forum(floor)).at(610, *[Recommend("a")] * 3)
    for number, (votes, heads) in enumerate(tallies, 1):
        played.at(620, Tally(number, votes, heads))
    assert list(played.reading(630).outcomes.excesses) == [Excess(*one) for one in found]


def test_dropped_ones_do_not_count() -> None:
    played = begun().at(610, Recommend("a"), Recommend("b"), Tally(1, 20, 10), Tally(2, 20, 10))
    assert played.reading(610).outcomes.excesses
    assert not played.at(620, DropOutcome("R2")).reading(620).outcomes.excesses


def test_after_the_forum_its_votes_still_count() -> None:
    played = begun().at(610, Recommend("a"), Recommend("b"), Tally(1, 20, 10))
    played.at(620, Next()).at(630, Tally(2, 20, 10))
    assert played.reading(630).outcomes.excesses == (Excess(0, 40, 10, 3),)


def test_two_forums_have_votes_of_their_own() -> None:
    plan = forum()
    talk, first, last = plan.segments
    two = plan.model_copy(update={"segments": (talk, first, first, last)})
    played = begun(two).at(610, Recommend("a"), Recommend("b"), Tally(1, 30, 10)).at(620, Next())
    assert not played.at(630, Tally(2, 30, 10)).reading(630).outcomes.excesses


@pytest.mark.parametrize(("segment", "votes"), [(0, None), (1, 3), (2, 3)])
def test_votes_are_those_of_the_floor_at_hand(segment: int, votes: int | None) -> None:
    assert votes_each(forum(), segment) == votes

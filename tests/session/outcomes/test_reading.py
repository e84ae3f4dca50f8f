"""What a view shows of the outcomes."""

from tests.session.forums import THEMES, begun
from timekeeper.session.commands import Undo
from timekeeper.session.outcomes.commands import (
    DropOutcome,
    Merge,
    Note,
    Recommend,
    RecordAction,
    RecordPledge,
    Tally,
)
from timekeeper.session.outcomes.reading import Counts
from timekeeper.session.outcomes.synthesis import synthesis


def test_what_stands_is_counted() -> None:
    played = begun().at(
        610,
        *[Recommend(text) for text in "abcd"],
        Merge(2, 1),
        DropOutcome("R3"),
        RecordAction("a"),
        RecordPledge("a"),
        RecordPledge("b"),
        DropOutcome("J1"),
        Note("a"),
        Note("b"),
    )
    seen = played.reading(620).outcomes
    assert seen.counts == Counts(recommendations=2, actions=1, pledges=1, notes=2)
    assert (seen.not_tallied, seen.votes_each, seen.themes) == ((1, 4), 3, THEMES)
    assert seen.synthesis == synthesis(THEMES, played.state.outcomes)


def test_what_is_merged_after_its_tally_has_to_be_tallied_again() -> None:
    played = begun().at(610, Recommend("a"), Recommend("b"), Tally(1, 9, 40))
    assert played.reading(620).outcomes.not_tallied == (2,)
    assert played.at(620, Merge(2, 1)).reading(620).outcomes.not_tallied == (1,)
    assert played.at(630, Tally(1, 12)).reading(630).outcomes.not_tallied == ()
    assert played.at(640, Undo(), Undo()).reading(640).outcomes.not_tallied == (2,)

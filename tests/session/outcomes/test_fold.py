"""Outcomes keep their numbers whatever becomes of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.forums import Played, begun, forum, moment
from timekeeper.session.commands import Next, Undo
from timekeeper.session.decide import decide
from timekeeper.session.events import Event
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND
from timekeeper.session.outcomes import state as kept
from timekeeper.session.outcomes.commands import (
    DropOutcome,
    Merge,
    Note,
    Recommend,
    RecordAction,
    RecordPledge,
    Tally,
)
from timekeeper.session.outcomes.events import (
    ActionWritten,
    Merged,
    Noted,
    OutcomeDropped,
    OutcomeEvent,
    PledgeWritten,
    RecommendationWritten,
    Tallied,
)
from timekeeper.session.outcomes.fold import happen
from timekeeper.session.outcomes.naming import Kind
from timekeeper.session.outcomes.state import NOTHING_YET, Outcomes
from timekeeper.session.refusal import Refusal


def after(*happened: OutcomeEvent) -> Outcomes:
    outcomes = NOTHING_YET
    for event in happened:
        outcomes = happen(outcomes, event, 1)
    return outcomes


R1, R2 = RecommendationWritten(5, 1, "a", 2), RecommendationWritten(6, 2, "b")


def test_each_kind_has_its_own_numbers() -> None:
    outcomes = after(
        R1,
        ActionWritten(6, 1, "b", "Ana", "May"),
        PledgeWritten(7, 1, "g", "t", "c"),
        Noted(8, "d"),
    )
    assert outcomes.get(Kind.RECOMMENDATION, 1) == kept.Recommendation(1, 5, 1, "a", 2)
    assert outcomes.get(Kind.ACTION, 1) == kept.Action(1, 6, 1, "b", "Ana", "May")
    assert outcomes.get(Kind.PLEDGE, 1) == kept.Pledge(1, 7, 1, "g", "t", "c")
    assert outcomes.get(Kind.NOTE, 1) == kept.NoteTaken(1, 8, 1, "d")


def test_what_is_written_anew_keeps_its_place_and_its_votes() -> None:
    again = RecommendationWritten(9, 1, "c", 1)
    outcomes = happen(after(R1, Tallied(7, 1, 3, 9)), again, 2)
    tally = kept.Tally(3, 9, 1)
    assert outcomes.get(Kind.RECOMMENDATION, 1) == kept.Recommendation(1, 5, 1, "c", 1, tally)
    notes = happen(after(Noted(5, "a"), Noted(6, "b")), Noted(9, "c", 1), 2)
    assert [(note.at, note.segment, note.text) for note in notes.notes] == [
        (5, 1, "c"),
        (6, 1, "b"),
    ]


def test_what_is_written_anew_has_the_new_words() -> None:
    outcomes = after(
        ActionWritten(5, 1, "a", "Ana", "May"),
        PledgeWritten(6, 1, "g", "t", "b"),
        ActionWritten(7, 1, "c", "Bo", "June"),
        PledgeWritten(8, 1, "h", "u", "d"),
    )
    assert outcomes.get(Kind.ACTION, 1) == kept.Action(1, 5, 1, "c", "Bo", "June")
    assert outcomes.get(Kind.PLEDGE, 1) == kept.Pledge(1, 6, 1, "h", "u", "d")


def test_one_present_can_vote() -> None:
    assert after(R1, Tallied(5, 1, 0, 1)).heads == 1


def test_merging_lets_one_stand_and_takes_its_tally_away() -> None:
    outcomes = after(R1, R2, Tallied(7, 1, 3, 9), Tallied(7, 2, 4, 9), Merged(8, 2, 1))
    one, other = outcomes.recommendations.get(1), outcomes.recommendations.get(2)
    assert one is not None
    assert other is not None
    assert (one.stands, one.tally) == (True, None)
    assert (other.stands, other.merged, other.text) == (False, 1, "b")
    assert outcomes.heads == 9


@pytest.mark.parametrize(
    ("happened", "like"),
    [
        pytest.param([RecommendationWritten(5, 0, "a")], [], id="number 0"),
        pytest.param([RecommendationWritten(5, 10_000, "a")], [], id="a number beyond all"),
        pytest.param([ActionWritten(5, -1, "a")], [], id="a number below all"),
        pytest.param([Noted(5, "a", -1)], [], id="a note below all"),
        pytest.param([OutcomeDropped(5, "R1")], [], id="nothing to drop"),
        pytest.param([Noted(5, "a"), OutcomeDropped(6, "nonsense")], [Noted(5, "a")], id="no name"),
        pytest.param([Tallied(5, 1, 2, 3)], [], id="nothing to tally"),
        pytest.param([R1, Tallied(5, 1, -1, 3)], [R1], id="fewer votes than none"),
        pytest.param([R1, Tallied(5, 1, 2, 0)], [R1], id="no heads"),
        pytest.param([R1, Merged(5, 1, 1)], [R1], id="merged into itself"),
        pytest.param([R1, Merged(5, 1, 2)], [R1], id="merged into nothing"),
        pytest.param([R1, Merged(5, 2, 1)], [R1], id="nothing merged"),
        pytest.param(
            [R1, R2, Merged(5, 2, 1), Merged(6, 1, 2)], [R1, R2, Merged(5, 2, 1)], id="in a ring"
        ),
        pytest.param(
            [R1, R2, OutcomeDropped(5, "R2"), Merged(6, 1, 2)],
            [R1, R2, OutcomeDropped(5, "R2")],
            id="merged into a dropped one",
        ),
    ],
)
def test_what_cannot_be_changes_nothing(
    happened: list[OutcomeEvent], like: list[OutcomeEvent]
) -> None:
    assert after(*happened) == after(*like)


def test_a_lost_line_takes_nobodys_number() -> None:
    outcomes = after(R1, RecommendationWritten(6, 3, "c"), Tallied(7, 3, 1, 2))
    assert [found.number for found in outcomes.recommendations] == [1, 3]
    assert outcomes.recommendations.get(2) is None
    assert outcomes.last(Kind.RECOMMENDATION) == 3


def test_notes_of_earlier_versions_are_numbered_as_they_came() -> None:
    state = fold(forum(), [Noted(1, "a"), Noted(2, "b")])
    assert [(note.number, note.text) for note in state.notes] == [(1, "a"), (2, "b")]


def test_a_dropped_note_is_none_and_undo_brings_it_back() -> None:
    played = Played().at(0, Note("a"), Note("b"), DropOutcome("N1"))
    assert [note.text for note in played.state.notes] == ["b"]
    assert [note.text for note in played.reading(1).notes] == ["b"]
    assert [note.text for note in played.at(1, Undo()).state.notes] == ["a", "b"]


NUMBERS = st.integers(1, 4)
COMMANDS = st.one_of(
    st.builds(Recommend, st.text(max_size=5), st.integers(0, 3), st.integers(0, 3)),
    st.builds(RecordAction, st.text(max_size=5), st.sampled_from(["", "Ana"]), number=NUMBERS),
    st.builds(RecordAction, st.text(max_size=5)),
    st.builds(RecordPledge, st.text(max_size=5)),
    st.builds(Note, st.text(max_size=5), st.integers(0, 3)),
    st.builds(DropOutcome, st.sampled_from(["R1", "R2", "R3", "X1", "J1", "N1", "N2"])),
    st.builds(Tally, NUMBERS, st.integers(0, 50), st.one_of(st.none(), st.integers(1, 20))),
    st.builds(Merge, NUMBERS, NUMBERS),
    st.just(Undo()),
    st.just(Next()),
)


@given(st.lists(COMMANDS, max_size=30))
def test_whatever_is_recorded_adds_up(script: list[Recommend | Undo | Next]) -> None:
    """Counts are what the lists have, numbers are given once, and undo gives all of it back."""
    played = begun()
    before = played.state
    taken = 0
    for seconds, command in enumerate(script, 601):
        decision = decide(played.agenda, played.state, command, moment(seconds))
        if isinstance(decision, Refusal) or (isinstance(command, Undo) and not taken):
            continue
        taken += -1 if isinstance(command, Undo) else 1
        played.events += decision
    reading = played.reading(700).outcomes
    outcomes, synthesis = reading.all, reading.synthesis
    ranked = [one for theme in synthesis.themes for one in theme.ranked]
    assert reading.counts.recommendations == len(ranked)
    assert reading.counts.actions == len(synthesis.actions)
    assert reading.counts.pledges == sum(len(topic.pledges) for topic in synthesis.topics)
    assert reading.counts.notes == len(played.state.notes)
    assert {one.number for one in ranked if one.votes is None} == set(reading.not_tallied)
    stands = [found.number for found in outcomes.recommendations if found.stands]
    assert sorted(one.number for one in ranked) == stands
    merged = [number for one in ranked for number in one.merged]
    assert len(merged) == len(set(merged))
    assert not set(merged) & set(stands)
    for _ in range(taken):
        played.at(700, Undo())
    assert played.state == before


ANY: st.SearchStrategy[Event] = st.one_of(
    st.builds(RecommendationWritten, st.just(SECOND), NUMBERS, st.just("a"), st.integers(-1, 5)),
    st.builds(OutcomeDropped, st.just(SECOND), st.sampled_from(["R1", "R2", "R", ""])),
    st.builds(Tallied, st.just(SECOND), NUMBERS, st.integers(-1, 9), st.integers(-1, 9)),
    st.builds(Merged, st.just(SECOND), NUMBERS, NUMBERS),
)


@given(st.lists(ANY, max_size=25))
def test_any_events_in_any_order_can_be_read_aloud(happened: list[Event]) -> None:
    reading = Played(events=happened).reading(2).outcomes
    ranked = [one for theme in reading.synthesis.themes for one in theme.ranked]
    assert len(ranked) == reading.counts.recommendations

"""Floor events in a state, and journals with holes."""

import pytest

from tests.session.forums import Played, begun, forum, moment
from timekeeper.session.commands import Pause, Start, StartedAgo
from timekeeper.session.events import Event, Moved, Reopened, Started, StartMoved
from timekeeper.session.floor.commands import Call, ChooseTheme, EndTurn, HoldTurn, RaiseHand
from timekeeper.session.floor.events import (
    Called,
    HandDropped,
    HandRaised,
    LimitSet,
    SpeakerLabelled,
    ThemeChosen,
    TurnEnded,
    TurnHeld,
)
from timekeeper.session.floor.speakers import MOST_SPEAKERS, Speaker
from timekeeper.session.floor.state import FloorState
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND

PLAN = forum()
BEGUN: list[Event] = [Started(0), Moved(0, 1)]


def floor_after(*happened: Event) -> FloorState:
    return fold(PLAN, [*BEGUN, *happened]).segments[1].floor


@pytest.mark.parametrize(
    ("happened", "like"),
    [
        pytest.param([HandRaised(1, 0)], [], id="a speaker below the first"),
        pytest.param([HandRaised(1, 10**12)], [], id="a speaker beyond all"),
        pytest.param([Called(1, -1)], [], id="nobody was called"),
        pytest.param([HandRaised(1, 1), HandRaised(2, 1)], [HandRaised(1, 1)], id="two hands"),
        pytest.param(
            [HandRaised(1, 1, "", True), HandRaised(2, 1)],
            [HandRaised(1, 1, "", True)],
            id="who is in front stays there",
        ),
        pytest.param([HandDropped(1, 3)], [], id="a hand that is not up"),
        pytest.param([TurnEnded(1)], [], id="an end without a turn"),
        pytest.param([TurnHeld(1, True)], [], id="a hold without a turn"),
        pytest.param(
            [Called(1, 1), TurnHeld(2, False)], [Called(1, 1)], id="let go of what is not held"
        ),
        pytest.param(
            [Called(1, 1), TurnHeld(2, True), TurnHeld(3, True)],
            [Called(1, 1), TurnHeld(2, True)],
            id="held twice",
        ),
        pytest.param([LimitSet(1, 0)], [], id="no limit"),
        pytest.param([ThemeChosen(1, 4)], [], id="no such theme"),
        pytest.param([ThemeChosen(1, -1)], [], id="a theme below none"),
        pytest.param(
            [Called(5, 2), TurnEnded(3)], [Called(5, 2), TurnEnded(5)], id="an end before its call"
        ),
    ],
)
def test_what_cannot_be_changes_nothing(happened: list[Event], like: list[Event]) -> None:
    assert floor_after(*happened) == floor_after(*like)


def test_a_hand_that_was_lost_is_in_the_turn() -> None:
    state = fold(PLAN, [*BEGUN, Called(1, 3, "Ana")])
    assert state.speakers.get(3) == Speaker("Ana", 1)
    assert state.speakers.get(2) is None
    turn = state.segments[1].floor.turn
    assert turn is not None
    assert (turn.speaker, turn.limit, turn.is_first) == (3, 120, True)


def test_a_lost_move_loses_no_turn() -> None:
    """The turns are told of the segment that the journal knows, which has the usual limit."""
    state = fold(PLAN, [Started(0), HandRaised(1, 1), Called(2, 1), TurnEnded(5)])
    (turn,) = state.segments[0].floor.turns
    assert (turn.speaker, turn.spoken, turn.limit) == (1, 3, 120)


@pytest.mark.parametrize("number", [-1, 0, MOST_SPEAKERS + 1])
def test_a_label_of_nobody_is_passed_over(number: int) -> None:
    state = fold(PLAN, [*BEGUN, HandRaised(1, 1, "Ana"), SpeakerLabelled(2, number, "Bo")])
    assert list(state.speakers.numbered()) == [(1, Speaker("Ana"))]


def test_the_last_number_there_is_speaks_too() -> None:
    turn = floor_after(Called(1, MOST_SPEAKERS)).turn
    assert turn is not None
    assert turn.speaker == MOST_SPEAKERS


def test_the_shortest_limit_is_one() -> None:
    assert floor_after(LimitSet(1, 1)).limit == 1


@pytest.mark.parametrize(
    ("happened", "label"),
    [
        pytest.param([HandRaised(1, 1, "Ana"), HandRaised(2, 1, "Bo", True)], "Ana", id="kept"),
        pytest.param([HandRaised(1, 1), Called(2, 1, "Bo")], "Bo", id="given where there was none"),
        pytest.param([HandRaised(1, 1, "Ana"), SpeakerLabelled(2, 1, "Bo")], "Bo", id="changed"),
        pytest.param([HandRaised(1, 1, "Ana"), SpeakerLabelled(2, 1, "")], "", id="taken away"),
        pytest.param([SpeakerLabelled(2, 1, "Bo")], "Bo", id="of one who was lost"),
    ],
)
def test_labels(happened: list[Event], label: str) -> None:
    assert fold(PLAN, [*BEGUN, *happened]).speakers.get(1) == Speaker(label, _turns(happened))


def _turns(happened: list[Event]) -> int:
    return sum(isinstance(event, Called) for event in happened)


def test_numbers_and_who_has_spoken_are_the_same_on_every_floor() -> None:
    two = PLAN.model_copy(update={"segments": PLAN.segments[1:2] * 2})
    events: list[Event] = [Started(0), HandRaised(1, 1), Called(2, 1), Moved(5, 1)]
    events += [HandRaised(6, 1), HandRaised(7, 2)]
    played = Played(two, events)
    assert played.queue(8) == [2, 1]
    assert [hand.has_spoken for hand in played.floor(8).waiting] == [False, True]


FIRST = forum().model_copy(update={"segments": forum().segments[1:]})


def first_segment_is_a_forum() -> Played:
    """Started at 0; S1 speaks from 100 to 160, S2 from 180 on; theme 1 from 50 on."""
    played = Played(FIRST).at(0, Start()).at(10, RaiseHand(), RaiseHand()).at(50, ChooseTheme(1))
    return played.at(100, Call()).at(160, EndTurn()).at(180, Call())


@pytest.mark.parametrize(
    ("ago", "elapsed", "idle", "theme"),
    [
        pytest.param(300, 300, 200, 150, id="100 s earlier"),
        pytest.param(200, 200, 100, 150, id="just then"),
        pytest.param(160, 160, 60, 150, id="40 s later, before the theme"),
        pytest.param(120, 120, 20, 120, id="80 s later, within the theme"),
        pytest.param(100, 100, 0, 100, id="as the first turn began"),
    ],
)
def test_another_start_moves_only_the_time_before_the_first_turn(
    ago: int, elapsed: int, idle: int, theme: int
) -> None:
    played = first_segment_is_a_forum()
    if ago != 200:
        played.at(200, StartedAgo(ago))
    floor, reading = played.report(200).floors[0], played.floor(200)
    assert reading.speaking is not None
    assert reading.speaking.elapsed == 20
    assert (floor.in_turns, floor.handover, floor.idle) == (80, 20, idle)
    assert reading.themes[0].seconds == theme
    assert played.reading(200).elapsed == elapsed


def test_a_start_after_the_first_turn_is_refused_and_a_damaged_one_stops_there() -> None:
    played = first_segment_is_a_forum()
    assert played.refused(200, StartedAgo(99)) == (
        "The floor of segment 1 was used 1:40 ago: the start was before that"
    )
    played.events.append(StartMoved(moment(200).at, 0))
    assert played.reading(200).elapsed == 100


def test_a_start_that_was_moved_can_be_moved_back_as_far() -> None:
    played = first_segment_is_a_forum().at(200, StartedAgo(300), StartedAgo(100))
    floor = played.report(200).floors[0]
    assert (floor.in_turns, floor.handover, floor.idle) == (80, 20, 0)


def test_a_turn_that_is_held_stays_as_long_when_the_start_is_moved() -> None:
    played = first_segment_is_a_forum().at(200, HoldTurn()).at(230, StartedAgo(330))
    speaking = played.at(250, HoldTurn()).floor(260).speaking
    assert speaking is not None
    assert (speaking.elapsed, played.report(260).floors[0].idle) == (30, 250)


def test_handover_stays_as_long_when_the_start_is_moved() -> None:
    played = Played(FIRST).at(0, Start()).at(10, RaiseHand(), RaiseHand()).at(100, Call())
    played.at(160, EndTurn()).at(170, StartedAgo(270)).at(180, Call())
    floor = played.report(200).floors[0]
    assert (floor.in_turns, floor.handover, floor.idle) == (80, 20, 200)


def test_a_start_is_not_moved_behind_the_choice_of_an_earlier_theme() -> None:
    played = Played(FIRST).at(0, Start()).at(50, ChooseTheme(1)).at(60, RaiseHand(), Call())
    played.at(80, ChooseTheme(2))
    assert played.refused(100, StartedAgo(49)) == (
        "The floor of segment 1 was used 0:50 ago: the start was before that"
    )
    themes = played.at(100, StartedAgo(50)).floor(100).themes
    assert [theme.seconds for theme in themes] == [30, 20, 0]


@pytest.mark.parametrize(
    "played",
    [
        pytest.param(Played(FIRST).at(0, ChooseTheme(1)).at(60, Start()), id="before the start"),
        pytest.param(Played(FIRST).at(0, Start()).at(60, ChooseTheme(1)), id="after it"),
    ],
)
def test_a_theme_that_is_the_first_has_just_the_time_of_a_later_start(played: Played) -> None:
    state = played.at(120, StartedAgo(20)).state
    assert state.segments[0].floor.on_theme(1, state.ran(0, moment(120).at)) == 20 * SECOND


def test_a_theme_that_was_chosen_before_the_start_is_the_theme_of_an_earlier_start() -> None:
    played = Played(FIRST).at(0, ChooseTheme(2)).at(60, Start()).at(120, StartedAgo(120))
    assert played.floor(120).themes[1].seconds == 120


def test_a_time_away_that_was_a_pause_is_taken_from_the_turn_that_ran() -> None:
    played = first_segment_is_a_forum()
    played.events.append(Reopened(moment(400).at, 200 * SECOND, "boot clock", 150 * SECOND))
    speaking = played.floor(400).speaking
    assert speaking is not None
    assert speaking.elapsed == 70


def test_a_pause_that_is_said_to_be_longer_never_reaches_behind_the_newest_call() -> None:
    played = first_segment_is_a_forum()
    played.events.append(Reopened(moment(400).at, 0, "boot clock", 10**15))
    floor, speaking = played.report(400).floors[0], played.floor(400).speaking
    assert speaking is not None
    assert (speaking.elapsed, floor.handover, floor.idle) == (0, 20, 100)


def test_what_is_done_in_a_pause_takes_no_time() -> None:
    played = begun().at(601, RaiseHand()).at(610, Call()).at(640, Pause())
    played.at(700, HoldTurn()).at(720, HoldTurn()).at(730, EndTurn())
    assert played.reading(740).paused_for == 100
    (turn,) = played.report(740).floors[0].turns
    assert turn.seconds == 30

"""What went wrong in other programs with a speaking queue, and does not here."""

import pytest

from tests.session.forums import Played, begun, forum, moment
from timekeeper.agenda.model import Floor
from timekeeper.session.commands import Back, Extend, Next, Pause, Resume, Start, Undo
from timekeeper.session.events import Event, Reopened
from timekeeper.session.floor.commands import (
    Call,
    ChooseTheme,
    DropHand,
    EndTurn,
    FloorCommand,
    HoldTurn,
    LabelSpeaker,
    RaiseHand,
    SetLimit,
    SwitchQueue,
)
from timekeeper.session.moment import SECOND


def three_wait() -> Played:
    """S1 speaks since 610; S2, S3 and S4 wait."""
    played = begun().at(601, *[RaiseHand()] * 4)
    return played.at(610, Call())


@pytest.mark.parametrize(
    "command",
    [
        RaiseHand(),
        RaiseHand("Ana"),
        RaiseHand("", front=True),
        RaiseHand("S3", front=True),
        DropHand("S2"),
        DropHand("S3"),
        SwitchQueue(),
        SetLimit(60),
        LabelSpeaker("S1", "Ana"),
        ChooseTheme(2),
    ],
    ids=str,
)
def test_nothing_done_to_the_queue_moves_the_running_countdown(command: FloorCommand) -> None:
    before, after = three_wait(), three_wait().at(655, command)
    for seconds in (655, 655.5, 700, 900):
        ours, theirs = before.reading(seconds), after.reading(seconds)
        assert (ours.elapsed, ours.remaining, ours.used) == (
            theirs.elapsed,
            theirs.remaining,
            theirs.used,
        )
        one, other = before.floor(seconds).speaking, after.floor(seconds).speaking
        assert one is not None
        assert other is not None
        assert (one.elapsed, one.remaining, one.limit) == (
            other.elapsed,
            other.remaining,
            other.limit,
        )


def test_the_first_speech_is_marked_and_the_second_is_not() -> None:
    played = three_wait()
    speaking = played.floor(611).speaking
    assert speaking is not None
    assert (speaking.number, speaking.is_first) == (1, True)
    played.at(620, RaiseHand("S1"))
    assert [hand.has_spoken for hand in played.floor(620).waiting] == [False, False, False, True]
    for seconds, number, is_first in (
        (630, 2, True),
        (640, 3, True),
        (650, 4, True),
        (660, 1, False),
    ):
        speaking = played.at(seconds, Call()).floor(seconds).speaking
        assert speaking is not None
        assert (speaking.number, speaking.is_first) == (number, is_first)


def test_points_of_order_are_first_come_first_served_whoever_has_spoken() -> None:
    played = three_wait().at(620, RaiseHand("S1", front=True), RaiseHand(front=True))
    assert played.queue(620) == [1, 5, 2, 3, 4]
    assert played.at(630, RaiseHand("S4", front=True)).queue(630) == [1, 5, 4, 2, 3]


@pytest.mark.parametrize("seconds", [610, 610.5, 611.9])
def test_a_second_enter_within_two_seconds_calls_nobody(seconds: float) -> None:
    played = three_wait()
    assert played.refused(seconds, Call()) == "Ignored: S1 was called less than 2 s ago"
    assert played.queue(seconds) == [2, 3, 4]
    assert played.at(612, Call()).queue(612) == [3, 4]


def test_enter_may_be_pressed_again_at_once_after_undo_and_after_an_end() -> None:
    played = three_wait().at(610.5, Undo()).at(610.6, Call())
    assert played.queue(611) == [2, 3, 4]
    assert played.at(611, EndTurn()).at(611.1, Call()).queue(612) == [3, 4]


def test_statistics_go_by_number_and_never_by_name() -> None:
    played = begun().at(601, RaiseHand("Ana"), RaiseHand())
    played.at(602, LabelSpeaker("S2", "Ana")).at(610, Call()).at(640, Call()).at(700, EndTurn())
    (floor,) = played.report(800, private=True).floors
    assert [tuple(voice) for voice in floor.voices] == [(1, "Ana", 1, 30), (2, "Ana", 1, 60)]
    assert played.refused(800, RaiseHand("ana")) == "2 are called ana: write which, S1, S2"
    assert played.at(800, RaiseHand("S2")).queue(801) == [2]


def test_a_new_label_keeps_the_turns_of_the_number() -> None:
    played = three_wait().at(640, LabelSpeaker("S1", "Ana"), EndTurn(), RaiseHand("ana"))
    assert played.queue(641) == [2, 3, 4, 1]
    assert played.floor(641).waiting[-1].has_spoken


def test_at_exactly_zero_time_can_be_added_and_a_turn_be_held_and_ended() -> None:
    played = three_wait().at(730, SetLimit(60))
    speaking = played.floor(730).speaking
    assert speaking is not None
    assert (speaking.remaining, speaking.limit) == (0, 120)
    held = three_wait().at(730, HoldTurn()).floor(740).speaking
    assert held is not None
    assert (held.remaining, held.held) == (0, True)
    at_zero = begun()
    assert at_zero.reading(1800).remaining == 0
    assert at_zero.at(1800, Extend(60)).reading(1800).remaining == 60


def test_turn_and_segment_have_one_clock() -> None:
    """A pause stops both, a time away that was a pause too, and both go on together."""
    played = three_wait().at(620.7, Pause()).at(700.2, Resume())
    played.events.append(Reopened(moment(760).at, 50 * SECOND, "boot clock", 30 * SECOND))
    reading, floor = played.reading(770.5), played.floor(770.5)
    assert floor.speaking is not None
    # 170.5 s since the move, 109.5 s of which were pauses; the turn began 10 s after it.
    assert (reading.elapsed, floor.speaking.elapsed) == (61, 51)


def test_a_held_speaker_stands_still_while_the_segment_runs_on() -> None:
    played = three_wait().at(630, HoldTurn())
    speaking = played.floor(690).speaking
    assert speaking is not None
    assert (speaking.elapsed, speaking.remaining, speaking.held) == (20, 100, True)
    assert played.reading(690).elapsed == 90
    speaking = played.at(700, HoldTurn()).floor(710).speaking
    assert speaking is not None
    assert (speaking.elapsed, speaking.remaining, speaking.held) == (30, 90, False)


def test_a_new_limit_is_for_the_next_turn() -> None:
    played = three_wait().at(620, SetLimit(90))
    speaking = played.floor(620).speaking
    assert speaking is not None
    assert (speaking.limit, played.floor(620).limit) == (120, 90)
    speaking = played.at(630, Call()).floor(640).speaking
    assert speaking is not None
    assert (speaking.limit, speaking.remaining) == (90, 80)


def test_the_suggestion_follows_the_replan_when_the_forum_shrinks() -> None:
    plan = forum(Floor(range=(30, 300), close=120))
    on_time, behind = begun(plan), Played(plan).at(0, Start()).at(600 + 480, Next())
    on_time.at(601, *[RaiseHand()] * 4)
    behind.at(1081, *[RaiseHand()] * 4)
    assert on_time.reading(601).remaining - behind.reading(1081).remaining == 480
    assert on_time.floor(601).suggested == 210  # (1199 - 120) / 5
    assert behind.floor(1081).suggested == 90  # ( 719 - 120) / 5
    assert on_time.floor(601).limit == behind.floor(1081).limit == 120


def test_the_suggested_limit_is_taken_by_enter() -> None:
    played = begun().at(601, *[RaiseHand()] * 10)
    assert played.floor(601).suggested == 90  # (1199 - 120) / 11
    assert played.at(601, SetLimit()).floor(601).limit == 90
    assert played.refused(602, SetLimit()) == "The limit is 1:30 already"


def test_jumping_away_and_back_finds_the_queue_as_it_was_and_the_turn_over() -> None:
    played = three_wait().at(640, Next()).at(700, Back())
    assert played.queue(700) == [2, 3, 4]
    assert played.floor(700).speaking is None
    (floor,) = played.report(710).floors
    assert [turn.seconds for turn in floor.turns] == [30]
    assert (floor.in_turns, floor.handover, floor.idle) == (30, 0, 20)


def test_undo_of_leaving_gives_the_turn_back_with_the_time_that_went_on() -> None:
    speaking = three_wait().at(640, Next()).at(700, Undo()).floor(700).speaking
    assert speaking is not None
    assert (speaking.number, speaking.elapsed) == (1, 90)


def test_a_report_has_no_label_unless_it_is_private() -> None:
    played = begun().at(601, RaiseHand("Ana")).at(610, Call()).at(640, EndTurn())
    assert "Ana" not in str(played.report(700))
    assert "Ana" in str(played.report(700, private=True))


def test_an_event_line_of_a_hand_has_no_name_unless_one_was_given() -> None:
    hands: list[Event] = begun().at(601, RaiseHand()).events[-1:]
    assert [getattr(hand, "label", None) for hand in hands] == [""]

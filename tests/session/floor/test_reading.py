"""What a view shows of the floor."""

from tests.session.forums import CLOSING, THEMES, begun, forum
from timekeeper.agenda.model import Floor
from timekeeper.session.commands import Back, Next
from timekeeper.session.floor.commands import (
    Call,
    ChooseTheme,
    EndTurn,
    RaiseHand,
    SetLimit,
    SwitchQueue,
)
from timekeeper.session.floor.reading import FloorReading, HandReading, ThemeReading, TurnReading


def test_all_of_it() -> None:
    played = begun().at(601, ChooseTheme(2), RaiseHand("Ana"), RaiseHand(), RaiseHand("Bo"))
    played.at(610, Call()).at(615, SetLimit(90)).at(620, RaiseHand("S1"), RaiseHand("S3", True))
    assert played.floor(640) == FloorReading(
        speaking=TurnReading(1, "Ana", True, False, elapsed=30, remaining=90, limit=120),
        waiting=(
            HandReading(3, "Bo", has_spoken=False, in_front=True),
            HandReading(2, "", has_spoken=False, in_front=False),
            HandReading(1, "Ana", has_spoken=True, in_front=False),
        ),
        limit=90,
        suggested=120,
        will_be_heard=3,
        closed=False,
        closes_in=1040,
        theme=2,
        themes=(
            ThemeReading(1, THEMES[0], 0),
            ThemeReading(2, THEMES[1], 39),
            ThemeReading(3, THEMES[2], 0),
        ),
        turns=1,
        voices=1,
        labels=("Ana", "Bo"),
    )


def test_at_one_thirty_each_six_of_nine_will_be_heard() -> None:
    played = begun().at(1010, *[RaiseHand()] * 9).at(1020, SetLimit(90))
    # 1800 - 1110 = 690 s remain, 120 of them are kept: 570 s are six turns and a bit.
    assert (played.floor(1110).will_be_heard, len(played.queue(1110))) == (6, 9)


def test_a_turn_takes_no_more_from_the_others_than_its_limit() -> None:
    played = begun().at(601, RaiseHand()).at(605, SetLimit(90))
    talked = begun().at(601, RaiseHand()).at(605, SetLimit(90), Call())
    for session in (played, talked):
        session.at(1010, *[RaiseHand()] * 9)
        # At 1140 there are 540 s to be shared out, six times 90.
        assert [session.floor(at).will_be_heard for at in (1140, 1141)] == [6, 5]


def test_turns_that_are_over_are_counted() -> None:
    played = begun().at(601, RaiseHand()).at(610, Call()).at(620, RaiseHand("S1"))
    played.at(630, Call()).at(640, EndTurn())
    assert (played.floor(650).turns, played.floor(650).voices) == (2, 1)


def test_who_speaks_past_the_limit_is_over_it() -> None:
    speaking = begun().at(601, RaiseHand()).at(610, Call()).floor(750).speaking
    assert speaking is not None
    assert (speaking.elapsed, speaking.remaining) == (140, -20)


def test_a_segment_without_a_floor_has_none_to_show() -> None:
    played = begun()
    assert played.reading(600).floor is not None
    assert played.at(610, Next()).reading(620).floor is None


def test_theme_time_stands_still_in_other_segments() -> None:
    played = begun().at(610, ChooseTheme(1)).at(640, Next()).at(700, Back()).at(710, ChooseTheme(3))
    assert [theme.seconds for theme in played.floor(730).themes] == [40, 0, 20]


def test_every_theme_that_was_left_keeps_its_time() -> None:
    played = begun().at(610, ChooseTheme(1)).at(640, ChooseTheme(2)).at(660, ChooseTheme(0))
    assert [theme.seconds for theme in played.floor(730).themes] == [30, 20, 0]


def test_when_the_queue_closes() -> None:
    played = begun()
    assert (played.floor(600).closes_in, played.floor(1900).closes_in) == (1080, 0)
    assert played.at(700, SwitchQueue()).floor(700).closes_in is None
    assert begun(forum(Floor())).floor(600).closes_in is None


def test_nobody_on_a_fresh_floor() -> None:
    fresh = begun().floor(600)
    assert (fresh.speaking, fresh.waiting, fresh.turns, fresh.voices) == (None, (), 0, 0)
    assert (fresh.limit, fresh.suggested, fresh.theme) == (CLOSING.turn, 120, 0)

"""A floor afterwards."""

from tests.session.forums import THEMES, Played, begun
from timekeeper.session.commands import End, Next, Start
from timekeeper.session.floor.commands import Call, ChooseTheme, EndTurn, HoldTurn, RaiseHand
from timekeeper.session.floor.reading import ThemeReading
from timekeeper.session.floor.report import FloorReport, TurnReport, VoiceReport


def held() -> Played:
    """Two speak, one of them twice; one waits when the forum ends at 900."""
    played = begun().at(605, RaiseHand("Ana"), RaiseHand(), ChooseTheme(1)).at(610, Call())
    played.at(620.6, RaiseHand("S1"), RaiseHand()).at(640.6, Call()).at(700, HoldTurn())
    played.at(710, HoldTurn()).at(720, EndTurn()).at(730, ChooseTheme(0)).at(733.5, Call("S1"))
    return played.at(900, Next()).at(950, End())


def test_all_of_it() -> None:
    (floor,) = held().report(950).floors
    assert floor == FloorReport(
        number=2,
        title="Forum",
        in_turns=266,  # 30.6 and 69.4 and 166.5 s
        handover=13,  # 13.5 s
        idle=21,  # 10 s before the first call, 10 s held, and what rounding left over
        themes=(
            ThemeReading(1, THEMES[0], 125),
            ThemeReading(2, THEMES[1], 0),
            ThemeReading(3, THEMES[2], 0),
        ),
        turns=(
            TurnReport(1, 30, 120, 1, True),
            TurnReport(2, 69, 120, 1, True),
            TurnReport(1, 166, 120, 0, False),
        ),
        voices=(VoiceReport(1, "", 2, 197), VoiceReport(2, "", 1, 69)),
        first_turns=2,
        not_heard=1,
    )
    assert floor.in_turns + floor.handover + floor.idle == 300


def test_a_turn_that_runs_is_in_the_report() -> None:
    played = begun().at(605, RaiseHand()).at(610, Call())
    (floor,) = played.report(640).floors
    assert floor.turns == (TurnReport(1, 30, 120, 0, True),)
    assert (floor.in_turns, floor.idle) == (30, 10)


def test_a_floor_that_was_never_used_is_reported_as_idle() -> None:
    (floor,) = begun().report(640).floors
    assert (floor.in_turns, floor.handover, floor.idle, floor.voices) == (0, 0, 40, ())


def test_turns_that_a_damaged_journal_has_elsewhere_are_not_lost() -> None:
    moved, *others = held().events[1:]
    del moved
    played = Played(events=[*Played().at(0, Start()).events, *others])
    assert [floor.number for floor in played.report(950).floors] == [1, 2]

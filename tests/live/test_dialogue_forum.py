"""What keys mean in the open forum, and in segments that have no floor."""

from collections.abc import Sequence

import pytest

from tests.live.test_elbow import key_of
from tests.views import forums, readings
from tests.views.readings import at
from timekeeper.live.dialogue import Dialogue, press, refuse
from timekeeper.live.key import Key
from timekeeper.live.wish import Request, Wish
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.floor import commands as floor
from timekeeper.session.moment import SECOND
from timekeeper.session.outcomes import commands as outcomes
from timekeeper.session.reading import Reading

BUSY, PLAIN = forums.busy(), readings.plenty()
SYNTHESIS = forums.forum(*forums.HANDS, commands.Next())
NOW = at(946)


def pressed(
    keys: Sequence[Key], reading: Reading = BUSY, every: float = 1, told: str = ""
) -> tuple[Dialogue, list[Command | Request]]:
    """Press keys so many seconds apart; give where that leads and what was asked for."""
    dialogue, wishes = Dialogue(told=told), list[Command | Request]()
    for number, key in enumerate(keys):
        dialogue, wish = press(dialogue, key, reading, NOW + round(number * every * SECOND))
        if wish is not None:
            wishes.append(wish)
    return dialogue, wishes


def keys(text: str) -> list[Key]:
    return [key_of(key) for key in text]


ENTER, TAB, DOWN, UP = Key("enter"), Key("tab"), Key("down"), Key("up")


@pytest.mark.parametrize(
    ("typed", "wish"),
    [
        pytest.param([ENTER], floor.Call(), id="Enter calls the next"),
        pytest.param([*keys("a"), ENTER], floor.RaiseHand(), id="a bare hand"),
        pytest.param([*keys("am"), TAB, ENTER], floor.RaiseHand("Ma Thandar"), id="completed"),
        pytest.param([*keys("i3"), ENTER], floor.RaiseHand("3", front=True), id="in front"),
        pytest.param(keys("z"), floor.HoldTurn(), id="hold"),
        pytest.param(keys("c"), floor.SwitchQueue(), id="close"),
        pytest.param([*keys("l"), ENTER], floor.SetLimit(), id="the suggested limit"),
        pytest.param(keys("2"), floor.ChooseTheme(2), id="a theme"),
        pytest.param(keys("0"), floor.ChooseTheme(0), id="no theme"),
        pytest.param([*keys("d3"), ENTER], floor.DropHand("3"), id="drop a hand"),
        pytest.param([*keys("gfree"), ENTER], outcomes.Recommend("free"), id="recommend"),
        pytest.param([*keys("osend;Ana"), ENTER], outcomes.RecordAction("send", "Ana"), id="act"),
        pytest.param([*keys("vCRC"), ENTER], outcomes.RecordPledge("CRC"), id="pledge"),
        pytest.param([*keys("k9 of 20"), ENTER], outcomes.Tally(2, 9, 20), id="the open tally"),
        pytest.param([*keys("/merge 2 1"), ENTER], outcomes.Merge(2, 1), id="by a command"),
        pytest.param([*keys("/done"), ENTER], floor.EndTurn(), id="end the turn alone"),
    ],
)
def test_one_key_and_what_is_typed_behind_it(typed: list[Key], wish: Wish) -> None:
    assert pressed(typed) == (Dialogue(), [wish])


@pytest.mark.parametrize("key", ["enter", "a", "i", "z", "l", "c", "2"])
def test_without_a_floor_the_floors_keys_say_so(key: str) -> None:
    after, wishes = pressed([key_of(key)], PLAIN)
    name = "Enter" if key == "enter" else key
    assert after.told == f"{name} does nothing here: this segment has no floor"
    assert (after.typing, wishes) == (None, [])


@pytest.mark.parametrize(
    ("every", "calls"),
    [
        pytest.param(0.033, 1, id="held down"),
        pytest.param(0.3, 1, id="pressed twice"),
        pytest.param(1.9, 1, id="within two seconds"),
        pytest.param(2.0, 2, id="after two seconds"),
    ],
)
def test_enter_twice_calls_once(every: float, calls: int) -> None:
    assert pressed([ENTER, ENTER], every=every)[1] == [floor.Call()] * calls


def test_an_enter_that_ended_what_was_typed_calls_nobody() -> None:
    after, wishes = pressed([*keys("a"), ENTER, ENTER], every=0.7)
    assert wishes == [floor.RaiseHand()]
    assert after.told == "Enter ignored: pressed again within 2 s"


def test_a_pasted_recommendation_is_kept() -> None:
    after, wishes = pressed([*keys("g"), Key("paste", "ฟรี\nสำหรับทุกคน")])
    after, wish = press(after, ENTER, BUSY, NOW + SECOND + 1)
    assert (wishes, wish) == ([], outcomes.Recommend("ฟรี สำหรับทุกคน"))


def test_a_command_that_is_asked_with_a_key() -> None:
    assert pressed([*keys("/status"), ENTER])[0].told == (
        "That is asked with a key here: ? shows the keys"
    )
    assert "no command 'nonsense'" in pressed([*keys("/nonsense"), ENTER])[0].told


def test_what_ends_by_a_command_is_asked_about_too() -> None:
    after, wishes = pressed([*keys("/jump 2"), ENTER])
    assert wishes == []
    assert after.asked is not None
    assert "jumps to 2" in after.asked.choices


def test_tab_shows_the_outcomes_and_the_agenda_again() -> None:
    once, _ = pressed([TAB])
    assert (once.shows_outcomes(BUSY), once.shows_outcomes(PLAIN)) == (True, False)
    assert not pressed([TAB, TAB])[0].shows_outcomes(BUSY)


def test_in_a_synthesis_they_are_shown_by_themselves() -> None:
    assert Dialogue().shows_outcomes(SYNTHESIS)
    assert not pressed([TAB], SYNTHESIS)[0].shows_outcomes(SYNTHESIS)


def test_they_are_scrolled_and_not_beyond_their_end() -> None:
    assert pressed([DOWN, DOWN, UP], SYNTHESIS)[0].scroll == 1
    assert pressed([UP], SYNTHESIS)[0].scroll == 0
    assert pressed([DOWN] * 30, SYNTHESIS)[0].scroll == 8
    assert pressed([DOWN], PLAIN)[0].told == "Tab shows the outcomes"


LONG = "free birth registration; " * 99


@pytest.mark.parametrize("key", ["g", "o", "v", "w"])
def test_words_that_are_refused_come_back_with_the_same_key(key: str) -> None:
    written = [*keys(key), Key("paste", LONG), ENTER]
    sent, (wish,) = pressed(written)
    assert wish is not None
    refused = refuse(sent, "It is too long")
    assert refused.told == f"It is too long. {key} brings it back"
    other, _ = press(refused, key_of("a"), BUSY, NOW + 10 * SECOND)
    assert other.typing is not None
    assert other.typing.text == ""
    other, _ = press(other, Key("escape"), BUSY, NOW + 11 * SECOND)
    again, _ = press(other, key_of(key), BUSY, NOW + 12 * SECOND)
    assert again.typing is not None
    assert again.typing.text == LONG
    kept, _ = press(again, Key("ctrl-u"), BUSY, NOW + 13 * SECOND)
    kept, _ = press(kept, Key("escape"), BUSY, NOW + 14 * SECOND)
    anew, _ = press(kept, key_of(key), BUSY, NOW + 15 * SECOND)
    assert anew.typing is not None
    assert anew.typing.text == ""


@pytest.mark.parametrize("typed", [[*keys("g"), ENTER], [*keys("a77"), ENTER], keys("z")])
def test_nothing_else_comes_back(typed: list[Key]) -> None:
    sent, _ = pressed(typed)
    refused = refuse(sent, "There is no S77")
    assert (refused.told, refused.refused) == ("There is no S77", None)

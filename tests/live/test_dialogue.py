"""What each key means in each dialogue and phase."""

import pytest

from timekeeper.live.dialogue import Dialogue, Request, Wish, press, tell, wish_of
from timekeeper.live.key import Key
from timekeeper.session import commands
from timekeeper.session.state import Phase
from timekeeper.views.keymap import KEYMAP, QUIT_QUESTION, Action

TOLD = Dialogue(told="before")


def _typed(text: str) -> Dialogue:
    return Dialogue(typed=text)


@pytest.mark.parametrize(
    ("key", "phase", "wish"),
    [
        pytest.param("space", Phase.WAITING, commands.Start(), id="space starts"),
        pytest.param("space", Phase.RUNNING, commands.Pause(), id="space pauses"),
        pytest.param("space", Phase.PAUSED, commands.Resume(), id="space resumes"),
        pytest.param("space", Phase.ENDED, commands.Start(), id="space after the end is refused"),
        pytest.param("n", Phase.RUNNING, commands.Next(), id="n"),
        pytest.param("right", Phase.RUNNING, commands.Next(), id="right"),
        pytest.param("pagedown", Phase.RUNNING, commands.Next(), id="a clicker forward"),
        pytest.param("b", Phase.RUNNING, commands.Back(), id="b"),
        pytest.param("left", Phase.RUNNING, commands.Back(), id="left"),
        pytest.param("pageup", Phase.RUNNING, commands.Back(), id="a clicker back"),
        pytest.param("+", Phase.RUNNING, commands.Extend(60), id="plus"),
        pytest.param("=", Phase.RUNNING, commands.Extend(60), id="plus without shift"),
        pytest.param("-", Phase.RUNNING, commands.Extend(-60), id="minus"),
        pytest.param("u", Phase.PAUSED, commands.Undo(), id="u"),
    ],
)
def test_a_key_asks_for_a_command_and_clears_what_was_told(
    key: str, phase: Phase, wish: Wish
) -> None:
    assert press(TOLD, Key(key, key), phase) == (Dialogue(), wish)


@pytest.mark.parametrize(
    "dialogue",
    [
        pytest.param(Dialogue(), id="nothing asked"),
        pytest.param(_typed("a note"), id="a note being typed"),
        pytest.param(Dialogue(asked=QUIT_QUESTION), id="quit asked"),
        pytest.param(Dialogue(help=True), id="help shown"),
    ],
)
@pytest.mark.parametrize(
    ("key", "request_"),
    [("ctrl-c", Request.LEAVE), ("ctrl-z", Request.SUSPEND), ("ctrl-l", Request.REDRAW)],
)
def test_the_programs_own_keys_work_everywhere(
    dialogue: Dialogue, key: str, request_: Request
) -> None:
    after, wish = press(dialogue, Key(key), Phase.RUNNING)
    assert wish is request_
    assert key == "ctrl-c" or after == dialogue


@pytest.mark.parametrize(
    ("key", "after", "wish"),
    [
        pytest.param("y", Dialogue(), commands.End(), id="y ends"),
        pytest.param("l", Dialogue(), Request.LEAVE, id="l leaves"),
        pytest.param("n", Dialogue(told="The session goes on"), None, id="n goes on, not next"),
        pytest.param("space", Dialogue(told="The session goes on"), None, id="space goes on"),
        pytest.param("q", Dialogue(told="The session goes on"), None, id="q goes on"),
        pytest.param("escape", Dialogue(told="The session goes on"), None, id="escape goes on"),
    ],
)
def test_quitting_asks_first(key: str, after: Dialogue, wish: Wish) -> None:
    asked, nothing = press(Dialogue(told="before", help=True), Key("q", "q"), Phase.RUNNING)
    assert (asked, nothing) == (Dialogue(asked=QUIT_QUESTION), None)
    assert press(asked, Key(key), Phase.RUNNING) == (after, wish)


@pytest.mark.parametrize(
    ("typed", "key", "after", "wish"),
    [
        pytest.param("", Key("q", "q"), _typed("q"), None, id="letters are letters"),
        pytest.param("a", Key("space", " "), _typed("a "), None, id="a space"),
        pytest.param("a", Key("n", "n"), _typed("an"), None, id="n is no next"),
        pytest.param("", Key("ဝ", "ဝ"), _typed("ဝ"), None, id="any script"),
        pytest.param("ab", Key("backspace"), _typed("a"), None, id="backspace"),
        pytest.param("", Key("backspace"), _typed(""), None, id="backspace on nothing"),
        pytest.param("ab", Key("ctrl-u"), _typed(""), None, id="all away"),
        pytest.param("ab", Key("left"), _typed("ab"), None, id="arrows type nothing"),
        pytest.param(
            "ab", Key("paste", "one\ntwo\r\n"), _typed("abone two"), None, id="a paste is one line"
        ),
        pytest.param("ab", Key("enter"), Dialogue(), commands.Note("ab"), id="enter keeps it"),
        pytest.param("", Key("enter"), Dialogue(), commands.Note(""), id="the engine refuses none"),
        pytest.param(
            "ab", Key("escape"), Dialogue(told="The note was not kept"), None, id="escape does not"
        ),
    ],
)
def test_a_note_is_typed(typed: str, key: Key, after: Dialogue, wish: Wish) -> None:
    assert press(_typed(typed), key, Phase.RUNNING) == (after, wish)


def test_w_begins_a_note_and_hides_the_help() -> None:
    after, wish = press(Dialogue(told="before", help=True), Key("w", "w"), Phase.PAUSED)
    assert (after, wish) == (Dialogue(typed=""), None)


def test_help_is_shown_and_hidden() -> None:
    shown, _ = press(TOLD, Key("?", "?"), Phase.RUNNING)
    assert shown == Dialogue(help=True)
    assert press(shown, Key("?", "?"), Phase.RUNNING) == (Dialogue(), None)
    assert press(shown, Key("escape"), Phase.RUNNING) == (Dialogue(), None)
    assert press(shown, Key("n", "n"), Phase.RUNNING) == (Dialogue(help=True), commands.Next())


@pytest.mark.parametrize(
    ("key", "told"),
    [
        pytest.param(Key("x", "x"), "x does nothing: ? shows the keys", id="a letter"),
        pytest.param(Key("f7"), "f7 does nothing: ? shows the keys", id="a function key"),
        pytest.param(
            Key("\x1b[99~"), "That key does nothing: ? shows the keys", id="never an escape"
        ),
        pytest.param(
            Key("paste", "nnnn"),
            "Pasted text does nothing here: w begins a note",
            id="a paste is no command",
        ),
    ],
)
def test_a_key_without_meaning_is_told_so(key: Key, told: str) -> None:
    assert press(TOLD, key, Phase.RUNNING) == (Dialogue(told=told), None)


def test_what_is_told_leaves_the_rest() -> None:
    assert tell(Dialogue(typed="a", help=True), "b") == Dialogue(told="b", typed="a", help=True)


def test_every_key_of_the_table_does_something() -> None:
    for binding in KEYMAP:
        for key in binding.keys:
            after, wish = press(Dialogue(), Key(key), Phase.RUNNING)
            assert wish is not None or after != Dialogue(), key
            assert "does nothing" not in after.told


@pytest.mark.parametrize(
    ("action", "wish"),
    [
        (Action.LEAVE, Request.LEAVE),
        (Action.SUSPEND, Request.SUSPEND),
        (Action.REDRAW, Request.REDRAW),
        (Action.NOTE, None),
        (Action.HELP, None),
        (Action.QUIT, None),
    ],
)
def test_what_an_action_asks_of_the_program(action: Action, wish: Wish) -> None:
    assert wish_of(action, Phase.RUNNING) is wish

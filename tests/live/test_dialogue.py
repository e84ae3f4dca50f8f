"""What each key means in each dialogue and phase."""

from dataclasses import replace

import pytest

from tests.views import forums, readings
from tests.views.readings import at, waiting
from timekeeper.live.dialogue import (
    TOO_FAST,
    Asking,
    Dialogue,
    press,
    tell,
)
from timekeeper.live.entering import Typing
from timekeeper.live.key import Key
from timekeeper.live.pace import AGAIN
from timekeeper.live.wish import Request, Wish, wish_of
from timekeeper.session import commands
from timekeeper.session.events import Extended, Moved, Started
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views.keymap import KEYMAP, QUIT_IN_BRIEF, QUIT_QUESTION, Action, binding_of
from timekeeper.views.scene import Question

RUNNING, PAUSED, ENDED = readings.plenty(), readings.paused(), readings.ended()
WAITING = waiting()
FORUM = forums.busy()
NOW = at(946)
TOLD = Dialogue(told="before")
QUITTING = Asking(
    Question(
        QUIT_QUESTION,
        QUIT_IN_BRIEF,
        "Not held yet: 3 Building a Brighter Future for ASEAN through Investment in Children, "
        "4 Helping Children Access International Justice through OP3 CRC, "
        "5 Discussion on Recommendations and 1 more",
        "Not held: 3–6",
    ),
    {"y": commands.End(), "l": Request.LEAVE},
    "The session goes on",
)


def typing(key: str, text: str = "", told: str = "") -> Dialogue:
    """What is typed behind a key."""
    binding = binding_of(key)
    assert binding is not None
    return Dialogue(typing=Typing(binding, text), told=told)


def keyed(text: str) -> list[Key]:
    """The keys that write a text."""
    return [Key("space" if letter == " " else letter, letter) for letter in text]


def pressed(
    dialogue: Dialogue, keys: list[Key], reading: Reading = RUNNING, every: float = 1
) -> tuple[Dialogue, list[Wish]]:
    """Press keys, one after the other, so many seconds apart."""
    wishes = []
    now = max(NOW, dialogue.pace.at) + 10 * SECOND
    for key in keys:
        dialogue, wish = press(dialogue, key, reading, now)
        now += round(every * SECOND)
        wishes.append(wish)
    return dialogue, wishes


@pytest.mark.parametrize(
    ("key", "reading", "wish"),
    [
        pytest.param("space", WAITING, commands.Start(), id="space starts"),
        pytest.param("space", RUNNING, commands.Pause(), id="space pauses"),
        pytest.param("space", PAUSED, commands.Resume(), id="space resumes"),
        pytest.param("space", ENDED, commands.Start(), id="space after the end is refused"),
        pytest.param("n", RUNNING, commands.Next(), id="n"),
        pytest.param("N", RUNNING, commands.Next(), id="with Caps Lock on"),
        pytest.param("right", RUNNING, commands.Next(), id="right"),
        pytest.param("pagedown", RUNNING, commands.Next(), id="a clicker forward"),
        pytest.param("b", RUNNING, commands.Back(), id="b"),
        pytest.param("left", RUNNING, commands.Back(), id="left"),
        pytest.param("pageup", RUNNING, commands.Back(), id="a clicker back"),
        pytest.param("+", RUNNING, commands.Extend(60), id="plus"),
        pytest.param("=", RUNNING, commands.Extend(60), id="plus without shift"),
        pytest.param("-", RUNNING, commands.Extend(-60), id="minus"),
        pytest.param("_", RUNNING, commands.Extend(-60), id="minus with shift"),
        pytest.param("]", RUNNING, commands.Extend(300), id="five minutes more"),
        pytest.param("[", RUNNING, commands.Extend(-300), id="five minutes less"),
        pytest.param(">", RUNNING, commands.Extend(30), id="thirty seconds more"),
        pytest.param("<", RUNNING, commands.Extend(-30), id="thirty seconds less"),
        pytest.param("+", readings.overrun(), commands.Extend(60), id="plus in an overrun"),
        pytest.param("u", WAITING, commands.Undo(), id="u with nothing to undo is refused"),
        pytest.param("p", RUNNING, commands.Pin(), id="pin"),
        pytest.param("r", RUNNING, commands.SwitchReplan(), id="re-plan"),
    ],
)
def test_a_key_asks_for_a_command_and_clears_what_was_told(
    key: str, reading: Reading, wish: Wish
) -> None:
    assert press(TOLD, Key(key, key), reading, NOW) == (Dialogue(), wish)


@pytest.mark.parametrize(
    "dialogue",
    [
        pytest.param(Dialogue(), id="nothing asked"),
        pytest.param(typing("w", "a note"), id="a note being typed"),
        pytest.param(Dialogue(asking=QUITTING), id="quit asked"),
        pytest.param(Dialogue(help=True), id="help shown"),
        pytest.param(Dialogue(clock_only=True), id="the time alone"),
    ],
)
@pytest.mark.parametrize(
    ("key", "request_"),
    [("ctrl-c", Request.LEAVE), ("ctrl-z", Request.SUSPEND), ("ctrl-l", Request.REDRAW)],
)
def test_the_programs_own_keys_work_everywhere_and_as_fast_as_they_come(
    dialogue: Dialogue, key: str, request_: Request
) -> None:
    once, _ = press(dialogue, Key(key), RUNNING, NOW)
    after, wish = press(once, Key(key), RUNNING, NOW)
    assert wish is request_
    assert key == "ctrl-c" or after == dialogue


@pytest.mark.parametrize(
    ("key", "after", "wish"),
    [
        pytest.param("y", Dialogue(), commands.End(), id="y ends"),
        pytest.param("Y", Dialogue(), commands.End(), id="with Caps Lock on"),
        pytest.param("l", Dialogue(), Request.LEAVE, id="l leaves"),
        pytest.param("n", Dialogue(told="The session goes on"), None, id="n goes on, not next"),
        pytest.param("space", Dialogue(told="The session goes on"), None, id="space goes on"),
        pytest.param("q", Dialogue(told="The session goes on"), None, id="q goes on"),
        pytest.param("escape", Dialogue(told="The session goes on"), None, id="escape goes on"),
    ],
)
def test_quitting_asks_first(key: str, after: Dialogue, wish: Wish) -> None:
    asked, nothing = press(Dialogue(told="before", help=True), Key("q", "q"), RUNNING, NOW)
    assert (asked, nothing) == (Dialogue(asking=QUITTING), None)
    assert press(asked, Key(key), RUNNING, NOW + SECOND) == (after, wish)


@pytest.mark.parametrize(
    ("dialogue", "key", "after", "wish"),
    [
        pytest.param(typing("w"), Key("q", "q"), typing("w", "q"), None, id="letters are letters"),
        pytest.param(typing("w", "a"), Key("space", " "), typing("w", "a "), None, id="a space"),
        pytest.param(typing("w", "a"), Key("n", "n"), typing("w", "an"), None, id="n is no next"),
        pytest.param(typing("w"), Key("ဝ", "ဝ"), typing("w", "ဝ"), None, id="any script"),
        pytest.param(typing("w", "ab"), Key("backspace"), typing("w", "a"), None, id="backspace"),
        pytest.param(typing("w"), Key("backspace"), typing("w"), None, id="backspace on nothing"),
        pytest.param(typing("w", "ab"), Key("ctrl-u"), typing("w"), None, id="all away"),
        pytest.param(
            typing("w", "ab"), Key("left"), typing("w", "ab"), None, id="arrows type nothing"
        ),
        pytest.param(
            typing("w", "ab"),
            Key("paste", "one\ntwo\r\n"),
            typing("w", "abone two"),
            None,
            id="a paste is one line",
        ),
        pytest.param(
            typing("w", "ab"), Key("enter"), Dialogue(), commands.Note("ab"), id="enter keeps it"
        ),
        pytest.param(
            typing("w"), Key("enter"), Dialogue(), commands.Note(""), id="the engine refuses none"
        ),
        pytest.param(
            typing("w", "ab"),
            Key("escape"),
            Dialogue(told="Dropped: note"),
            None,
            id="escape drops it",
        ),
        pytest.param(
            typing("m", "two minutes"),
            Key("enter"),
            Dialogue(),
            commands.Message("two minutes"),
            id="a message",
        ),
        pytest.param(
            typing("m"),
            Key("enter"),
            Dialogue(),
            commands.Message("Please wrap up"),
            id="the message for who has no hand free",
        ),
        pytest.param(
            typing("e", "3 min"), Key("enter"), Dialogue(), commands.StartedAgo(180), id="ago"
        ),
        pytest.param(
            typing("t", "12"), Key("enter"), Dialogue(), commands.SetTime(1, 720), id="time"
        ),
        pytest.param(
            typing("t", "5 45"),
            Key("enter"),
            Dialogue(),
            commands.SetTime(4, 2700),
            id="time of another segment",
        ),
        pytest.param(
            typing("x", "2"),
            Key("enter"),
            Dialogue(),
            commands.Skip(1),
            id="skipping what is not ahead is refused, not asked about",
        ),
        pytest.param(
            typing("j", "9"),
            Key("enter"),
            Dialogue(),
            commands.Jump(8),
            id="jumping nowhere is refused, not asked about",
        ),
        pytest.param(
            typing("j", "four"),
            Key("enter"),
            Dialogue(told="Write the number of a segment, like jump 4"),
            None,
            id="no number",
        ),
        pytest.param(
            typing("e", "soon"),
            Key("enter"),
            Dialogue(told="Write how long ago, like 3 min"),
            None,
            id="no time",
        ),
    ],
)
def test_what_is_typed(dialogue: Dialogue, key: Key, after: Dialogue, wish: Wish) -> None:
    assert press(dialogue, key, RUNNING, NOW) == (after, wish)


@pytest.mark.parametrize("key", [binding.keys[0] for binding in KEYMAP if binding.prompt])
def test_a_key_with_a_prompt_begins_to_type_and_hides_the_help(key: str) -> None:
    after, wish = press(Dialogue(told="before", help=True), Key(key, key), FORUM, NOW)
    assert wish is None
    assert after.typing is not None
    assert after.typing.binding is binding_of(key)
    assert (after.told, after.help) == ("", False)


@pytest.mark.parametrize(
    ("key", "typed", "about", "choices", "wish"),
    [
        pytest.param(
            "x",
            "",
            "3 Building a Brighter Future for ASEAN through Investment in Children "
            "will not be held",
            "y skips 3, any other key does not",
            commands.Skip(2),
            id="the next segment, which may be another one when y comes",
        ),
        pytest.param(
            "x",
            "6",
            "6 Way Forward will not be held",
            "y skips 6, any other key does not",
            commands.Skip(5),
            id="another segment",
        ),
        pytest.param(
            "j",
            "1",
            "1 Overview of the Workshop and Introduction of Participants",
            "y jumps to 1, any other key does not",
            commands.Jump(0),
            id="a jump back",
        ),
        pytest.param(
            "j",
            "5",
            "5 Discussion on Recommendations; 3 Building a Brighter Future for ASEAN through "
            "Investment in Children, 4 Helping Children Access International Justice through "
            "OP3 CRC will not be held",
            "y jumps to 5, any other key does not",
            commands.Jump(4),
            id="a jump over others",
        ),
    ],
)
def test_what_leaves_segments_unheld_asks_once(
    key: str, typed: str, about: str, choices: str, wish: Wish
) -> None:
    asked, wishes = pressed(Dialogue(), [*keyed(key + typed), Key("enter")])
    assert asked.asked is not None
    assert (asked.asked.about, asked.asked.choices) == (about, choices)
    assert pressed(asked, keyed("y")) == (Dialogue(), [wish])
    assert pressed(asked, keyed("n")) == (Dialogue(told="Nothing was changed"), [None])
    assert not any(wishes)


EXTENDED = readings.reading((Started(at(0)), Moved(at(320), 1), Extended(at(900), 60)), 946)


@pytest.mark.parametrize(
    ("reading", "now", "about"),
    [
        pytest.param(EXTENDED, at(946), None, id="just now"),
        pytest.param(EXTENDED, at(960) - 1, None, id="less than a minute ago"),
        pytest.param(EXTENDED, at(960), "Done 1:00 ago: +1:00", id="a minute ago"),
        pytest.param(RUNNING, at(946), "Done 10:26 ago: move to 2", id="long ago"),
        pytest.param(
            readings.rehearsal(), at(946) // 60, None, id="long ago in a rehearsal, not in the room"
        ),
        pytest.param(
            readings.reading((Started(at(0)), Moved(at(320), 1, automatic=True)), 946),
            at(946),
            None,
            id="what undo does not reach is refused, not asked about",
        ),
    ],
)
def test_undo_asks_about_what_is_no_slip_any_more(
    reading: Reading, now: int, about: str | None
) -> None:
    after, wish = press(Dialogue(), Key("u", "u"), reading, now)
    if about is None:
        assert (after, wish) == (Dialogue(), commands.Undo())
        return
    question = Question("y takes it back, any other key does not", "y takes it back, else not")
    named = replace(question, about=about, gist=about.split(": ")[1])
    assert (after.asked, wish) == (named, None)
    assert press(after, Key("y", "y"), reading, now + SECOND) == (Dialogue(), commands.Undo())


def test_help_is_shown_and_hidden() -> None:
    shown, _ = press(TOLD, Key("?", "?"), RUNNING, NOW)
    later = NOW + SECOND
    assert shown == Dialogue(help=True)
    assert press(shown, Key("?", "?"), RUNNING, later) == (Dialogue(), None)
    assert press(shown, Key("escape"), RUNNING, later) == (Dialogue(), None)
    assert press(shown, Key("n", "n"), RUNNING, later) == (Dialogue(help=True), commands.Next())


def test_the_time_alone_is_shown_and_everything_again() -> None:
    shown, _ = press(Dialogue(told="before", help=True), Key("f", "f"), RUNNING, NOW)
    later = NOW + SECOND
    assert shown == Dialogue(clock_only=True)
    assert press(shown, Key("f", "f"), RUNNING, later) == (Dialogue(), None)
    assert press(shown, Key("escape"), RUNNING, later) == (Dialogue(), None)
    assert press(shown, Key("n", "n"), RUNNING, later)[1] == commands.Next()


@pytest.mark.parametrize(
    ("key", "told"),
    [
        pytest.param(Key("y", "y"), "y does nothing: ? shows the keys", id="a letter"),
        pytest.param(
            Key("a", "a"), "a does nothing here: this segment has no floor", id="no floor"
        ),
        pytest.param(Key("f7"), "f7 does nothing: ? shows the keys", id="a function key"),
        pytest.param(Key("."), ". does nothing: ? shows the keys", id="a clicker's blank screen"),
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
    assert press(TOLD, key, RUNNING, NOW) == (Dialogue(told=told), None)


def test_what_is_told_leaves_the_rest() -> None:
    before = replace(typing("w", "a"), help=True)
    assert tell(before, "b") == replace(before, told="b")


def test_every_key_of_the_table_does_something() -> None:
    for binding in KEYMAP:
        for key in binding.keys:
            after, wish = press(Dialogue(), Key(key), FORUM, NOW)
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
        (Action.CLOCK, None),
        (Action.JUMP, None),
    ],
)
def test_what_an_action_asks_of_the_program(action: Action, wish: Wish) -> None:
    assert wish_of(action, Phase.RUNNING) is wish


@pytest.mark.parametrize(
    ("keys", "every", "wishes", "told"),
    [
        pytest.param(
            "nn", 1.9, [commands.Next(), None], "n ignored: pressed again within 2 s", id="next"
        ),
        pytest.param("nn", 2, [commands.Next(), commands.Next()], "", id="next after two seconds"),
        pytest.param(
            "nnn",
            1.5,
            [commands.Next(), None, None],
            "n ignored: pressed again within 2 s",
            id="a clicker",
        ),
        pytest.param(
            "bb", 1.9, [commands.Back(), None], "b ignored: pressed again within 2 s", id="back"
        ),
        pytest.param("nb", 0.4, [commands.Next(), commands.Back()], "", id="next was a slip"),
        pytest.param("++", 0.2, [commands.Extend(60)] * 2, "", id="two taps, two minutes"),
        pytest.param(
            "++",
            0.03,
            [commands.Extend(60), None],
            "+ ignored: too fast after another key",
            id="held down",
        ),
        pytest.param(
            "+n",
            0.1,
            [commands.Extend(60), None],
            "n ignored: too fast after another key",
            id="another key of the elbow",
        ),
        pytest.param(
            "rr",
            0.66,
            [commands.SwitchReplan(), None],
            "r ignored: pressed again within 0.7 s",
            id="the first repeat of a held key",
        ),
    ],
)
def test_what_comes_too_fast_is_ignored_and_said(
    keys: str, every: float, wishes: list[Wish], told: str
) -> None:
    assert pressed(TOLD, keyed(keys), every=every) == (Dialogue(told=told), wishes)


@pytest.mark.parametrize(
    ("keys", "every", "wish"),
    [
        pytest.param("y", 0.3, commands.End(), id="read and answered"),
        pytest.param("y", 0.25, None, id="faster than it is read"),
        pytest.param("yy", 0.25, None, id="hammered"),
    ],
)
def test_an_answer_that_comes_too_fast_is_not_heard_and_said(
    keys: str, every: float, wish: Wish
) -> None:
    after, wishes = pressed(Dialogue(), keyed("q" + keys), every=every)
    assert wishes[-1] == wish
    if wish is None:
        assert after.asked == replace(
            QUITTING.question,
            about=f"{TOO_FAST} {QUITTING.question.about}",
            gist="Too fast. Not held: 3–6",
        )
        assert pressed(after, keyed("y"))[1] == [commands.End()]


@pytest.mark.parametrize(
    ("key", "text", "about"),
    [
        ("t", "5 45", "time 5 45"),
        ("e", "3", "started ago 3"),
        ("m", "Stop\x1b[2J", "message Stop�[2J"),
    ],
)
def test_what_was_written_faster_than_fingers_write_is_asked_about(
    key: str, text: str, about: str
) -> None:
    keys = [*keyed(key + text), Key("enter")]
    after, wishes = pressed(Dialogue(), keys, every=0.03)
    assert not any(wishes)
    assert after.asked is not None
    assert after.asked.about == f"Written too fast to be meant: {about}"


def test_a_note_is_kept_however_fast_it_was_written() -> None:
    keys = [*keyed("w"), Key("paste", "from the chat"), Key("enter")]
    assert pressed(Dialogue(), keys, every=0)[1][-1] == commands.Note("from the chat")


def test_again_names_every_action() -> None:
    assert set(AGAIN) == set(Action)

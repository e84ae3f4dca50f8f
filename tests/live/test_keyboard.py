import pytest

from timekeeper.live.key import Key
from timekeeper.live.keyboard import LONGEST_PASTE, Keyboard
from timekeeper.views.keymap import KEYMAP, binding_of

BYTES = {
    "space": b" ",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "pagedown": b"\x1b[6~",
    "pageup": b"\x1b[5~",
    "ctrl-c": b"\x03",
    "ctrl-z": b"\x1a",
    "ctrl-l": b"\x0c",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "tab": b"\t",
    "enter": b"\r",
    "backspace": b"\x7f",
    "ctrl-u": b"\x15",
}


KEYS = {key for binding in KEYMAP for key in binding.keys}


@pytest.mark.parametrize("name", sorted({*KEYS, *BYTES}))
def test_a_terminals_bytes_are_the_keymaps_key(name: str) -> None:
    assert [key.name for key in Keyboard().feed(BYTES.get(name, name.encode()))] == [name]


def test_a_key_types_what_is_printed_on_it() -> None:
    assert Keyboard().feed("é ".encode()) == [Key("é", "é"), Key("space", " ")]
    assert Keyboard().feed(b"\x1b[C") == [Key("right")]


@pytest.mark.parametrize("cut", range(1, len("ประเทศ".encode())))
def test_letters_cut_in_the_middle_of_their_bytes(cut: int) -> None:
    data, keyboard = "ประเทศ".encode(), Keyboard()
    keys = keyboard.feed(data[:cut]) + keyboard.feed(data[cut:]) + keyboard.flush()
    assert "".join(key.text for key in keys) == "ประเทศ"


def test_an_arrow_key_cut_in_its_middle() -> None:
    keyboard = Keyboard()
    assert keyboard.feed(b"\x1b") == []
    assert keyboard.incomplete
    assert keyboard.feed(b"[C") == [Key("right")]
    assert not keyboard.incomplete


def test_escape_alone_comes_when_nothing_follows() -> None:
    keyboard = Keyboard()
    assert keyboard.feed(b"\x1b") == []
    assert keyboard.flush() == [Key("escape")]
    assert not keyboard.incomplete


UNKNOWN = {
    "Alt and a letter": b"\x1bn",
    "Alt and a capital": b"\x1bN",
    "Alt and a letter of two bytes": "\x1bé".encode(),
    "Alt and Enter": b"\x1b\r",
    "Alt and ^C": b"\x1b\x03",
    "Alt and an arrow": b"\x1b[1;3C",
    "Alt and an arrow, as rxvt has it": b"\x1b\x1b[C",
    "Alt and Page Down": b"\x1b[6;3~",
    "kitty's letter": b"\x1b[97;5u",
    "kitty's Enter": b"\x1b[13;5u",
    "a letter with a modifier": b"\x1b[27;5;110~",
    "a mouse": b"\x1b[<0;10;20M",
    "a mouse of old": b"\x1b[M n+",
    "the focus": b"\x1b[I",
    "the middle of the number pad": b"\x1b[E",
    "where the cursor is": b"\x1b[24;80R",
    "a colour": b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_nobody_knows_is_one_key_that_types_nothing(name: str) -> None:
    assert Keyboard().feed(UNKNOWN[name]) == [Key("unknown")]
    assert Keyboard().feed(b"a" + UNKNOWN[name] + b"b") == [
        Key("a", "a"),
        Key("unknown"),
        Key("b", "b"),
    ]
    assert binding_of("unknown") is None


@pytest.mark.parametrize(
    "sent", [b"\x1bOP", b"\x1b[15~", b"\x1b[[A", b"\x1b[1;5C", b"\x1b[H"], ids=repr
)
def test_a_key_with_a_name_that_does_nothing(sent: bytes) -> None:
    (key,) = Keyboard().feed(sent)
    assert key.text == ""
    assert binding_of(key.name) is None


def test_a_terminal_that_says_more_about_enter() -> None:
    assert Keyboard().feed(b"\x1b[27;5;13~") == [Key("enter")]


@pytest.mark.parametrize("begun", [b"\x1b[", b"\x1bO", b"\x1b]", b"\x1b[5", b"\x1b[<0;1"], ids=repr)
def test_a_sequence_that_never_ends_is_one_key(begun: bytes) -> None:
    keyboard = Keyboard()
    assert keyboard.feed(begun) == []
    assert keyboard.incomplete
    assert keyboard.flush() == [Key("unknown")]
    assert keyboard.feed(b"n") == [Key("n", "n")]


def test_escape_twice_is_escape_twice() -> None:
    keyboard = Keyboard()
    assert keyboard.feed(b"\x1b\x1b") == []
    assert keyboard.flush() == [Key("escape"), Key("escape")]


def test_a_paste_is_one_key_and_steers_nothing() -> None:
    pasted = b"\x1b[200~q\ny\x07n\x1b[201~"
    assert Keyboard().feed(pasted) == [Key("paste", "q\nyn")]


def test_what_is_round_a_paste_are_keys() -> None:
    keys = Keyboard().feed(b"w\x1b[200~one two\x1b[201~\r")
    assert keys == [Key("w", "w"), Key("paste", "one two"), Key("enter")]


@pytest.mark.parametrize("cut", range(1, 21))
def test_a_paste_that_comes_in_two_parts(cut: int) -> None:
    pasted, keyboard = b"\x1b[200~a\x1b[Cn\r\x1b[201~", Keyboard()
    keys = keyboard.feed(pasted[:cut])
    keys += keyboard.flush() if keyboard.incomplete and cut > 6 else []
    assert keys + keyboard.feed(pasted[cut:]) == [Key("paste", "a[Cn\r")]
    assert not keyboard.incomplete


def test_a_long_paste_is_cut() -> None:
    keyboard = Keyboard()
    keys = keyboard.feed(b"\x1b[200~")
    for _ in range(100):
        keys += keyboard.feed(b"abcd" * 1000)
    keys += keyboard.feed(b"\x1b[201~n")
    assert keys == [Key("paste", "abcd" * (LONGEST_PASTE // 4)), Key("n", "n")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a printable text of some forty characters", id="a line"),
        pytest.param("next", id="a word"),
        pytest.param("one\rtwo\r", id="lines"),
        pytest.param("- [ ] buy\t2", id="a list"),
        pytest.param("ประเทศ", id="letters of three bytes"),
    ],
)
def test_text_in_one_read_is_a_paste_without_brackets_too(text: str) -> None:
    keyboard = Keyboard()
    assert keyboard.feed(text.encode()) == []
    assert keyboard.incomplete
    (key,) = keyboard.flush()
    assert key == Key("paste", text.replace("\t", ""))
    assert not keyboard.incomplete
    assert keyboard.feed(b"n") == [Key("n", "n")]


def test_the_end_of_a_paste_belongs_to_it_in_a_read_of_its_own() -> None:
    keyboard = Keyboard()
    assert keyboard.feed(b"a long paste, cut by the termi") == []
    assert keyboard.feed(b"n") == []
    assert keyboard.feed(b"al\r") == []
    assert keyboard.flush() == [Key("paste", "a long paste, cut by the terminal\r")]


def test_a_key_that_no_paste_has_ends_it() -> None:
    keyboard = Keyboard()
    keys = keyboard.feed(b"some text\x03")
    assert keys == [Key("paste", "some text"), Key("ctrl-c")]


@pytest.mark.parametrize(
    ("data", "names"),
    [
        pytest.param(b"n" * 40, ["n"] * 40, id="one key held down, after a stall"),
        pytest.param(b"nnnnbbbb", ["n"] * 4 + ["b"] * 4, id="then another"),
        pytest.param(b"qy", ["q", "y"], id="two keys"),
        pytest.param(b" n", ["space", "n"], id="two others"),
        pytest.param(b"++-", ["+", "+", "-"], id="back and forth"),
        pytest.param(b"y\r", ["y", "enter"], id="out of habit"),
        pytest.param(b"\x1b[6~" * 5, ["pagedown"] * 5, id="a clicker"),
        pytest.param(b"\x1b[C\x1b[D" * 3, ["right", "left"] * 3, id="arrows"),
        pytest.param(b"\x7f" * 9, ["backspace"] * 9, id="backspace"),
    ],
)
def test_keys_in_one_read_that_fingers_can_press(data: bytes, names: list[str]) -> None:
    keyboard = Keyboard()
    assert [key.name for key in keyboard.feed(data)] == names
    assert not keyboard.incomplete


def test_bytes_that_are_no_text_do_no_harm() -> None:
    keyboard = Keyboard()
    keys = keyboard.feed(bytes(range(128, 256))) + keyboard.flush()
    assert all(key.name for key in keys)

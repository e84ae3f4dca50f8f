import pytest

from timekeeper.live.key import Key
from timekeeper.live.keyboard import Keyboard
from timekeeper.views.keymap import KEYMAP

BYTES = {
    "space": b" ",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "pagedown": b"\x1b[6~",
    "pageup": b"\x1b[5~",
    "ctrl-c": b"\x03",
    "ctrl-z": b"\x1a",
    "ctrl-l": b"\x0c",
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
    keys = keyboard.feed(data[:cut]) + keyboard.feed(data[cut:])
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


def test_a_paste_is_one_key_and_steers_nothing() -> None:
    pasted = b"\x1b[200~q\ny\x07n\x1b[201~"
    assert Keyboard().feed(pasted) == [Key("paste", "q\nyn")]


def test_bytes_that_are_no_text_do_no_harm() -> None:
    assert all(key.name for key in Keyboard().feed(bytes(range(128, 256))))

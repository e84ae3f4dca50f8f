"""What is typed behind a key, key by key."""

import pytest

from tests.views import forums, readings
from timekeeper.live.entering import Typing, completions, edited, opened
from timekeeper.live.key import Key
from timekeeper.session.floor import commands as floor
from timekeeper.session.reading import Reading
from timekeeper.views.keymap import binding_of
from timekeeper.views.scene import Entry

BUSY = forums.busy()
TAB = Key("tab")


def typing(key: str, text: str = "") -> Typing:
    binding = binding_of(key)
    assert binding is not None
    return Typing(binding, text)


@pytest.mark.parametrize(
    ("key", "reading", "entry"),
    [
        pytest.param("w", BUSY, Entry("NOTE"), id="nothing is known beforehand"),
        pytest.param("l", BUSY, Entry("LIMIT (Enter: 2:00)"), id="the limit that is suggested"),
        pytest.param("k", BUSY, Entry("TALLY, like 3 14 of 20", "2 "), id="what is not tallied"),
        pytest.param("k", readings.plenty(), Entry("TALLY, like 3 14 of 20"), id="nothing is"),
        pytest.param("a", BUSY, Entry("HAND (Enter: a new one)"), id="a hand"),
    ],
)
def test_how_it_begins(key: str, reading: Reading, entry: Entry) -> None:
    binding = binding_of(key)
    assert binding is not None
    assert opened(binding, reading).entry == entry


@pytest.mark.parametrize(
    ("text", "key", "after"),
    [
        pytest.param("Ma", Key("k", "k"), "Mak", id="a letter"),
        pytest.param("Ma", Key("space", " "), "Ma ", id="a space"),
        pytest.param("Ma", Key("paste", "one\ntwo"), "Maone two", id="lines of a paste"),
        pytest.param("Ma", Key("backspace"), "M", id="backspace"),
        pytest.param("", Key("backspace"), "", id="nothing to take back"),
        pytest.param("Ma", Key("ctrl-u"), "", id="all of it"),
        pytest.param("Ma", Key("up"), "Ma", id="a key that types nothing"),
    ],
)
def test_a_key(text: str, key: Key, after: str) -> None:
    assert edited(typing("w", text), key, BUSY).text == after


@pytest.mark.parametrize(
    ("text", "tabs", "after"),
    [
        pytest.param("m", 1, "Ma Thandar", id="the only one"),
        pytest.param("m", 2, "Ma Thandar", id="the only one again"),
        pytest.param("", 1, "Ko Min", id="the first of all"),
        pytest.param("", 3, "Nok", id="the third of all"),
        pytest.param("", 5, "Ko Min", id="round again"),
        pytest.param("x", 1, "x", id="nobody"),
        pytest.param("SO", 1, "Sokha", id="capitals do not matter"),
    ],
)
def test_tab_completes_a_label(text: str, tabs: int, after: str) -> None:
    state = typing("a", text)
    for _ in range(tabs):
        state = edited(state, TAB, BUSY)
    assert state.text == after


def test_a_letter_begins_anew() -> None:
    state = edited(edited(typing("a", "m"), TAB, BUSY), Key("backspace"), BUSY)
    assert edited(state, TAB, BUSY).text == "Ma Thandar"
    assert edited(state, Key("ctrl-u"), BUSY).begun is None


def test_only_speakers_are_completed() -> None:
    assert edited(typing("w", "M"), TAB, BUSY).text == "M"
    assert edited(typing("a", "M"), TAB, readings.plenty()).text == "M"
    unlabelled = forums.forum(floor.RaiseHand())
    assert edited(typing("a", ""), TAB, unlabelled).text == ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("an", ["Ana", "ana", "Anton"]),
        ("Equality M", ["Equality Myanmar"]),
        (" equality  m", ["Equality Myanmar"]),
        ("အ", ["အောင်"]),
        ("x", []),
        ("", ["Ana", "Equality Myanmar", "ana", "အောင်", "Anton"]),
    ],
)
def test_labels_are_compared_as_on_the_floor(typed: str, found: list[str]) -> None:
    assert completions(["Ana", "Equality Myanmar", "ana", "အောင်", "Anton"], typed) == found

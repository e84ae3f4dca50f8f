import re
from dataclasses import replace

import pytest

from tests.views import readings
from tests.views.screen.scenes import QUIT
from timekeeper.session.reading import Reading
from timekeeper.views.scene import Entry, Scene, Style
from timekeeper.views.screen.help import FULL, HALF, WITH_KEYS, help_keys
from timekeeper.views.screen.hints import hint_pieces, hints, key_label
from timekeeper.views.screen.view import View


def view(width: int, reading: Reading | None = None) -> View:
    return View(Scene(reading or readings.plenty()), width, Style())


@pytest.mark.parametrize("width", range(1, 101))
def test_no_hint_is_cut_in_the_middle(width: int) -> None:
    whole = [piece.text for piece in hint_pieces(view(width))]
    shown = [part for part in re.split(r" {2,}", hints(view(width), 1)[0].plain.strip()) if part]
    assert len(hints(view(width), 1)[0].plain) <= width
    assert shown == [text for text in whole if text in shown]


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (
            100,
            "space pause  n next  b back  +/- 1 min  u undo move to 2  p pin  m message  w note"
            "  ? help  q quit",
        ),
        (40, "space pause  n next  ? help  q quit"),
        (22, "space pause  n next"),
        (5, ""),
    ],
)
def test_the_most_important_hints_stay(width: int, shown: str) -> None:
    assert hints(view(width), 1)[0].plain.strip() == shown


@pytest.mark.parametrize(
    ("reading", "first", "useless"),
    [
        (readings.waiting(), "space start", "n next"),
        (readings.paused(), "space resume", "space pause"),
        (readings.ended(), "u undo", "space"),
    ],
    ids=["waiting", "paused", "ended"],
)
def test_hints_say_what_keys_do_now(reading: Reading, first: str, useless: str) -> None:
    row = hints(view(100, reading), 1)[0].plain
    assert row.strip().startswith(first)
    assert useless not in row


def test_hints_of_a_note_being_typed() -> None:
    typing = replace(view(100), scene=Scene(readings.plenty(), entry=Entry("NOTE")))
    assert hints(typing, 1)[0].plain.strip() == "Enter keeps it  Escape drops it"


def test_no_hints_while_something_is_asked() -> None:
    asking = replace(view(100), scene=Scene(readings.plenty(), asked=QUIT))
    assert hints(asking, 1) == []


def test_help_has_every_key_of_the_keymap() -> None:
    rows = [row.plain for row in help_keys(view(75), FULL)]
    for binding, row in zip(WITH_KEYS, rows[1:], strict=True):
        assert re.split(r"[;:,]", binding.help)[0] in row
    wide = "\n".join(row.plain for row in help_keys(view(100), HALF))
    for binding in WITH_KEYS:
        assert f"{key_label(binding.keys[0])} " in wide


@pytest.mark.parametrize("width", [20, 40, 80])
@pytest.mark.parametrize("height", [1, 2, 5, 9, 12, 13, 20])
def test_help_fits_and_begins_with_the_first_key(width: int, height: int) -> None:
    rows = [row.plain for row in help_keys(view(width), height)]
    assert len(rows) <= height
    assert max(map(len, rows)) <= width
    assert any("space" in row for row in rows[:2])

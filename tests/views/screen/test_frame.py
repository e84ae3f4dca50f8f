from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text
from wcwidth import wcswidth, wcwidth

from tests.conftest import Golden
from tests.views import readings
from tests.views.screen.scenes import SITUATIONS, STYLES, inks, plain
from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Level, Reading
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.digits import drawn
from timekeeper.views.screen.frame import frame
from timekeeper.views.screen.ground import room_for_figures

GOLDENS = Path(__file__).parent / "goldens"
SIZES = ((100, 30), (80, 24), (40, 10), (40, 1))
LARGE = ((200, 60), (60, 17), (80, 3), (24, 7))

FOREIGN = st.text(
    alphabet=st.sampled_from(
        "abc ABC\n\t\r\x1b\x07\x00\x7f\x85\x9b\u202e\u2066\u2028\ud800éß"
        "กำปั้นမြန်မာကိုភាសាខ្មែរשלוםمرحبا漢字👨\u200d👩🇲🇲❤\ufe0f👍🏽\u00ad\u0301"
    )
    | st.characters(),
    max_size=80,
)
STYLE = st.builds(Style, colour=st.booleans(), ascii=st.booleans())
WIDTH = st.integers(1, 220) | st.integers(1, 45)
HEIGHT = st.integers(1, 70) | st.integers(1, 12)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_screen_of_the_workshop(situation: str, style: str, golden: Golden) -> None:
    large = LARGE if situation in ("plenty", "overrun", "discussion") else ()
    pictures = []
    for width, height in SIZES + large:
        rows = frame(SITUATIONS[situation], width, height, STYLES[style])
        pictures.append(f"== {width}x{height}\n{plain(rows)}-- inks\n{inks(rows)}")
    golden(GOLDENS / f"{situation}.{style}.txt", "\n".join(pictures))


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    reading = _disguised(draw, draw(st.sampled_from(list(SITUATIONS.values()))).reading)
    return Scene(
        reading,
        told=draw(st.just("") | FOREIGN),
        asked=draw(st.just("") | FOREIGN),
        typed=draw(st.none() | FOREIGN),
        help=draw(st.booleans()),
        not_saved=draw(st.just("") | FOREIGN),
    )


def _disguised(draw: st.DrawFn, reading: Reading) -> Reading:
    """Give a real reading foreign names and notes, and an overrun of any length."""
    late = draw(st.sampled_from((0, 10_000, 10_000_000)))
    segments = tuple(
        replace(segment, title=draw(FOREIGN), lead=draw(st.none() | FOREIGN), method=draw(FOREIGN))
        for segment in reading.segments[:6]
    )
    return replace(
        reading,
        title=draw(FOREIGN),
        event=draw(st.none() | FOREIGN),
        segment_notes=draw(st.none() | FOREIGN.map(lambda text: text * 500)),
        segments=(*segments, *reading.segments[6:]),
        remaining=reading.remaining - late,
        elapsed=reading.elapsed + late,
        used=reading.used + late,
        budget_remaining=reading.budget_remaining - late,
    )


@settings(max_examples=150)
@given(scene=scenes(), width=WIDTH, height=HEIGHT, style=STYLE)
def test_any_scene_fits_any_size(scene: Scene, width: int, height: int, style: Style) -> None:
    rows = frame(scene, width, height, style)
    assert len(rows) == height
    for row in rows:
        assert cell_len(row.plain) <= width
        assert wcswidth(row.plain) <= width
        assert sum(max(0, wcwidth(character)) for character in row.plain) <= width
        assert not any(_steers(character) for character in row.plain)
        if style.ascii:
            row.plain.encode("ascii")
        if not style.colour:
            assert not _colours(row)


def _steers(character: str) -> bool:
    joins = character in "\u200c\u200d"
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and not joins


def _colours(row: Text) -> list[object]:
    styles = [row.style, *(span.style for span in row.spans)]
    return [ink for ink in styles if not isinstance(ink, str) and (ink.color or ink.bgcolor)]


@given(
    name=st.sampled_from(("plenty", "warning", "danger", "overrun", "paused", "waiting", "last")),
    width=st.integers(8, 200),
    height=st.integers(1, 60),
    style=STYLE,
)
@settings(max_examples=150)
def test_time_is_there_at_every_size(name: str, width: int, height: int, style: Style) -> None:
    reading = SITUATIONS[name].reading
    rows = [row.plain for row in frame(Scene(reading), width, height, style)]
    sign = "+" if reading.remaining < 0 else ""
    time = sign + figures(abs(reading.remaining))
    assert any(time in row for row in rows) or _has_digits(rows, time, width, style)


def _has_digits(rows: list[str], time: str, width: int, style: Style) -> bool:
    room = room_for_figures(width)
    drawings = {drawn(time, room, rows, "#" if style.ascii else "█") for rows in range(5, 61)}
    return any(_stands_in(drawing, rows) for drawing in drawings if drawing)


def _stands_in(drawing: tuple[str, ...], rows: list[str]) -> bool:
    starts = range(len(rows) - len(drawing) + 1)
    return any(
        all(part in row for part, row in zip(drawing, rows[start:], strict=False))
        for start in starts
    )


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize(
    "size", [*SIZES, (60, 17), (25, 6)], ids=lambda size: "x".join(map(str, size))
)
def test_states_are_told_apart_without_looking_at_colours(
    size: tuple[int, int], style: Style
) -> None:
    words = {"waiting": "NOT STARTED", "plenty": "PLENTY", "warning": "WARNING", "last": "PLENTY"}
    words |= {"danger": "DANGER", "overrun": "OVERRUN", "paused": "PAUSED", "ended": "ENDED"}
    for situation, word in words.items():
        rows = frame(Scene(SITUATIONS[situation].reading), *size, style)
        assert word in plain(rows)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_banner_is_there_at_every_size(size: tuple[int, int]) -> None:
    rows = frame(SITUATIONS["not-saved"], *size, Style(colour=False))
    assert "NOT SAVED" in plain(rows)


@pytest.mark.parametrize("size", SIZES[:3], ids=lambda size: "x".join(map(str, size)))
def test_question_is_whole_at_every_size_and_moves_nothing(size: tuple[int, int]) -> None:
    scene = SITUATIONS["quit-asked"]
    asking = frame(scene, *size, Style())
    silent = frame(replace(scene, asked=""), *size, Style())
    assert scene.asked in " ".join(" ".join(row.plain for row in asking).split())
    changed = [
        index for index, rows in enumerate(zip(asking, silent, strict=True)) if rows[0] != rows[1]
    ]
    assert changed[0] >= size[1] - 3


def test_rows_that_differ_only_in_colour_are_not_equal() -> None:
    """What paints compares rows; a ground that changed under the same characters must be seen."""
    before, after = (
        frame(Scene(replace(readings.plenty(), level=level)), 80, 24, Style())
        for level in (Level.WARNING, Level.DANGER)
    )
    assert [index for index in range(3, 10) if before[index] == after[index]] == []


def test_current_segment_is_in_sight_in_a_long_agenda() -> None:
    for current in (0, 1, 20, 38, 39):
        rows = frame(Scene(readings.many_segments(40, current)), 80, 24, Style())
        assert f" ▶ {current + 1:>2}  Statement {current + 1} " in plain(rows)


def test_note_shows_its_end_and_the_cursor() -> None:
    scene = Scene(readings.plenty(), typed="word " * 100 + "the end ")
    for width, height in SIZES:
        assert "the end ▌" in plain(frame(scene, width, height, Style()))

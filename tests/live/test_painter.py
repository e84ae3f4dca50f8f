"""Only what changed is written. A terminal emulator says what stands there in the end."""

import io
from collections.abc import Sequence
from typing import Any

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.text import Text

from timekeeper.live.painter import BEGIN, CLEAR, END, ONE_PIECE, Painter


@pytest.fixture
def painter() -> Painter:
    return Painter(ColorSystem.EIGHT_BIT)


def _rows(*texts: str) -> list[Text]:
    return [Text(text) for text in texts]


def _shown(*pieces: str) -> list[str]:
    screen = pyte.Screen(20, 3)
    stream = pyte.Stream(screen)
    for piece in pieces:
        # pyte knows no synchronized output
        stream.feed(piece.removeprefix(BEGIN).removesuffix(END))
    return [line.rstrip() for line in screen.display]


def test_the_first_picture_is_whole(painter: Painter) -> None:
    first = painter.paint(_rows("one", "two", "three"))
    assert first.startswith(BEGIN + CLEAR)
    assert first.endswith(END)
    assert _shown(first) == ["one", "two", "three"]


def test_only_rows_that_changed_are_written(painter: Painter) -> None:
    first = painter.paint(_rows("one", "two, longer", "three"))
    second = painter.paint(_rows("one", "2", "three"))
    assert CLEAR not in second
    assert "one" not in second
    assert "three" not in second
    assert _shown(first, second) == ["one", "2", "three"]


def test_nothing_changed_is_nothing_written(painter: Painter) -> None:
    painter.paint(_rows("one", "two"))
    assert painter.paint(_rows("one", "two")) == ""


def test_a_change_of_colour_is_a_change(painter: Painter) -> None:
    painter.paint([Text("one")])
    assert "one" in painter.paint([Text.assemble(("one", "black on #F0E442"))])


def test_after_forgetting_the_picture_is_whole_again(painter: Painter) -> None:
    painter.paint(_rows("one", "two"))
    painter.forget()
    again = painter.paint(_rows("one", "two"))
    assert CLEAR in again
    assert _shown(again) == ["one", "two", ""]


@pytest.mark.parametrize("rows", [["one"], ["one", "two", "three"]], ids=["fewer", "more"])
def test_another_number_of_rows_is_another_picture(painter: Painter, rows: list[str]) -> None:
    first = painter.paint(_rows("one", "two"))
    second = painter.paint(_rows(*rows))
    assert CLEAR in second
    assert _shown(first, second)[: len(rows)] == rows
    assert _shown(first, second)[len(rows) :] == [""] * (3 - len(rows))


@pytest.mark.parametrize(
    ("system", "has_background"),
    [(ColorSystem.TRUECOLOR, True), (None, False)],
    ids=["colour", "NO_COLOR"],
)
def test_colour_is_written_where_it_is_wanted(
    system: ColorSystem | None, has_background: bool
) -> None:
    painted = Painter(system).paint([Text("x", "bold on #F0E442")])
    assert ("48;2;240;228;66" in painted) is has_background
    assert "\x1b[1" in painted  # what is bold stays bold without colour


def test_markup_and_emoji_names_are_plain_text(painter: Painter) -> None:
    assert _shown(painter.paint(_rows("[red]a :smile: 1"))) == ["[red]a :smile: 1", "", ""]


def test_a_row_never_wraps(painter: Painter) -> None:
    assert "\n" not in painter.paint(_rows("long " * 60))


INKS = st.sampled_from(
    ["", "bold", "black on #F0E442", "reverse", "dim", "bold #D55E00", "reverse black on #F0E442"]
)
WORDS = st.text(alphabet="ab 0█░▁é→✓—ประ日本é", max_size=12)
PIECES = st.lists(st.tuples(WORDS, INKS), max_size=3)
ROWS = PIECES.map(lambda pieces: Text.assemble(*pieces))
PICTURES = st.lists(st.tuples(ROWS, ROWS), min_size=1, max_size=5)


@given(PICTURES)
def test_changes_lead_to_the_picture_as_rich_prints_it(pictures: list[tuple[Text, Text]]) -> None:
    painter = Painter(ColorSystem.EIGHT_BIT)
    pieces = [painter.paint(picture) for picture in pictures]
    assert _seen(*pieces) == _seen(_as_rich_prints(pictures[-1]))


def _as_rich_prints(picture: Sequence[Text]) -> str:
    console = Console(
        file=io.StringIO(), force_terminal=True, color_system="256", width=80, highlight=False
    )
    with console.capture() as capture:
        for row in picture:
            console.print(row, soft_wrap=True, markup=False, emoji=False)
    return capture.get().replace("\n", "\r\n")


def _seen(*pieces: str) -> list[list[tuple[str, ...]]]:
    """Give what eyes see of each cell: a full block is a blank on a ground of its colour."""
    screen = pyte.Screen(80, 3)
    stream = pyte.Stream(screen)
    for piece in pieces:
        stream.feed(piece.removeprefix(BEGIN).removesuffix(END))
    rows = [screen.buffer[number] for number in range(3)]
    return [[_look(row[column]) for column in range(80)] for row in rows]


def _look(cell: Any) -> tuple[str, ...]:
    front = "the terminal's front" if cell.fg == "default" else cell.fg
    back = "the terminal's back" if cell.bg == "default" else cell.bg
    if cell.reverse:
        front, back = back, front
    if cell.data in " █":
        return (front if cell.data == "█" else back,)
    return cell.data, front, back, str(cell.bold)


def test_a_clock_that_goes_on_costs_its_last_digit(painter: Painter) -> None:
    painter.paint(_rows("a long title that stays                 14:03:10"))
    second = painter.paint(_rows("a long title that stays                 14:03:11"))
    assert second == "\x1b[1;48H1"


def test_a_change_of_many_cells_is_shown_at_once_where_that_is_known(painter: Painter) -> None:
    painter.paint(_rows("a"))
    many = painter.paint(_rows("b" * ONE_PIECE))
    assert many.startswith(BEGIN)
    assert many.endswith(END)


def test_what_one_pen_writes_is_written_together(painter: Painter) -> None:
    rows = [Text.assemble((now, "bold"), "  of  ", (now, "bold on #F0E442")) for now in "0123"]
    painter.paint(rows[:1] * 3)
    second = painter.paint(rows[1:])
    assert second.count("\x1b[1m") == 1
    assert second.count("48;5;") == 1


@pytest.mark.parametrize(
    ("rows", "written"),
    [
        (["1     1", "2     2"], "\x1b[1;1H2\x1b[5C2"),
        (["●     1", "▲     2"], "\x1b[1;1H▲\x1b[1;7H2"),
    ],
    ids=["letters", "signs that may be wide"],
)
def test_moves_within_a_row_are_short_where_cells_are_sure(
    painter: Painter, rows: list[str], written: str
) -> None:
    painter.paint(_rows(rows[0]))
    assert painter.paint(_rows(rows[1])) == written

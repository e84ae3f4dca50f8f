import pytest

from timekeeper.views.measured import width
from timekeeper.views.table import RULE, Column, fits, table

COLUMNS = (Column("#", right=True), Column("Title", least=6), Column("Time", right=True))
ROWS = (("1", "Opening words", "5:00"), ("10", "Talk", "15:00"), RULE, ("", "Total", "20:00"))


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table(COLUMNS, ROWS, 80) == [
        " #  Title           Time",
        " 1  Opening words   5:00",
        "10  Talk           15:00",
        "------------------------",
        "    Total          20:00",
    ]


def test_long_cells_are_wrapped() -> None:
    assert table(COLUMNS, ROWS, 20)[1:4] == [
        " 1  Opening     5:00",
        "    words",
        "10  Talk       15:00",
    ]


@pytest.mark.parametrize(("cells", "does"), [(17, True), (16, False)])
def test_a_table_fits_until_nothing_more_can_give(cells: int, does: bool) -> None:
    assert fits(COLUMNS, ROWS, cells) is does


@pytest.mark.parametrize("cells", range(17, 40))
def test_no_line_is_wider_than_asked(cells: int) -> None:
    rows = (*ROWS, ("3", "การมีส่วนร่วมของเด็ก 会議の議題", "1:00"), ("4", "x" * 5000, "1:00"))
    assert max(map(width, table(COLUMNS, rows, cells))) <= cells


def test_wide_signs_are_measured_in_cells() -> None:
    assert table(COLUMNS, [("1", "会議", "5:00"), ("2", "ที่", "5:00")], 80)[1:] == [
        "1  会議   5:00",
        "2  ที่      5:00",
    ]

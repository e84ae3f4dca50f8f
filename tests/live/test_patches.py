"""Patches: what changed in a row, in as few pieces as it takes."""

from itertools import pairwise

import pytest
from rich.color import ColorSystem
from rich.text import Text

from timekeeper.live.cells import row_of
from timekeeper.live.patches import ERASE, anew, patches

SYSTEM = ColorSystem.EIGHT_BIT


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("14:03:10", "14:03:11", [(8, "1")]),
        ("same", "same", []),
        ("1 of 2", "2 of 3", [(1, "2"), (6, "3")]),
        ("1 of 2", "2 or 3", [(1, "2 or 3")]),
        ("long row", "long", [(5, ERASE)]),
        ("long row", "lone", [(4, "e"), (5, ERASE)]),
        ("lo", "long", [(3, "ng")]),
        ("x  ", "x", []),
    ],
    ids=["digit", "nothing", "two", "near", "shorter", "shorter and other", "longer", "blanks"],
)
def test_what_is_written(old: str, new: str, written: list[tuple[int, str]]) -> None:
    found = patches(3, row_of(Text(old), SYSTEM), row_of(Text(new), SYSTEM))
    assert [(patch.column, patch.text) for patch in found] == written
    assert {patch.row for patch in found} <= {3}


def test_a_patch_has_one_pen() -> None:
    old, new = Text("12"), Text.assemble("3", ("4", "bold"))
    found = patches(1, row_of(old, SYSTEM), row_of(new, SYSTEM))
    assert [(patch.text, patch.pen.attributes) for patch in found] == [("3", ()), ("4", ("1",))]


def test_a_row_anew_is_erased_and_written_in_one_go() -> None:
    found = anew(2, row_of(Text.assemble(("日本", "bold"), " 1"), SYSTEM))
    assert [patch.text for patch in found] == [ERASE, "日本", " 1"]
    assert all((one.row, one.end) == (other.row, other.column) for one, other in pairwise(found))

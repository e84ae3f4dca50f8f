import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.views.screen.digits import FONT, LEAST_HEIGHT, best_shape, drawn

TEXT = st.text(alphabet=sorted(FONT), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("text", "width", "height", "rows"),
    [
        ("4:34", 98, 10, 10),
        ("120:00", 98, 10, 10),
        ("+120:00", 98, 10, 10),
        ("60:00", 38, 5, 5),
        ("+12:34", 38, 5, 5),
        ("120:00", 38, 5, 5),
        ("+120:00", 38, 5, 5),
        ("4:34", 98, 11, 10),
        ("60:00", 198, 30, 30),
    ],
)
def test_digits_are_as_tall_as_fits(text: str, width: int, height: int, rows: int) -> None:
    assert len(drawn(text, width, height, "#")) == rows


@pytest.mark.parametrize(("width", "height"), [(98, 4), (5, 10)])
def test_no_digits_without_room(width: int, height: int) -> None:
    assert drawn("4:34", width, height, "#") == ()


@given(text=TEXT, width=st.integers(1, 250), height=st.integers(1, 60))
def test_drawing_shrinks_back_to_the_font(text: str, width: int, height: int) -> None:
    """Sampled in the middle of each stroke and gap, a drawing is the font's own raster."""
    shape = best_shape(text, width, height)
    rows = drawn(text, width, height, "#")
    assert (shape is None) == (rows == ())
    if shape is None:
        return
    assert LEAST_HEIGHT <= len(rows) <= height
    assert {len(row) for row in rows} == {shape.width(text)}
    assert shape.width(text) <= width
    middles = _middles(shape.rows())
    start = 0
    for character in text:
        columns = shape.columns(FONT[character])
        if min(columns) > 0:
            seen = tuple(
                "".join("#" if rows[y][start + x] == "#" else "." for x in _middles(columns))
                for y in middles
            )
            assert seen == FONT[character]
        start += sum(columns) + shape.space


def _middles(lengths: tuple[int, ...]) -> list[int]:
    return [sum(lengths[:place]) + length // 2 for place, length in enumerate(lengths)]


def test_no_two_glyphs_look_alike() -> None:
    assert len(set(FONT.values())) == len(FONT)


def test_one_cell_is_half_as_wide_as_tall() -> None:
    assert drawn("1", 80, 10, "#") == (
        *("########    ",) * 2,
        *("    ####    ",) * 6,
        *("############",) * 2,
    )

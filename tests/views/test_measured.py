import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.views.measured import cut, pad, width, wrap

THAI = "การมีส่วนร่วมของเด็ก"
BURMESE = "ကလေးအခွင့်အရေး"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("", 0, id="empty"),
        pytest.param("Way Forward", 11, id="ascii"),
        pytest.param("é", 1, id="combined"),
        pytest.param("e\u0301", 1, id="combining mark"),
        pytest.param("ที่", 1, id="Thai vowel and tone mark"),
        pytest.param("会議", 4, id="wide"),
        pytest.param("🎤", 2, id="emoji"),
    ],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        pytest.param("", 5, [""], id="empty is one line"),
        pytest.param("one two three", 7, ["one two", "three"], id="between words"),
        pytest.param("one two", 7, ["one two"], id="exactly"),
        pytest.param("abcdefgh ij", 3, ["abc", "def", "gh", "ij"], id="long word"),
        pytest.param("a abcdef", 4, ["a", "abcd", "ef"], id="long word after a short one"),
        pytest.param("会議の議題", 4, ["会議", "の議", "題"], id="wide signs"),
        pytest.param("会議", 1, ["会", "議"], id="wider than the line"),
        pytest.param("👩\u200d👧👩\u200d👧", 1, ["👩\u200d👧"] * 2, id="joined emoji"),
        pytest.param("ที่ที่", 1, ["ที่", "ที่"], id="marks stay with their letter"),
    ],
)
def test_wrap(text: str, cells: int, lines: list[str]) -> None:
    assert wrap(text, cells) == lines


@pytest.mark.parametrize(
    ("text", "cells", "short"),
    [
        pytest.param("Way Forward", 11, "Way Forward", id="fits"),
        pytest.param("Way Forward", 8, "Way For…", id="cut"),
        pytest.param("Way Forward", 5, "Way…", id="no space before the sign"),
        pytest.param("会議の議題", 6, "会議…", id="never half a sign"),
    ],
)
def test_cut(text: str, cells: int, short: str) -> None:
    assert cut(text, cells) == short


def test_pad() -> None:
    assert (pad("会", 4) + "|", pad("会", 4, right=True)) == ("会  |", "  会")


@given(st.text(st.sampled_from(f"ab 会🎤{THAI}{BURMESE}"), max_size=60), st.integers(2, 20))
def test_wrapping_loses_nothing_and_keeps_the_width(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(width(line) <= cells for line in lines)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.views.excerpt import excerpt
from timekeeper.views.measured import width

MARK = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "carets"),
    [
        ("budget: 1:30", 9, 4, "budget: 1:30", "        ^^^^"),
        ("a: b", 5, 1, "a: b", "    ^"),
        ("\tb: c", 2, 1, "    b: c", "    ^"),
        ("a\tb: c", 3, 1, "a    b: c", "     ^"),
        ("สิทธิ: 1.10", 8, 4, "สิทธิ: 1.10", "     ^^^^"),
        ("子供: 1.10", 5, 4, "子供: 1.10", "      ^^^^"),
        ("👩‍👩‍👧 x", 7, 1, "👩‍👩‍👧 x", "   ^"),
        ("a\x1b[31mb", 2, 1, f"a{MARK}[31mb", " ^"),
        ("子供", 1, 2, "子供", "^^^^"),
    ],
    ids=[
        "plain",
        "behind the end",
        "tab",
        "inner tab",
        "thai",
        "wide",
        "joined",
        "escape",
        "marked",
    ],
)
def test_carets_stand_under_what_they_mean(
    line: str, column: int, length: int, shown: str, carets: str
) -> None:
    assert excerpt(line, column, length, 80) == (shown, carets)


@pytest.mark.parametrize(
    "title",
    [
        "สิทธิเด็ก",
        "ကလေးသူငယ်အခွင့်အရေး",
        "សិទ្ធិកុមារ",
        "子どもの権利",
        "👩‍👩‍👧 🇲🇲 ✋🏽",
        "a\u0301e\u0308",
        "\t\tx",
    ],
    ids=["thai", "burmese", "khmer", "japanese", "emoji", "accents", "tabs"],
)
@pytest.mark.parametrize("columns", [100, 24], ids=["whole", "cut"])
def test_behind_any_script_the_carets_stand_under_the_value(title: str, columns: int) -> None:
    line = f"  - {{title: {title}, duration: soon, lead: {title}}}"
    text, carets = excerpt(line, line.index("soon") + 1, 4, columns)
    assert width(text) <= columns
    assert carets == " " * width(text[: text.index("soon")]) + "^^^^"


@pytest.mark.parametrize(
    ("column", "shown", "carets"),
    [
        (1, "012345678901234567…", "^^^"),
        (51, "…23456789012345678…", "         ^^^"),
        (98, "…2345678901234567890"[:19], "                ^^^"),
    ],
    ids=["start", "middle", "end"],
)
def test_a_long_line_is_cut_around_the_carets(column: int, shown: str, carets: str) -> None:
    text, marks = excerpt("0123456789" * 10, column, 3, 20)
    assert len(text) <= 20
    assert marks.strip() == carets.strip()
    assert (
        text[marks.index("^") : marks.index("^") + 3]
        == ("0123456789" * 10)[column - 1 : column + 2]
    )
    assert text.startswith("…") is (column > 1)
    assert text.endswith("…") is (column < 98)


@given(
    st.text(st.characters(exclude_characters="\r\n"), min_size=1, max_size=200),
    st.integers(1, 200),
    st.integers(1, 300),
    st.integers(1, 120),
)
def test_it_fits_and_steers_no_terminal(line: str, column: int, length: int, columns: int) -> None:
    text, carets = excerpt(line, min(column, len(line) + 1), length, columns)
    room = max(columns, 8)
    assert width(text) <= room
    assert set(carets) <= {" ", "^"}
    assert "^" in carets
    assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 for sign in text)


def test_a_line_of_a_mebibyte_is_one_line() -> None:
    text, carets = excerpt("x" * 1024 * 1024, 500_000, 1000, 80)
    assert width(text) <= 80
    assert carets.startswith(" ^^^")

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.agenda.showing import WIDEST, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opening", "Opening"),
        ("two\nlines", "two lines"),
        ("a\x1b[31mb", "a\N{REPLACEMENT CHARACTER}[31mb"),
        ("ကလေး 👩\u200d👧", "ကလေး 👩\u200d👧"),
        ("x" * 50, "x" * 39 + "…"),
    ],
)
def test_text_in_a_message(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(st.text())
def test_it_is_short_and_on_one_line(text: str) -> None:
    assert len(shown(text)) <= WIDEST
    assert "\n" not in shown(text)

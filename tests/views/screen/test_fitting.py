import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from timekeeper.views.screen.fitting import clean, fit, fit_end, padded, width, wrapped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Way Forward", "Way Forward"),
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("\x1b[2Jgone", "\N{REPLACEMENT CHARACTER}[2Jgone"),
        ("a\u202eb", "a\N{REPLACEMENT CHARACTER}b"),
        ("soft\u00adhyphen", "softhyphen"),
        ("มาตรา ๑", "มาตรา ๑"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👨\u200d👩", "👨👩"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_clean(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Café – déjà vu", "Cafe - deja vu"),
        ("“quoted” → ½", '"quoted" -> 1?2'),
        ("Straße", "Strasse"),
        ("မြန်မာ", "???"),
        ("漢字", "??"),
    ],
)
def test_clean_in_ascii(text: str, shown: str) -> None:
    assert clean(text, ascii_only=True) == shown


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("Way Forward", 11, "Way Forward"),
        ("Way Forward", 10, "Way Forwa…"),
        ("Way Forward", 5, "Way…"),
        ("Way Forward", 1, "W"),
        ("Way Forward", 0, ""),
        ("漢字漢字", 5, "漢字…"),
        ("漢字漢字", 4, "漢…"),
    ],
)
def test_fit(text: str, cells: int, shown: str) -> None:
    assert fit(text, cells) == shown


def test_fit_end_keeps_what_was_typed_last() -> None:
    assert fit_end("a long note that ends", 10) == "…that ends"


def test_wrapped_breaks_between_words() -> None:
    assert wrapped("y ends the session, l leaves it", 20) == ("y ends the session,", "l leaves it")


@given(text=st.text(max_size=60), cells=st.integers(0, 40))
def test_nothing_is_wider_than_its_room(text: str, cells: int) -> None:
    shown = clean(text)
    assert cell_len(shown) <= width(shown)
    assert width(fit(shown, cells)) <= cells
    assert width(fit_end(shown, cells)) <= cells
    assert width(padded(shown, cells)) == cells

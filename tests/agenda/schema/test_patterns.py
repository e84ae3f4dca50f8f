"""The schema's patterns take what the small readers read: in Python, and by ECMA-262's rules."""

import itertools
import re

import pytest
import regress
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.agenda.test_durations import READABLE, REFUSED
from timekeeper.agenda.clock_times import read_clock_time, read_date
from timekeeper.agenda.durations import LONGEST, read_duration, write_duration
from timekeeper.agenda.model import Floor
from timekeeper.agenda.schema import patterns
from timekeeper.agenda.unreadable import Unreadable

FIGURES = ["0", "1", "7", "15", "45", "90", "00", "05", "1.5", "0.25", "1000"]
UNITS = [
    "h",
    "hr",
    "hrs.",
    "Hour",
    "hours",
    "m",
    "M",
    "min",
    "mins.",
    "MINUTES",
    "s",
    "sec",
    "Secs.",
]
BETWEEN = [" ", "  ", "\t", "\u00a0", ",", ", ", " and ", " AND ", ":", ".", "PT", "T", "", "-"]
SPOKEN = ["half an hour", "An Hour", "one  hour", "an hour and a half"]
NOT_SPACE_TO_ALL = "\x1c\x1d\x1e\x1f\x85\ufeff"
"""White space to Python or to ECMA-262 alone; raw, no agenda may hold any of them."""
ANY_TEXT = st.text(
    st.characters(exclude_characters=NOT_SPACE_TO_ALL, exclude_categories=["Cs"]), max_size=12
)
PIECES = st.sampled_from([*FIGURES, *UNITS, *BETWEEN, *SPOKEN])


def takes(pattern: str, text: str) -> bool:
    """Whether a pattern takes a text; both dialects must say the same."""
    here = re.search(pattern, text) is not None
    there = regress.Regex(pattern, "u").find(text) is not None
    assert here is there, text
    return here


def takes_duration(text: str) -> bool:
    return takes(patterns.DURATION, text) and takes(patterns.NOT_NOTHING, text)


def agrees_on_duration(text: str) -> None:
    """What is read is taken; what is taken beside that has no right amount."""
    read, taken = read_duration(text), takes_duration(text)
    if isinstance(read, int):
        assert taken, text
    elif taken:
        is_too_long = "longer than a week" in read.message
        assert is_too_long or "." in text or len(" ".join(text.split())) > 60, text


@pytest.mark.parametrize("text", READABLE, ids=READABLE.keys())
def test_readable_durations_are_taken(text: str) -> None:
    assert takes_duration(text)


BEYOND_A_PATTERN = {"169 h", "9" * 5000, "9" * 50, "1.5 h 30 min", "1.3 s"}


@pytest.mark.parametrize("text", REFUSED, ids=[text[:20] or "empty" for text in REFUSED])
def test_refused_durations_are_not_taken_but_for_their_amount(text: str) -> None:
    assert takes_duration(text) is (text in BEYOND_A_PATTERN)


@given(st.lists(PIECES, max_size=9).map("".join))
def test_duration_and_reader_agree(text: str) -> None:
    agrees_on_duration(text)


@given(ANY_TEXT)
def test_duration_and_reader_agree_on_any_text(text: str) -> None:
    agrees_on_duration(text)


@given(st.integers(1, LONGEST))
def test_every_canonical_duration_is_taken(seconds: int) -> None:
    assert takes_duration(write_duration(seconds))


def test_every_time_of_day_in_every_form() -> None:
    hours = [f"{hour}" for hour in range(100)] + [f"0{hour}" for hour in range(10)]
    minutes = ["00", "05", "30", "59", "60", "99", "7"]
    forms = ["{h}:{m}", "{h}:{m}:{m}", "{h}h{m}", "{h}H{m}", "{h}.{m}", "{h}h", "{h}", "{h} pm"]
    forms += [
        "{h}am",
        "{h}:{m} p.m.",
        "{h}.{m}A.M.",
        "{h}:{m}:{m} pm",
        " {h}:{m} ",
        "{h}:{m}\u00a0AM",
    ]
    seen = {True: 0, False: 0}
    for form, hour, minute in itertools.product(forms, hours, minutes):
        text = form.format(h=hour, m=minute)
        is_read = not isinstance(read_clock_time(text), Unreadable)
        assert takes(patterns.TIME, text) is is_read, text
        seen[is_read] += 1
    assert min(seen.values()) > 1000


@given(st.text("0123456789:.hHaApPmM nNoOidgtz\t\u00a0", max_size=9))
def test_time_and_reader_agree(text: str) -> None:
    is_read = not isinstance(read_clock_time(text), Unreadable)
    assert takes(patterns.TIME, text) is is_read


@pytest.mark.parametrize("text", ["noon", "Midnight", " NOON ", "12 pm", "half past two", ""])
def test_time_and_reader_agree_on_words(text: str) -> None:
    is_read = not isinstance(read_clock_time(text), Unreadable)
    assert takes(patterns.TIME, text) is is_read


def test_every_date_but_for_the_lengths_of_months() -> None:
    for year, month, day in itertools.product(("2014", "0001"), range(14), range(33)):
        for text in (
            f"{year}-{month:02}-{day:02}",
            f"{year}-{month}-{day}",
            f" {year}-{month}-{day} ",
        ):
            is_read = not isinstance(read_date(text), Unreadable)
            assert takes(patterns.DATE, text) is (
                is_read or (day > 28 and 0 < month < 13 and day < 32)
            )


@pytest.mark.parametrize(
    "text", ["22.03.2014", "22-03-2014", "2014/03/22", "14-03-22", "today", ""]
)
def test_other_dates_are_not_taken(text: str) -> None:
    assert isinstance(read_date(text), Unreadable)
    assert not takes(patterns.DATE, text)


def _is_votes(text: str) -> bool:
    try:
        Floor.model_validate({"votes": text})
    except ValidationError:
        return False
    return True


def test_every_number_of_votes() -> None:
    for number, form in itertools.product(range(1100), ("{}", "0{}", "+{}", " {} ", "{}.0", "-{}")):
        text = form.format(number)
        assert takes(patterns.VOTES, text) is _is_votes(text), text


@given(st.text("0123_+. -", max_size=6))
def test_votes_and_reader_agree(text: str) -> None:
    assert takes(patterns.VOTES, text) or not _is_votes(text)

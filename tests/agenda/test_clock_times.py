from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.agenda.clock_times import read_clock_time, read_date
from timekeeper.agenda.unreadable import Unreadable

TIMES = {
    "14:00": time(14),
    "9:00": time(9),
    "09:00": time(9),
    "14:00:30": time(14, 0, 30),
    "0:00": time(0),
    "23:59:59": time(23, 59, 59),
    "2 pm": time(14),
    "2pm": time(14),
    "2:30 p.m.": time(14, 30),
    "11 AM": time(11),
    "14h00": time(14),
    "14h": time(14),
    "14.00": time(14),
    " 14:00 ": time(14),
    "noon": time(12),
    "Midnight": time(0),
}
NO_TIMES = {
    "25:00": "no time",
    "14:60": "no time",
    "24:00": "24:00",
    "12 am": "noon by some",
    "12:30 pm": "noon by some",
    "13 pm": "no time",
    "0 pm": "no time",
    "9": "only an hour",
    "840": "not a time",
    "14:00Z": "zone",
    "14:00+06:30": "zone",
    "14:5": "not a time",
    "14.5": "not a time",
    "after lunch": "not a time",
    "": "not a time",
    "١٤:٠٠": "not a time",
    "9" * 5000: "not a time",
}


@pytest.mark.parametrize(("text", "expected"), TIMES.items(), ids=TIMES.keys())
def test_times_of_day(text: str, expected: time) -> None:
    assert read_clock_time(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"), NO_TIMES.items(), ids=[text[:12] or "empty" for text in NO_TIMES]
)
def test_what_is_no_time_is_refused_with_advice(text: str, reason: str) -> None:
    refused = read_clock_time(text)
    assert isinstance(refused, Unreadable)
    assert reason in refused.message
    assert refused.advice


@given(st.times().map(lambda moment: moment.replace(microsecond=0)))
def test_iso_times_read(moment: time) -> None:
    assert read_clock_time(moment.isoformat()) == moment


@given(st.dates())
def test_iso_dates_read(day: date) -> None:
    assert read_date(day.isoformat()) == day


@given(st.text() | st.text("0123456789:.hapm -", max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(read_clock_time(text), time | Unreadable)
    assert isinstance(read_date(text), date | Unreadable)


@pytest.mark.parametrize(
    "text", ["22/03/2014", "2014-02-30", "2014-13-01", "0000-01-01", "March 22", "2014-03-22T14:00"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    refused = read_date(text)
    assert isinstance(refused, Unreadable)
    assert "2014-03-22" in refused.advice

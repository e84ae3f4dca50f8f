import pytest
from hypothesis import given
from hypothesis import strategies as st

from timekeeper.agenda.durations import LONGEST, has_no_unit, read_duration, write_duration
from timekeeper.agenda.unreadable import Unreadable

READABLE = {
    "15m": 900,
    "15 min": 900,
    "15 mins.": 900,
    "5 mins. ": 300,
    "15 MINUTES": 900,
    "60 minutes": 3600,
    "1 minute": 60,
    "1h": 3600,
    "2 hours": 7200,
    "1 hr.": 3600,
    "1 h 30": 5400,
    "1h30": 5400,
    "1h30m": 5400,
    "1 h 30 min": 5400,
    "1 hour and 30 minutes": 5400,
    "1 hour, 30 minutes": 5400,
    "1 h 2 min 3 s": 3723,
    "90s": 90,
    "90 sec.": 90,
    "1 min 30": 90,
    "1.5 h": 5400,
    "0.5 min": 30,
    "half an hour": 1800,
    "0:45:00": 2700,
    "1:02:03": 3723,
    "PT15M": 900,
    "pt1h30m": 5400,
    "PT1.5H": 5400,
    "15": 900,
    "05 min": 300,
    "5\u00a0min": 300,
    "5\u202fmin": 300,
    "168 h": LONGEST,
}
REFUSED = {
    "1:30": "two ways",
    "0:45": "two ways",
    "10-15 min": "range",
    "10 to 15 minutes": "range",
    "0": "longer than nothing",
    "0 min": "longer than nothing",
    "0:00:00": "longer than nothing",
    "-5 min": "longer than nothing",
    "169 h": "longer than a week",
    "9" * 5000: "not a duration",
    "9" * 50: "longer than a week",
    "": "not a duration",
    " ": "not a duration",
    "h": "not a duration",
    "PT": "not a duration",
    "a while": "not a duration",
    "min 5": "not a duration",
    "1 day": "not a duration",
    "1.5": "not a duration",
    "1.5 h 30 min": "not a duration",
    "1.3 s": "not a duration",
    "1,5 h": "not a duration",
    "30 min 1 h": "not a duration",
    "1 h 75": "not a duration",
    "1:75:00": "not a duration",
    "٣ min": "not a duration",
    "15 min 15 min": "not a duration",
}


@pytest.mark.parametrize(("text", "seconds"), READABLE.items(), ids=READABLE.keys())
def test_durations_read_the_way_people_write_them(text: str, seconds: int) -> None:
    assert read_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "reason"), REFUSED.items(), ids=[text[:20] or "empty" for text in REFUSED]
)
def test_what_is_no_duration_is_refused_with_advice(text: str, reason: str) -> None:
    refused = read_duration(text)
    assert isinstance(refused, Unreadable)
    assert reason in refused.message
    assert len(refused.message) < 100
    assert refused.advice


@pytest.mark.parametrize("text", ["0", "0m", "0 min", "0 s", "0:00:00", "PT0M"])
def test_nothing_is_read_where_it_may_be_meant(text: str) -> None:
    assert read_duration(text, least=0) == 0
    assert isinstance(read_duration(text), Unreadable)


@pytest.mark.parametrize("text", ["", "-1m", "−1m", "m", "PT", "min"])
def test_less_than_nothing_is_never_read(text: str) -> None:
    assert isinstance(read_duration(text, least=0), Unreadable)


def test_both_readings_of_two_fields_are_written_out() -> None:
    refused = read_duration("1:30")
    assert isinstance(refused, Unreadable)
    assert refused.advice == "Write `1 h 30 min` or `90 s`."


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1, "1 s"),
        (60, "1 min"),
        (90, "90 s"),
        (120, "2 min"),
        (150, "2 min 30 s"),
        (900, "15 min"),
        (3600, "1 h"),
        (3605, "1 h 5 s"),
        (5400, "1 h 30 min"),
        (7200, "2 h"),
        (0, "0 min"),
        (360_000, "100 h"),
    ],
)
def test_one_way_of_writing(seconds: int, text: str) -> None:
    assert write_duration(seconds) == text


@given(st.integers(1, LONGEST))
def test_what_is_written_reads_back(seconds: int) -> None:
    assert read_duration(write_duration(seconds)) == seconds


@given(st.integers(0, 99), st.integers(0, 59), st.integers(0, 59))
def test_the_ways_of_writing_agree(hours: int, minutes: int, seconds: int) -> None:
    total = hours * 3600 + minutes * 60 + seconds
    spellings = [
        f"{hours}:{minutes:02}:{seconds:02}",
        f"{hours}h{minutes}m{seconds}s",
        f"{hours} hours, {minutes} minutes and {seconds} seconds",
        f"PT{hours}H{minutes}M{seconds}S",
        f"{total} s",
    ]
    if total == 0:
        assert all(isinstance(read_duration(text), Unreadable) for text in spellings)
    else:
        assert [read_duration(text) for text in spellings] == [total] * len(spellings)


@given(st.text() | st.text("0123456789 :.-hmsPT", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    answer = read_duration(text)
    assert isinstance(answer, Unreadable) or 0 < answer <= LONGEST


@pytest.mark.parametrize(
    ("text", "bare"),
    [("15", True), (" 15 ", True), ("15 min", False), ("", False), ("1:30", False)],
)
def test_a_bare_number_has_no_unit(text: str, bare: bool) -> None:
    assert has_no_unit(text) is bare

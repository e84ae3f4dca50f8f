import pytest

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.settings import (
    LEAST_DISCUSSION,
    LONGEST_GAP,
    THE_USUAL,
    THRESHOLDS,
    WIDEST_TITLE,
    Settings,
    Threshold,
    read_threshold,
)
from timekeeper.agenda.unreadable import Unreadable


def test_thresholds_are_in_the_order_of_their_codes_and_say_why() -> None:
    codes = [threshold.code for threshold in THRESHOLDS]
    assert codes == sorted(codes)
    assert set(codes) <= set(CATALOGUE)
    assert all(threshold.meaning and threshold.reason for threshold in THRESHOLDS)


@pytest.mark.parametrize("threshold", THRESHOLDS, ids=lambda threshold: threshold.name)
def test_a_default_reads_back_as_it_is_written(threshold: Threshold) -> None:
    written: object = threshold.written.strip('"')
    value = written if threshold.unit == "time" else int(str(written))
    assert read_threshold(threshold, value) == threshold.default


def test_what_is_not_set_is_usual() -> None:
    assert THE_USUAL.value(LONGEST_GAP) == 900
    assert Settings(thresholds={"longest-gap": 0}).value(LONGEST_GAP) == 0


@pytest.mark.parametrize(
    ("threshold", "value", "read"),
    [
        (LONGEST_GAP, "1 h 30", 5400),
        (LONGEST_GAP, 10, 600),
        (LONGEST_GAP, "0 min", 0),
        (LONGEST_GAP, 0, 0),
        (LEAST_DISCUSSION, 0, 0),
        (LEAST_DISCUSSION, 100, 100),
        (WIDEST_TITLE, 40, 40),
    ],
)
def test_values_are_read(threshold: Threshold, value: object, read: int) -> None:
    assert read_threshold(threshold, value) == read


@pytest.mark.parametrize(
    ("threshold", "value"),
    [
        (LONGEST_GAP, "1:30"),
        (LONGEST_GAP, "long"),
        (LONGEST_GAP, -5),
        (LONGEST_GAP, 1.5),
        (LONGEST_GAP, True),
        (LONGEST_GAP, ["5 min"]),
        (LEAST_DISCUSSION, 101),
        (LEAST_DISCUSSION, "25"),
        (LEAST_DISCUSSION, True),
        (WIDEST_TITLE, 1001),
    ],
)
def test_what_is_no_value_is_refused_with_its_name(threshold: Threshold, value: object) -> None:
    refused = read_threshold(threshold, value)
    assert isinstance(refused, Unreadable)
    assert refused.message.startswith(f"`{threshold.name}`")
    assert refused.advice.endswith(".")

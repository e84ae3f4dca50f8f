import pytest

from timekeeper.agenda.fixes.values import better
from timekeeper.agenda.keys import DURATIONS, KEYS, Level
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.tree import Scalar


def plain(text: str) -> Scalar:
    return Scalar(text, True, 0, len(text))


def quoted(text: str) -> Scalar:
    return Scalar(text, False, 0, len(text) + 2)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("15", "15 min"),
        ("15 mins.", "15 min"),
        ("60 minutes", "1 h"),
        ("1 h 30", "1 h 30 min"),
        ("0:45:00", "45 min"),
        ("PT15M", "15 min"),
        ("half an hour", "30 min"),
        ("60s", "1 min"),
        ("90s", "90 s"),
        ("“15 mins.”", "15 min"),
        ("15 min", None),
        ("90 s", None),
        ("1:30", None),
        ("10-15 min", None),
        ("15 minuets", None),
        ("0", None),
        ("“a while”", None),
    ],
)
def test_a_duration_is_written_in_one_way(written: str, canonical: str | None) -> None:
    for level, keys in DURATIONS.items():
        for key in keys:
            assert better(level, key, plain(written)) == canonical


def test_in_quotes_a_duration_stays_in_them() -> None:
    assert better(Segment, "duration", quoted("15 mins.")) == "15 min"
    assert better(Segment, "duration", quoted("“15 min”")) is None


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("yes", '"yes"'),
        ("3.10", '"3.10"'),
        ("010", '"010"'),
        ("14:00", '"14:00"'),
        ("“Nothing about us”", '"Nothing about us"'),
        ("“C:\\new”", '"C:\\\\new"'),
        ('„Say "a"“', '"Say \\"a\\""'),
        ("‘yes’", '"yes"'),
        ("“yes” and “no”", None),
        ("“half", None),
        ("2014", None),
        ("Opening", None),
    ],
)
def test_a_text_is_quoted_where_readers_differ_and_uncurled(
    written: str, instead: str | None
) -> None:
    assert better(Agenda, "title", plain(written)) == instead
    assert better(Segment, "lead", plain(written)) == instead
    assert better(Segment, "lead", quoted(written)) is None


@pytest.mark.parametrize(
    ("level", "key", "written", "instead"),
    [
        (Agenda, "start", "“14:00”", '"14:00"'),
        (Agenda, "start", "14:00", None),
        (Agenda, "date", "“2014-03-22”", '"2014-03-22"'),
        (Floor, "votes", "3", None),
        (Segment, "advance", "auto", None),
    ],
)
def test_other_values_only_lose_curly_quotes(
    level: Level, key: str, written: str, instead: str | None
) -> None:
    assert key in KEYS[level]
    assert better(level, key, plain(written)) == instead

"""Laws of the reader, and files with more than one thing wrong."""

import unicodedata

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from timekeeper.agenda.finding import Place
from timekeeper.agenda.parser import fastest_parser
from timekeeper.agenda.reader import Read, read
from timekeeper.agenda.selection import meant
from timekeeper.agenda.settings import Settings

TAIL = b"segments:\n  - title: Opening\n    duration: 15 min\n"


def found(result: Read) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in result.findings]


@given(st.binary(max_size=300))
def test_any_bytes_give_an_agenda_or_findings(content: bytes) -> None:
    result = read(content)
    assert result.agenda is not None or result.findings


@given(st.text("aä{}[]:,-?&*!|>'\"%@` \n\r\t#~0", max_size=60))
def test_any_yaml_signs_give_an_agenda_or_findings(text: str) -> None:
    result = read(b"title: " + text.encode())
    assert result.agenda is None
    assert result.findings


WORDS = st.text(st.characters(categories=["L", "N", "M"]), min_size=1, max_size=12)
TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
QUOTED = TITLES.map(lambda title: f'"{title}"')


@st.composite
def rows(draw: st.DrawFn) -> tuple[str, int]:
    title, minutes = draw(QUOTED), draw(st.integers(1, 600))
    written = draw(st.sampled_from([f"{minutes} min", f"{minutes}m", f"PT{minutes}M"]))
    return f"  - title: {title}\n    duration: {written}\n", minutes * 60


@given(st.lists(rows(), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_is_written_is_read_by_both_parsers(
    segments: list[tuple[str, int]], line_end: str
) -> None:
    text = "title: Workshop\nsegments:\n" + "".join(row for row, _ in segments)
    content = text.replace("\n", line_end).encode()
    reading = Settings(codes=meant("TK0") | meant("TK1") | meant("TK2"))
    by_c, by_python = (
        read(content, parser, reading) for parser in (fastest_parser(), yaml.SafeLoader)
    )
    assert by_c == by_python
    assert by_c.findings == ()
    assert by_c.agenda is not None
    assert [one.duration for one in by_c.agenda.segments] == [seconds for _, seconds in segments]


@given(
    st.lists(QUOTED, max_size=6),
    st.integers(0, 5),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
@settings(max_examples=60)
def test_a_planted_mistake_is_found_where_it_is(
    hosts: list[str], comments: int, line_end: str, marked: bool
) -> None:
    before = "# önly ä comment 👩\n" * comments + "title: Workshop\n" + "hosts: ["
    before += "".join(f"{host}, " for host in hosts)
    text = before + "1.10]\n" + TAIL.decode()
    content = text.replace("\n", line_end).encode("utf-8-sig" if marked else "utf-8")
    expected = ("TK103", comments + 2, len(before.split("\n")[-1]) + 1)
    assert found(read(content)) == [expected]


def test_all_findings_come_in_one_pass_and_in_the_order_of_the_file() -> None:
    content = b"""title: Workshop
colour: red
budget: 1:30
start: 25:00
segments:
  - title: Opening
    speeker: TBD
    duration: 15
  - duration: 5 min
    minimum: 10 min
    warning: 6 min
"""
    assert found(read(content)) == [
        ("TK201", 2, 1),
        ("TK204", 3, 9),
        ("TK205", 4, 8),
        ("TK201", 7, 5),
        ("TK502", 7, 14),
        ("TK208", 8, 15),
        ("TK202", 9, 5),
        ("TK303", 10, 14),
        ("TK305", 11, 14),
    ]


def test_rules_that_read_a_wrong_value_are_left_out() -> None:
    content = b"title: x\nbudget: 1:30\n" + TAIL + b"    minimum: 1 h\n    lead: TBD\n"
    assert found(read(content)) == [("TK204", 2, 9), ("TK303", 6, 14), ("TK502", 7, 11)]


def test_what_stands_before_a_syntax_error_is_checked_too() -> None:
    content = b"titel: Workshop\nstart: 25:00\nevent: a: b\n" + TAIL
    assert found(read(content)) == [("TK201", 1, 1), ("TK205", 2, 8), ("TK003", 3, 9)]


def test_a_syntax_error_does_not_make_what_follows_missing() -> None:
    assert found(read(b"title: Workshop\nsegments:\n  - title: [\n")) == [("TK003", 3, 12)]


def test_an_alias_shows_its_mistake_once() -> None:
    content = b"title: x\nsegments:\n  - &a {title: Talk, duration: 1:30}\n  - *a\n  - *a\n"
    assert found(read(content)) == [("TK204", 3, 32)]


def test_a_budget_that_is_exceeded_keeps_the_agenda() -> None:
    result = read(b"title: x\nbudget: 10 min\n" + TAIL)
    assert found(result) == [("TK301", 2, 9)]
    assert result.agenda is not None


@pytest.mark.parametrize(
    ("yaml_1_1", "meant"),
    [
        ("no", "no"),
        ("010", "010"),
        ("14:00", "14:00"),
        ("2014-03-22", "2014-03-22"),
        ("1.10", "1.10"),
    ],
)
def test_texts_are_what_is_written(yaml_1_1: str, meant: str) -> None:
    result = read(f"title: {yaml_1_1}\n".encode() + TAIL)
    assert result.agenda is not None
    assert result.agenda.title == meant


def test_too_large_is_said_without_reading() -> None:
    (finding,) = read(b"title: x\n" + b"#" * 1024 * 1024).findings
    assert (finding.code, finding.place) == ("TK001", Place(1, 1))


def test_the_largest_file_is_read() -> None:
    content = b"title: x\n" + TAIL
    padded = content + b"#" * (1024 * 1024 - len(content))
    assert read(padded).agenda is not None


def test_lines_are_counted_as_editors_count_them() -> None:
    assert read(b"a\rb\r\nc\nd").lines == ["a", "b", "c", "d"]


@given(TITLES)
def test_a_title_comes_back(title: str) -> None:
    result = read(f'title: "{title}"\n'.encode() + TAIL)
    assert result.agenda is not None
    assert unicodedata.normalize("NFC", result.agenda.title) == unicodedata.normalize(
        "NFC", " ".join(title.split())
    )

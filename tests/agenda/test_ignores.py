"""What a comment silences, and where a `#` is no comment."""

import pytest
import yaml

from timekeeper.agenda.parser import Parser, fastest_parser
from timekeeper.agenda.reader import read
from timekeeper.agenda.settings import Settings
from timekeeper.agenda.source import LARGEST

PARSERS = {"c": fastest_parser(), "python": yaml.SafeLoader}
IGNORE = "# timekeeper: ignore[TK502]"
OPEN = ("TK502", 5)
HEAD = "title: x\nsegments:\n"


def found(text: str, parser: Parser | None = None) -> list[tuple[str, int]]:
    return [(one.code, one.place.line) for one in read(text.encode(), parser).findings]


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize(
    "segment",
    [
        f"  - title: A\n    duration: 5m\n    lead: TBD {IGNORE}\n",
        f"  - title: A\n    duration: 5m\n    lead: TBD # ask Ana {IGNORE}\n",
        f"  - title: A\n    duration: 5m\n    {IGNORE}\n    lead: TBD\n",
        f"  - title: A\n    duration: 5m\n{IGNORE}\n\n# another\n    lead: TBD\n",
        f"  - title: A {IGNORE}\n    duration: 5m\n    lead: TBD\n",
        f"  {IGNORE}\n  - title: A\n    duration: 5m\n    lead: TBD\n",
        f"  - duration: 5m {IGNORE}\n    title: A\n    lead: TBD\n",
        f"  - duration: 5m\n    title: A {IGNORE}\n    lead: TBD\n",
        f"  - lead: TBD\n    duration: 5m\n    title: A {IGNORE}\n",
        f"  - {{title: A, duration: 5m, lead: TBD}} {IGNORE}\n",
        "  - title: A\n    duration: 5m\n    lead: TBD #timekeeper:ignore [ tk502 ,TK501]\n",
        f"  - title: >- {IGNORE}\n      A\n    duration: 5m\n    lead: TBD\n",
    ],
)
def test_it_is_silenced(segment: str, line_end: str, parser: Parser) -> None:
    text = (HEAD + segment).replace("\n", line_end)
    assert "TK502" not in [code for code, _ in found(text, parser)]


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(
    ("segments", "lines"),
    [
        # Another line of the segment.
        (f"  - title: A\n    duration: 5m {IGNORE}\n    lead: TBD\n", [("TK702", 4), OPEN]),
        # Another segment.
        (
            f"  - {{title: A, duration: 5m}} {IGNORE}\n  - {{title: B, duration: 5m, lead: TBD}}\n",
            [("TK702", 3), ("TK502", 4)],
        ),
        # Behind the line.
        (f"  - title: A\n    duration: 5m\n    lead: TBD\n    {IGNORE}\n", [OPEN, ("TK702", 6)]),
        # The code of another finding.
        (
            "  - title: A\n    duration: 5m\n    lead: TBD # timekeeper: ignore[TK501]\n",
            [OPEN, ("TK702", 5)],
        ),
    ],
    ids=["another-line", "another-segment", "behind", "another-code"],
)  # fmt: skip
def test_it_is_not_silenced_and_the_comment_is_unused(
    segments: str, lines: list[tuple[str, int]], parser: Parser
) -> None:
    assert found(HEAD + segments, parser) == lines


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(
    "line",
    [
        f'title: "A {IGNORE}"',
        f"title: 'A {IGNORE}'",
        "title: A#timekeeper:ignore[TK502]",
        f"title: >-\n      {IGNORE}\n      A",
        f"title: A\n    notes: |\n      b\n      {IGNORE}",
        f'title: "A\n      {IGNORE}"',
    ],
)
def test_in_a_text_it_is_no_comment(line: str, parser: Parser) -> None:
    text = f"{HEAD}  - {line}\n    lead: TBD\n    duration: 5m\n"
    assert [code for code, _ in found(text, parser)] == ["TK502"]


def test_what_forbids_a_run_is_heard_whatever_is_ignored() -> None:
    text = f"{HEAD}  - title: A # timekeeper: ignore[TK204, TK502]\n    lead: TBD\n"
    text += "    duration: 1:30\n"
    assert found(text) == [("TK704", 3), ("TK204", 5)]


def test_nothing_is_unused_in_a_file_that_was_not_read_whole() -> None:
    assert found(f"{HEAD}  - title: A {IGNORE}\n    duration: 1:30\n") == [("TK204", 4)]


def test_a_comment_for_what_is_not_looked_for_is_not_unused() -> None:
    text = f"{HEAD}  - title: A {IGNORE}\n    duration: 5m\n"
    assert found(text) == [("TK702", 3)]
    settings = Settings(codes=frozenset({"TK702"}))
    assert read(text.encode(), settings=settings).findings == ()


def test_nothing_is_said_about_comments_for_zones_where_zones_are_not_known() -> None:
    assert found("title: x\ntimezone: A/B # timekeeper: ignore[TK405]\n" + HEAD[9:] +
                 "  - {title: A, duration: 5m}\n") == []  # fmt: skip


def test_findings_about_comments_can_be_silenced_too() -> None:
    text = f"{HEAD}  - title: A # timekeeper: ignore[TK702, TK502]\n    duration: 5m\n"
    assert found(text) == []
    assert found(f"{HEAD}  - title: A # timekeeper: ignore[TK702]\n    duration: 5m\n") == []


def test_a_repeated_key_hides_no_comment() -> None:
    text = f"{HEAD}  - title: A\n    title: 'B {IGNORE}'\n    duration: 5m\n    lead: TBD\n"
    assert [code for code, _ in found(text)] == ["TK101", "TK502"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + f"  - {{title: A, duration: 9m, lead: TBD}} {IGNORE}\n" * 5000,
        HEAD + f"  - {{title: A, duration: 9m}}\n{IGNORE}\n" * 5000,
        f"{IGNORE}\n" * 20_000 + HEAD + "  - {title: A, duration: 9m, lead: TBD}\n",
        "# timekeeper: ignore[X999]\n" * 20_000 + HEAD + "  - {title: A, duration: 9m}\n",
        HEAD + "  - {title: A, duration: 9m} # timekeeper: ignore[" + "TK502," * 50_000 + "]\n",
        HEAD + "  - {title: A, duration: 9m} " + f"{IGNORE} " * 20_000 + "\n",
        "{title: x, segments: [" + "{title: A, duration: 9m}," * 5000 + f"]}} {IGNORE}\n",
        f'title: "{IGNORE * 20_000}"\n' + HEAD[9:] + "  - {title: A, duration: 9m}\n",
    ],
    ids=["lines", "between", "above", "unknown", "codes", "one-line", "flow", "text"],
)  # fmt: skip
def test_many_comments_are_read_without_a_wait(text: str) -> None:
    assert len(text) < LARGEST
    codes = {one.code for one in read(text.encode()).findings}
    assert "TK003" not in codes
    assert codes & {"TK701", "TK702", "TK703", "TK704"}

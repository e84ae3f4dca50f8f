"""Slips of word processors: found where they stand for YAML's own signs, and nowhere else."""

import pytest

from timekeeper.agenda.parser import fastest_parser
from timekeeper.agenda.reader import Read, read
from timekeeper.agenda.slips import mended, slips

SPACE = "\N{NO-BREAK SPACE}"
SEGMENTS = "segments:\n  - title: Opening\n    duration: 15 min\n"


def found(result: Read) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in result.findings]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("title = x\n", "title : x\n"),
        ("title： x\n", "title: x\n"),
        (f"title:{SPACE}x\n", "title: x\n"),
        (f"title{SPACE}: x\n", "title : x\n"),
        ("segments:\n  – title: x\n", "segments:\n  - title: x\n"),
        (f"segments:\n {SPACE}–{SPACE}title = x\n", "segments:\n  - title : x\n"),
        (f"title: x\n{SPACE}{SPACE}\nevent: y\n", "title: x\n  \nevent: y\n"),
        ("themes:\n  • Investment\n  • Children\n", "themes:\n  - Investment\n  - Children\n"),
        ("title: no slip = here – at all\n", "title: no slip = here – at all\n"),
        ("notes: |\n  – cards\n  a = b\n", "notes: |\n  – cards\n  a = b\n"),
        ("notes: |\n  lead = x\nstart = 9:00\n", "notes: |\n  lead = x\nstart : 9:00\n"),
    ],
)  # fmt: skip
def test_what_is_mended(text: str, meant: str) -> None:
    assert mended(text, slips(text, fastest_parser())) == meant


def test_what_else_is_wrong_is_found_as_well() -> None:
    text = (
        f"title = x\nhosts:\n – Ana\n – Bo\n{SEGMENTS}   {SPACE}speeker: Ana\nbudget:{SPACE}1:30\n"
    )
    assert found(read(text.encode())) == [
        ("TK003", 1, 7),
        ("TK003", 3, 2),
        ("TK003", 8, 4),
        ("TK201", 8, 5),
        ("TK204", 9, 9),
    ]


def test_alike_slips_are_one_finding() -> None:
    text = f"title = x\nevent = Forum\n{SEGMENTS}"
    (finding,) = read(text.encode()).findings
    assert (
        finding.message == "`=` stands where the colon behind `title` belongs, and 1 more like it"
    )


def test_a_file_that_can_be_read_has_no_slips() -> None:
    text = f"title: x\nevent:\n  – Forum = all of us\n{SEGMENTS}"
    assert read(text.encode()).findings == ()

import pytest

from timekeeper.agenda.gaps import gaps_for

TEXT = """\
title: x
themes:
  - one
  - two
segments:
  - title: First
    lead: Ana
    floor:
      turn: 2 min

  # about the second
  - title: Second
    lead: Bo
start: 14:00
"""


def left_out(at: str, stopped: str) -> list[str]:
    gaps = gaps_for(TEXT, TEXT.index(at), TEXT.index(stopped))
    return [TEXT[gap.start : gap.end] for gap in gaps]


@pytest.mark.parametrize(
    ("at", "stopped", "expected"),
    [
        ("x\n", "x\n", ["title: x\n"]),
        ("one", "one", [" one\n"]),
        ("two", "start", [" two\n"]),
        ("Ana", "Ana", ["    lead: Ana\n"]),
        ("Ana", "Second", []),
        ("floor", "floor", ["    floor:\n      turn: 2 min\n\n"]),
        ("Second", "Second", [" title: Second\n"]),
    ],
)
def test_the_row_at_fault_and_what_is_under_it(at: str, stopped: str, expected: list[str]) -> None:
    assert left_out(at, stopped)[:1] == expected or expected == []


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("one", " one\n"),
        ("Ana", TEXT[TEXT.index("    lead: Ana") : TEXT.index("  - title: Second")]),
        ("Second", TEXT[TEXT.index(" title: Second") : TEXT.index("start")]),
        ("segments", TEXT[TEXT.index("segments") : TEXT.index("start")]),
        ("start", "start: 14:00\n"),
    ],
)
def test_the_rest_of_the_entry_is_the_last_resort(at: str, expected: str) -> None:
    assert left_out(at, "14:00")[-1] == expected


def test_an_anchor_is_in_no_gap() -> None:
    text = "title: x\nsegments:\n  - &a {title: y: z}\n  - *a\n"
    assert gaps_for(text, text.index("y: z"), text.index(": z")) == []


def test_items_are_counted_from_nought() -> None:
    gaps = [gaps_for(TEXT, TEXT.index(word), 0)[-1] for word in ("title: x", "two", "Bo")]
    assert [gap.item for gap in gaps] == [None, 1, 1]

"""Where a `#` is a comment and where it swallowed a text."""

import pytest

from timekeeper.agenda.reader import read


def codes(title_line: str) -> list[tuple[str, str]]:
    text = f"title: x\nsegments:\n  - {title_line}\n    duration: 5 min\n"
    return [(one.code, str(one.severity)) for one in read(text.encode()).findings]


@pytest.mark.parametrize(
    "line",
    [
        "title: Opening  # short",
        "title: Opening # short",
        "title: Opening #short",
        "title: Opening #TODO",
        "title: Opening #todo: ask 2 people",
        "title: Opening # 2 speakers",
        "title: Opening  # 2",
        "title: Opening  #2",
        "title: Opening\t# 2",
        'title: "Part" # 2',
        'title: "Part #2"',
        "title: Part#2",
        "title: Opening # (was: 10 min)",
        "title: Opening ### the first ###",
    ],
)
def test_a_comment_is_a_comment(line: str) -> None:
    assert codes(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "title: Part #2",
        "title: Part # 2",
        "title: Goal #4 and #5",
        "title: Introduction to C #",
        "title: Speaking up #EndChildLabour",
    ],
)
def test_a_text_that_was_cut_is_a_warning(line: str) -> None:
    assert codes(line) == [("TK102", "warning")]


@pytest.mark.parametrize("line", ["title: #1 intro", "title: # one", "title:   #EndChildLabour"])
def test_a_text_that_was_lost_is_an_error(line: str) -> None:
    assert codes(line) == [("TK102", "error")]


@pytest.mark.parametrize("word", ["no", "Yes", "ON", "off", "y", "True", "010", "0x1F", "14:00"])
def test_what_other_readers_take_for_something_else(word: str) -> None:
    assert codes(f"title: {word}") == [("TK103", "info")]
    assert codes(f'title: "{word}"') == []


@pytest.mark.parametrize("word", ["2014", "15", "none", "North", "1st", "5 to 12", "v1.10"])
def test_what_every_reader_takes_for_a_text_or_the_same_number(word: str) -> None:
    assert codes(f"title: {word}") == []

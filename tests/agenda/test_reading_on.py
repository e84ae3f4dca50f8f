"""One syntax error is one finding wherever it stands, and hides nothing behind its entry."""

import pytest
import yaml

from timekeeper.agenda.parser import Parser, fastest_parser
from timekeeper.agenda.reader import read
from timekeeper.agenda.reading_on import LONGEST, MOST_ERRORS

PARSERS = {"c": fastest_parser(), "python": yaml.SafeLoader}
GOOD = "  - title: Good\n    duration: 10 min\n    lead: Ana\n"
MISSPELT = "  - title: Misspelt\n    speeker: Ana\n    duration: 5 min\n"
UNREADABLE = "  - title: Unreadable\n    duration: 15 minuets\n"

IN_A_SEGMENT = {
    "colon in the title": "  - title: Talk: one\n    duration: 15 min\n",
    "colon further down": "  - title: Talk\n    notes: First: cards\n    duration: 15 min\n",
    "apostrophe in quotes": "  - title: 'It's time'\n    duration: 15 min\n",
    "open apostrophe": "  - title: Talk\n    lead: 'The children's\n    duration: 15 min\n",
    "open quote": '  - title: "Talk\n    duration: 15 min\n    lead: Ana\n',
    "open quote at the end": '  - title: Talk\n    duration: 15 min\n    lead: "Ana\n',
    "quotes in quotes": '  - title: "The "big" talk"\n    duration: 15 min\n',
    "open brace": "  - title: Talk\n    duration: 15 min\n    floor: {turn: 2 min\n",
    "open bracket": "  - title: Talk\n    duration: 15 min\n    lead: [Ana, Bo\n    id: a\n",
    "bracketed word": "  - title: [Plenary] Talk\n    duration: 15 min\n",
    "missing comma": "  - title: Talk\n    duration: 15 min\n    floor: {turn: 2 min order: x}\n",
    "at sign": "  - title: Talk\n    duration: 15 min\n    lead: @ana\n",
    "backtick": "  - title: `Talk`\n    duration: 15 min\n",
    "asterisks": "  - title: *Talk*\n    duration: 15 min\n",
    "tab": "  - title: Talk\n\tduration: 15 min\n",
    "tab before the dash": "\t- title: Talk\n    duration: 15 min\n",
    "key too far left": "  - title: Talk\n   duration: 15 min\n",
    "key too far right": "  - title: Talk\n      duration: 15 min\n",
    "key at the margin": "  - title: Talk\nduration: 15 min\n",
    "entry too far left": " - title: Talk\n   duration: 15 min\n",
    "entry too far right": "   - title: Talk\n     duration: 15 min\n",
    "no dash": "  title: Talk\n    duration: 15 min\n",
    "no space after the dash": "  -title: Talk\n    duration: 15 min\n",
    "no colon": "  - title: Talk\n    duration 15 min\n",
    "no colon behind the dash": "  - title Talk\n    duration: 15 min\n",
    "no space after the colon": "  - title: Talk\n    duration:15 min\n",
    "no space after the first colon": "  - title:Talk\n    duration: 15 min\n",
    "equals sign": "  - title=Talk\n    duration: 15 min\n",
    "escape": '  - title: "C:\\dir"\n    duration: 15 min\n',
    "text that is not indented": "  - title: Talk\n    notes: |\n      one\n   two\n",
    "text without a key": "  - title: Talk\n    duration: 15 min\n    just some words\n",
    "dash behind a dash": "  - - title: Talk\n    duration: 15 min\n",
}  # fmt: skip

ABOVE_THE_SEGMENTS = {
    "colon": "event: a: b\n",
    "open quote": 'event: "open\n',
    "open bracket": "hosts: [A, B\n",
    "open bracket over lines": "objectives: [\n  a,\n  b\n",
    "item with a sign": "themes:\n  - @one\n  - two\n",
    "item too far left": "themes:\n  - one\n - two\n",
    "item without indentation": "themes:\n- a\n- b: c: d\n- e\n",
    "no colon": "event Forum\n",
    "indented": "  event: Forum\n",
    "tab": "\tevent: Forum\n",
}


def found(text: str, parser: Parser) -> list[tuple[str, int]]:
    return [(one.code, one.place.line) for one in read(text.encode(), parser).findings]


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("mistake", IN_A_SEGMENT.values(), ids=IN_A_SEGMENT)
def test_one_mistake_is_one_finding_in_every_segment(
    mistake: str, place: int, parser: Parser
) -> None:
    segments = [GOOD.replace("Good", name) for name in ("One", "Two", "Three")]
    segments.insert(place, mistake)
    text = "title: x\nsegments:\n" + "".join(segments) + "themes: [a, b]\n"
    ((code, line),) = found(text, parser)
    first = 3 + 3 * place
    assert code in ("TK003", "TK201")
    # A first entry that is out of line is seen when the second does not line up with it.
    assert first <= line <= first + mistake.count("\n")


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("mistake", IN_A_SEGMENT.values(), ids=IN_A_SEGMENT)
def test_what_stands_around_a_broken_segment_is_checked(mistake: str, parser: Parser) -> None:
    text = f"title: x\nsegments:\n{UNREADABLE}{mistake}{MISSPELT}{UNREADABLE}colour: red\n"
    rows = mistake.count("\n")
    before, broken, *after = found(text, parser)
    assert before == ("TK204", 4)
    assert broken[0] == "TK003"
    assert after == [("TK201", 6 + rows), ("TK204", 9 + rows), ("TK201", 10 + rows)]


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("mistake", ABOVE_THE_SEGMENTS.values(), ids=ABOVE_THE_SEGMENTS)
def test_what_stands_below_a_broken_key_is_checked(mistake: str, parser: Parser) -> None:
    text = f"title: x\n{mistake}segments:\n{GOOD}{MISSPELT}"
    (code, line), after = found(text, parser)
    rows = mistake.count("\n")
    assert code == "TK003"
    assert 2 <= line < 2 + rows
    assert after == ("TK201", 7 + rows)


def test_every_syntax_error_is_named() -> None:
    broken = "  - title: a: b\n    duration: 5 min\n"
    text = f"title: x\nsegments:\n{broken}{GOOD}{broken}start: @noon\n"
    assert found(text, fastest_parser()) == [("TK003", 3), ("TK003", 8), ("TK003", 10)]


def test_an_end_is_made_of_many_errors() -> None:
    text = "title: x\nsegments:\n" + "  - title: a: b\n    duration: 5 min\n" * (MOST_ERRORS + 5)
    assert len(found(text, fastest_parser())) == MOST_ERRORS + 1


def test_a_long_text_is_read_once() -> None:
    filling = "# " + "x" * LONGEST
    text = f"title: x\nsegments:\n  - title: a: b\n{filling}\n{MISSPELT}"
    assert found(text, fastest_parser()) == [("TK003", 3)]


def test_nothing_is_missed_from_what_was_left_out() -> None:
    text = "segments:\n  - title: Talk\n    floor:\n      turn: 2: 3\ntitle 'x\n"
    assert found(text, fastest_parser()) == [("TK003", 4), ("TK003", 5)]


def test_where_no_key_stands_at_the_margin_reading_ends() -> None:
    text = f"  event: Forum\ntitle: x\nsegments:\n{MISSPELT}"
    assert found(text, fastest_parser()) == [("TK003", 2)]

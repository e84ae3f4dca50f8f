"""What is mended reads as before, only better; all around it stays byte for byte."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.agenda.fixes.test_renamed import WORDS
from tests.agenda.schema.agendas import Plan, plans, written
from tests.fuzz.mutations import MUTATIONS
from timekeeper.agenda import curly_quotes
from timekeeper.agenda.finding import Place
from timekeeper.agenda.fixes.mended import Change, Mended, mended
from timekeeper.agenda.keys import Level
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.parser import Parser, fastest_parser
from timekeeper.agenda.reader import Read, read

ROOT = Path(__file__).parent.parent.parent.parent
CORPUS = [*ROOT.glob("agendas/*.yaml"), *ROOT.glob("tests/findings/*/*.yaml")]
PARSERS = [fastest_parser(), yaml.SafeLoader]

BEFORE = """\
# The plan   \u2014 of the day
Title:   yes        # short
hosts: [ 2014, \u201cAna\u201d, "x" ]
budget: 2 hours
segments:

  # the first
  - name: \u201cNothing "about" us\u201d
    mins: 15             # in minutes
    'speaker': Ana # who
    floor: {turn: 90s, range: [60s, "2 minutes"]}
    notes: |
      duration: 15
  -   title: Two
      duration: &long   1 h 30
      minimum: *long
"""
AFTER = """\
# The plan   \u2014 of the day
title:   "yes"        # short
hosts: [ 2014, "Ana", "x" ]
budget: 2 h
segments:

  # the first
  - title: "Nothing \\"about\\" us"
    duration: 15 min             # in minutes
    'lead': Ana # who
    floor: {turn: 90 s, range: [1 min, "2 min"]}
    notes: |
      duration: 15
  -   title: Two
      duration: &long   1 h 30 min
      minimum: *long
"""
KEYS_RIGHT = (
    BEFORE.replace("Title", "title")
    .replace("name", "title")
    .replace("mins", "duration")
    .replace("speaker", "lead")
)
FILES = [path.read_bytes() for path in CORPUS]


@pytest.mark.parametrize("parser", PARSERS, ids=["c", "python"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no mark", "byte order mark"])
def test_only_the_words_change(parser: Parser, line_end: str, mark: str) -> None:
    content = (mark + BEFORE).replace("\n", line_end).encode()
    result = mended(content, parser)
    assert result.content == (mark + AFTER).replace("\n", line_end).encode()
    assert result.changes[:3] == (
        Change(Place(2, 1), "Title", "title"),
        Change(Place(2, 10), "yes", '"yes"'),
        Change(Place(3, 16), "\u201cAna\u201d", '"Ana"'),
    )
    assert read(result.content).agenda is not None
    assert mended(result.content, parser) == Mended(result.content)


AGENDA = "title: One\nsegments:\n  - title: Two\n    duration: 1 h\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="nothing"),
        pytest.param("- 15", id="no agenda"),
        pytest.param(f"{AGENDA}    minimum: 15\n    notes: 'open\n", id="a syntax error"),
        pytest.param(f"{AGENDA}    minimum: 15\n  \u2013 title: Three\n", id="a long dash"),
        pytest.param(f"{AGENDA}    minimum: 15\n    minimum: 20\n", id="a key that stands twice"),
        pytest.param(f"{AGENDA}    minimum: !!str 15\n", id="a tag"),
        pytest.param(f"{AGENDA}    minimum: 15\n    lead: *who\n", id="an unknown alias"),
        pytest.param(f"{AGENDA}    minimum: 15\n    lead: a\x07b\n", id="a control character"),
        pytest.param(f"{AGENDA}    minimum: 15\n---\ntitle: Three\n", id="a second document"),
    ],
)
def test_what_is_not_sound_yaml_is_left_alone(content: str) -> None:
    assert mended(content.encode()) == Mended(content.encode())


@pytest.mark.parametrize("content", [b"\xff\xfet\x00", b"title: caf\xe9", b"#" * (1 << 21)])
def test_so_is_what_is_no_text(content: bytes) -> None:
    assert mended(content) == Mended(content)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("minimum: 1\n      h", id="a value in two lines"),
        pytest.param('minimum: "1\\x20h"', id="an escape"),
        pytest.param("minimum: >-\n      15", id="a block"),
        pytest.param("lead: &who 15\n    minimum: *who", id="a text that is also a duration"),
        pytest.param("lead: &speaker speaker\n    *speaker : Ana", id="a key that is also a text"),
        pytest.param("minimum: 1:30", id="two readings"),
        pytest.param("colour: 15", id="an unknown key"),
        pytest.param("colour: {duration: 15}", id="under an unknown key"),
        pytest.param("lead: Ana # 2", id="lost or a comment"),
        pytest.param("start: 14:00", id="a time"),
    ],
)
def test_what_may_be_meant_otherwise_is_left_alone(lines: str) -> None:
    content = f"{AGENDA}    {lines}\n".encode()
    assert mended(content) == Mended(content)


def test_errors_elsewhere_do_not_matter() -> None:
    content = f"{AGENDA}    minimum: 15 mins\n    warning: soon\n    colour: blue\n".encode()
    assert mended(content).content == content.replace(b"15 mins", b"15 min")


def without_curly_quotes(value: Any) -> Any:
    """Texts as they are meant; of an agenda, what is left when that is done to all of them."""
    if isinstance(value, str):
        return curly_quotes.unquoted(value) if curly_quotes.surround(value) else value
    if isinstance(value, dict):
        return {key: without_curly_quotes(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [without_curly_quotes(inner) for inner in value]
    return value


def meaning(agenda: Agenda | None) -> Any:
    return agenda and without_curly_quotes(agenda.model_dump())


def check(content: bytes) -> None:
    """What holds for every mended file, whatever its bytes are."""
    result = mended(content)
    before, after = read(content), read(result.content)
    if before.agenda is not None:
        assert meaning(after.agenda) == meaning(before.agenda)
        assert codes(after) <= codes(before)
    assert mended(result.content) == Mended(result.content)
    assert around(result.content) == around(content)


def codes(result: Read) -> set[str]:
    return {one.code for one in result.findings}


def around(content: bytes) -> list[tuple[str, str, str]]:
    """Each line's indentation, comment (as these plans have them) and end."""
    text = content.decode("utf-8", errors="replace")
    return re.findall(r"([ \t]*)[^\r\n]*?((?:[ \t]+#c[0-9]+c)?)(\r\n|\r|\n|$)", text)


@given(plans, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_a_mended_plan_reads_the_same(plan: Plan, line_end: str, marked: bool) -> None:
    lines = written(plan).decode().splitlines()
    text = "".join(f"{line}  #c{number}c{line_end}" for number, line in enumerate(lines))
    content = ("\ufeff" * marked + text).encode()
    check(content)
    assert not codes(read(mended(content).content)) & {"TK103", "TK104", "TK208"}


def in_other_words(value: Any, level: Level, chance: random.Random) -> Any:
    """A plan with other words for some of its keys."""
    if not isinstance(value, dict):
        return value
    inside: dict[str, Level] = {"segments": Segment, "floor": Floor}
    changed = {}
    for key, inner in value.items():
        words = [word for known_by, word, known in WORDS if (known_by, known) == (level, key)]
        if key in inside:
            rows = inner if isinstance(inner, list) else [inner]
            rows = [in_other_words(row, inside[key], chance) for row in rows]
            inner = rows if isinstance(inner, list) else rows[0]
        changed[chance.choice([key, *words])] = inner
    return changed


@given(plans, st.randoms(use_true_random=False))
def test_a_plan_in_other_words_reads_as_it_was_meant(plan: Plan, chance: random.Random) -> None:
    meant = meaning(read(written(plan)).agenda)
    result = read(mended(written(in_other_words(plan, Agenda, chance))).content)
    assert meaning(result.agenda) == meant
    assert not codes(result) & {"TK201"}


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_corpus_mended_reads_the_same(path: Path) -> None:
    check(path.read_bytes())


@given(st.randoms(use_true_random=False))
def test_any_bytes_mended_read_the_same(chance: random.Random) -> None:
    content = chance.choice([BEFORE.encode(), KEYS_RIGHT.encode(), chance.choice(FILES)])
    for _ in range(chance.randint(1, 3)):
        content = chance.choice(MUTATIONS)(content, chance)
    check(content)

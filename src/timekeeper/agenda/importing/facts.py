"""What a document says about the session beside its table: only what it names plainly."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.importing import clocks, dates, lengths
from timekeeper.agenda.importing.document import Document, Table, one_line
from timekeeper.agenda.importing.guess import Guess
from timekeeper.agenda.showing import shown

_WHAT = "workshop|session|activity|training|event|panel|side event"
_LABELS = {
    "title": rf"title|(?:proposed )?(?:{_WHAT}) (?:title|name)"
    rf"|(?:title|name) of (?:the )?(?:proposed )?(?:{_WHAT})",
    "event": r"event|conference|part of|occasion",
    "hosts": r"hosts?|hosted by|organi[sz]ers?|organi[sz]ed by|organi[sz]ing (?:partners?|groups?|"
    r"organi[sz]ations?)|conven(?:o|e)rs?|convened by|co-?organi[sz]ers?",
    "date": r"dates?|day|when|date (?:and|&) time|date/time",
    "time": r"times?|schedule|start|starting time",
    "budget": r"duration|total (?:time|duration)|length|time budget",
}
_LABELLED = re.compile(
    "|".join(rf"(?P<{key}>(?:{words}))" for key, words in _LABELS.items()), re.IGNORECASE
)
_COLON = re.compile(r"\s*:\s*")
_OBJECTIVES = re.compile(
    r"(?:[0-9ivx]+[.)]\s*)?(?:general |specific |main |workshop |session |our |the )*"
    r"(?:objectives?|aims?|goals?)(?: of (?:the )?(?:\w+ ?){1,3})?\s*:?",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[•·▪‣◦●○*–-]|\(?(?:[0-9]{1,2}|[a-z])[.)])\s+(.+)", re.DOTALL)
_AND = re.compile(r"\s*[;,]?(?:\s+and)?\s*$|[;.]\s*$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]{1,40})\)")
_NEAR = 4
"""Lines above the table among which a heading may name its time: `Workshop Design (2 hours)`."""
_LONGEST_NAME = 200
_LONGEST_HEAD = 80
_MOST_OBJECTIVES = 12


class Facts(NamedTuple):
    """What a document says about the whole session."""

    title: str | None = None
    event: str | None = None
    hosts: tuple[str, ...] = ()
    date: datetime.date | None = None
    start: datetime.time | None = None
    end: datetime.time | None = None
    objectives: tuple[str, ...] = ()
    budget: int | None = None
    guesses: tuple[Guess, ...] = ()


def facts_of(document: Document, table: Table, head: int) -> Facts:
    """Labelled lines and rows, the list of objectives, and the heading above the table."""
    facts = Facts(document.title, objectives=tuple(_objectives(document.lines)))
    for key, value in _labelled(document, table, head):
        facts = _with(facts, key, one_line(value))
    if facts.budget is None:
        above = [line for line in document.lines[: table.line] if line][-_NEAR:]
        for line in reversed(above):
            inside = _IN_BRACKETS.search(line)
            length = lengths.find_length(inside[1]) if inside and len(line) < 100 else None
            if length and not length.rest.strip():
                words = f"“{shown(line)}” gives the budget: {write_duration(length.seconds)}"
                guesses = (*facts.guesses, Guess(None, words))
                return facts._replace(budget=length.seconds, guesses=guesses)
    return facts


def _labelled(document: Document, table: Table, head: int) -> Iterator[tuple[str, str]]:
    """Pairs of a label and what it labels: `Date: 12 May 2025`, or two cells of a row."""
    above = table.rows[: max(head, 0)]
    others = [row for each in document.tables if each is not table for row in each.rows]
    for row in [*above, *others]:
        cells = [cell for cell in row if cell]
        if len(cells) == 2:
            yield from _pair(cells[0], cells[1])
        elif len(cells) == 1:
            yield from _pair(*_COLON.split(cells[0], maxsplit=1))
    for line in document.lines:
        yield from _pair(*_COLON.split(line, maxsplit=1))


def _pair(label: str, value: str = "") -> Iterator[tuple[str, str]]:
    found = _LABELLED.fullmatch(label.strip(" :*"))
    if found and found.lastgroup and value.strip():
        yield found.lastgroup, value.strip()


def _with(facts: Facts, key: str, value: str) -> Facts:
    """The facts with one more, if it is new and can be read."""
    if key == "title" and facts.title is None and len(value) <= _LONGEST_NAME:
        return facts._replace(title=value)
    if key == "event" and facts.event is None and len(value) <= _LONGEST_NAME:
        return facts._replace(event=value)
    if key == "hosts" and not facts.hosts:
        return facts._replace(hosts=_names(value))
    if key == "budget" and facts.budget is None and (length := lengths.find_length(value)):
        return facts._replace(budget=length.seconds)
    if key == "time" and facts.start is None:
        return _with_times(facts, value)
    if key == "date" and facts.date is None:
        return _with_date(facts, value)
    return facts


def _with_date(facts: Facts, value: str) -> Facts:
    date = dates.find_date(value)
    if date is None:
        guess = Guess(None, f"date “{shown(value)}” is not one day: left out")
        facts = facts._replace(guesses=(*facts.guesses, guess))
    else:
        facts = facts._replace(date=date)
    return _with_times(facts, value) if facts.start is None else facts


def _with_times(facts: Facts, value: str) -> Facts:
    found = clocks.find_range(value) or clocks.find_single(value)
    if found is None:
        return facts
    start, end = found.start, found.end
    if not start.certain and start.second < 7 * 3600:
        return facts  # nobody knows which half of the day it is
    return facts._replace(
        start=clocks.time_of(start.second), end=end and clocks.time_of(end.second)
    )


def _names(value: str) -> tuple[str, ...]:
    """Names in a list; a semicolon or a line end parts them better than a comma."""
    sign = ";" if ";" in value else ","
    names = [name.strip(" .") for name in value.split(sign)]
    if len(names) > 1:
        names[-1] = names[-1].removeprefix("and ").strip()
    return tuple(name for name in names if name)


def _objectives(lines: Sequence[str]) -> Iterator[str]:
    """The list under a heading that says objectives; texts that are no list are not taken."""
    heads = (at for at, line in enumerate(lines, 1) if _is_head_of_objectives(line))
    at = next(heads, len(lines))
    listed = 0
    for line in lines[at:]:
        found = _ITEM.fullmatch(line)
        if found and listed < _MOST_OBJECTIVES:
            listed += 1
            yield _AND.sub("", one_line(found[1]))
        elif line and (listed or not line.endswith(":")):
            return


def _is_head_of_objectives(line: str) -> bool:
    return len(line) <= _LONGEST_HEAD and _OBJECTIVES.fullmatch(line) is not None

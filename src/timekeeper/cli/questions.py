"""The few questions that `timekeeper new` asks, each until its answer can be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from timekeeper.agenda.clock_times import read_clock_time
from timekeeper.agenda.drafting import BUDGET, draft, read_segment
from timekeeper.agenda.durations import read_duration, write_duration
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.cli.talk import ask

Answer = TypeVar("Answer")

SEGMENTS = (
    "Its parts, one a line: title, duration, method, lead; like `Opening, 5 min, opening, Lu`.\n"
    "`20-30 min` may be shortened to 20. An empty line ends them; at once, it takes some to begin."
)


def ask_for_agenda(file: Path) -> Agenda:
    """Ask for title, start, segments and budget; nothing is written before all are known."""
    print(f"A new agenda, {file}. Enter takes what stands in [brackets]; ^C leaves without a file.")
    title = _until_read("What is the session called?", _title)
    start = _until_read("When does it start, like 14:00? [open]", _or_none(read_clock_time))
    segments = _segments()
    planned = sum(segment.duration for segment in segments) or BUDGET

    def with_budget(answer: str) -> Agenda | Unreadable:
        seconds = read_duration(answer) if answer else planned
        if isinstance(seconds, Unreadable):
            return seconds
        return draft(title, start, seconds, segments)

    return _until_read(f"How long may all of it take? [{write_duration(planned)}]", with_budget)


def _segments() -> list[Segment]:
    print(SEGMENTS)
    segments: list[Segment] = []
    while True:
        found = _until_read(None, _or_none(read_segment), f"{len(segments) + 1}> ")
        if found is None:
            return segments
        segments.append(found)


def _title(answer: str) -> str | Unreadable:
    agenda = draft(answer)
    return agenda if isinstance(agenda, Unreadable) else agenda.title


def _or_none(
    reader: Callable[[str], Answer | Unreadable],
) -> Callable[[str], Answer | Unreadable | None]:
    """A reader to which no answer is an answer too."""
    return lambda answer: reader(answer) if answer else None


def _until_read(
    question: str | None, reader: Callable[[str], Answer | Unreadable], prompt: str = "> "
) -> Answer:
    """Ask until the answer can be used, and say each time why it cannot."""
    if question:
        print(question)
    while True:
        found = reader(ask(prompt))
        if not isinstance(found, Unreadable):
            return found
        print(f"{found.message}. {found.advice}".rstrip())

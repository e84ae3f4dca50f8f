"""`timekeeper new`: a commented agenda to begin with, from answers, options, or neither."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from timekeeper.agenda.drafting import draft, draft_text, read_segment
from timekeeper.agenda.durations import read_duration
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.agenda.reader import read
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.cli.options import planned_start
from timekeeper.cli.output import put, refuse_existing, save
from timekeeper.cli.talk import fail, somebody_answers
from timekeeper.cli.typed import program, quoted
from timekeeper.views.safe_text import safe_text

STANDARD_OUTPUT = Path("-")


def new(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file to write; `-` for standard output.")
    ],
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="What the session is called.")
    ] = None,
    start: Annotated[
        str | None, typer.Option("--start", metavar="TIME", help="When it starts, like 14:00.")
    ] = None,
    budget: Annotated[
        str | None,
        typer.Option("--budget", metavar="DURATION", help="How long it may take, like `2 h`."),
    ] = None,
    segment: Annotated[
        list[str] | None,
        typer.Option(
            "--segment",
            metavar="SEGMENT",
            help="A part of it, like `Opening, 5 min, opening, Lu`; once for each. `20-30 min` may "
            "be shortened to 20.",
        ),
    ] = None,
) -> None:
    """Write a new agenda, with comments that say what else can be in it.

    In a terminal it asks a few questions, unless an option answers one. A file that is there is
    never overwritten.

    Exit status: 0, or 2 when an answer cannot be used or the file cannot be written.
    """
    if file != STANDARD_OUTPUT:
        refuse_existing(file)
    if somebody_answers() and file != STANDARD_OUTPUT and not (title or start or budget or segment):
        from timekeeper.cli.questions import ask_for_agenda  # scripts and CI ask nobody

        agenda = ask_for_agenda(file)
    else:
        agenda = _from_options(title, start, budget, segment or [])
    text = draft_text(agenda, _how_to(file))
    if file == STANDARD_OUTPUT:
        put(text.encode())
        return
    save(file, text.encode(), force=None)
    _say(file, text)


def _from_options(
    title: str | None, start: str | None, budget: str | None, segments: list[str]
) -> Agenda:
    clock = planned_start(start)
    seconds = None if budget is None else read_duration(budget)
    if isinstance(seconds, Unreadable):
        _refuse("--budget", seconds)
    rows: list[Segment] = []
    for text in segments:
        found = read_segment(text)
        if isinstance(found, Unreadable):
            _refuse("--segment", found)
        rows.append(found)
    agenda = draft(title, clock, seconds, rows)
    if isinstance(agenda, Unreadable):
        _refuse("no agenda", agenda)
    return agenda


def _refuse(what: str, refused: Unreadable) -> NoReturn:
    fail(f"{what}: {refused.message}. {refused.advice}".rstrip())


def _how_to(file: Path) -> list[str]:
    name = "agenda.yaml" if file == STANDARD_OUTPUT else quoted(file.name)
    return [
        "The plan of one session. Check it with",
        f"    timekeeper validate {name}",
        "and run the session with",
        f"    timekeeper run {name}",
        "",
    ]


def _say(file: Path, text: str) -> None:
    open_ends = len(read(text.encode()).findings)
    does = "says what is still open" if open_ends else "checks it"
    line = f"{file}: written; `{program()} validate {quoted(str(file))}` {does}"
    print(safe_text(line), file=sys.stderr)

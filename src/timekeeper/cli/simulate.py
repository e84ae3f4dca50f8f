"""`timekeeper simulate`: would an agenda still end in time if it started late and ran over?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, time
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

from timekeeper.agenda.durations import read_duration
from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.cli.agenda_file import agenda_of
from timekeeper.cli.options import PlannedStart, TextOrJson, planned_start
from timekeeper.cli.talk import fail
from timekeeper.live.zone import zone_of
from timekeeper.session.booking import book
from timekeeper.session.limits import latest_start, limits
from timekeeper.session.overruns import overruns
from timekeeper.session.refusal import Refusal
from timekeeper.session.simulation import LATEST, Assumptions
from timekeeper.session.simulation import simulate as play_once

TOO_LATE = 1
"""The exit status when it cannot end in time."""

USUALLY_ALLOWED = 10
"""Percent of random runs that may end late when nobody says otherwise: nine of ten is what people
mean by "it will fit"; to ask for all of them is to ask for the worst of a thousand days."""


def simulate(
    agenda: Annotated[
        Path, typer.Argument(metavar="AGENDA", help="The agenda file; `-` for standard input.")
    ],
    late: Annotated[
        str, typer.Option("--late", metavar="DURATION", help="How late it starts, like 5m.")
    ] = "0",
    overrun: Annotated[
        list[str] | None,
        typer.Option(
            "--overrun",
            metavar="WHAT=DURATION",
            help="What runs how much over, like presentation=3m: a method, a segment's number or "
            "id, or all. May be repeated; what names fewer segments wins.",
        ),
    ] = None,
    start: PlannedStart = None,
    most: Annotated[
        bool, typer.Option("--max", help="Also find the most that the agenda bears.")
    ] = False,
    runs: Annotated[
        int | None,
        typer.Option(
            "--runs",
            metavar="N",
            min=1,
            max=100_000,
            help="Random runs: overruns are drawn around those given, or around a 20th of each "
            "segment's time.",
        ),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", metavar="N", help="Of random runs: the same seed, the same runs."),
    ] = None,
    allow: Annotated[
        int | None,
        typer.Option(
            "--allow",
            metavar="PERCENT",
            min=0,
            max=100,
            help=f"Of random runs: how many may end late, {USUALLY_ALLOWED} by default.",
        ),
    ] = None,
    format_: Annotated[
        TextOrJson, typer.Option("--format", help="How to write it.")
    ] = TextOrJson.TEXT,
) -> None:
    """Play an agenda through: would it still end in time if it started late and ran over?

    Nobody has to wait: the re-plan of a real session is asked at the start of each segment. Where
    the agenda names no time, the room is taken to be booked from a nominal start, so that a late
    start costs something.

    Exit status: 0 when it ends in time, 1 when it does not or the agenda has errors, 2 when the
    file cannot be read.
    """
    seconds = _late(late)
    asked = [_asked(text) for text in overrun or ()]
    begin = planned_start(start)
    if runs is None and (seed is not None or allow is not None):
        fail(f"{'--seed' if seed is not None else '--allow'} is about random runs: add --runs 1000")
    if runs is not None and most:
        fail("--max is about a single run: leave --runs out")
    plan, _ = agenda_of(agenda)
    assumed = _assumptions(plan, begin, seconds, asked)
    if runs is None:
        in_time = _single(assumed, most, format_)
    else:
        allowed = USUALLY_ALLOWED if allow is None else allow
        in_time = _many(assumed, runs, seed or 0, allowed, format_)
    raise typer.Exit(0 if in_time else TOO_LATE)


def _single(assumed: Assumptions, most: bool, format_: TextOrJson) -> bool:
    """Play and show one run; whether it ends in time."""
    simulation = play_once(assumed)
    latest = latest_start(assumed)
    found = limits(assumed) if most else None
    if format_ is TextOrJson.JSON:
        from timekeeper.views.simulation_json import simulation_json

        text = simulation_json(assumed, simulation, latest, found)
    else:
        from timekeeper.views.simulation_text import simulation_text

        text = simulation_text(assumed, simulation, latest, found, get_terminal_size().columns)
    print(text, end="", flush=True)
    return not simulation.late


def _many(assumed: Assumptions, runs: int, seed: int, allowed: int, format_: TextOrJson) -> bool:
    """Play many runs and show what they come to; whether few enough end late."""
    from timekeeper.session.runs import play_runs  # chance is only for those who ask for it

    played = play_runs(assumed, runs, seed)
    if format_ is TextOrJson.JSON:
        from timekeeper.views.simulation_json import runs_json

        text = runs_json(assumed, played, allowed)
    else:
        from timekeeper.views.runs_text import runs_text

        text = runs_text(assumed, played, allowed, get_terminal_size().columns)
    print(text, end="", flush=True)
    return played.is_allowed(allowed)


def _assumptions(
    agenda: Agenda, start: time | None, late: int, asked: Sequence[tuple[str, int]]
) -> Assumptions:
    found = overruns(agenda, asked)
    if isinstance(found, Refusal):
        fail(f"--overrun: {found.reason}")
    # Without a zone of its own a plan is the same plan on every machine.
    return Assumptions(book(agenda, start, zone_of(agenda) or UTC), late, found)


def _late(text: str) -> int:
    seconds = _seconds("--late", text)
    if seconds > LATEST:
        longest = figures(LATEST)
        fail(f"--late: {longest} is the most; who starts later holds the session at another time")
    return seconds


def _asked(text: str) -> tuple[str, int]:
    """Take `presentation=3m` apart."""
    what, equals, length = text.rpartition("=")
    if not equals or not what.strip():
        fail("--overrun: write what runs over and by how much, like presentation=3m")
    return what, _seconds("--overrun", length)


def _seconds(option: str, text: str) -> int:
    seconds = read_duration(text, least=0)
    if isinstance(seconds, Unreadable):
        fail(f"{option}: {seconds.message}. {seconds.advice}")
    return seconds

"""The options that several commands share, with their help."""

from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from timekeeper.agenda.clock_times import read_clock_time
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.cli.talk import fail

StateDirectory = Annotated[
    Path | None,
    typer.Option(
        "--state-dir",
        envvar="TIMEKEEPER_STATE_DIR",
        show_envvar=True,
        metavar="DIRECTORY",
        help="Where sessions are kept, instead of the system's usual place.",
    ),
]
Rehearsal = Annotated[
    bool, typer.Option("--rehearsal", help="Look among the rehearsals instead of the sessions.")
]
SessionName = Annotated[
    str | None,
    typer.Argument(
        metavar="SESSION",
        help="A session's name or the beginning of it, as `timekeeper sessions` lists them.",
    ),
]
Plain = Annotated[
    bool,
    typer.Option("--plain", help="Lines instead of a screen: for screen readers, logs and pipes."),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="No bell, and leave the window's title be.")]


def _file(output: Path | None) -> Path | None:
    """Give the file to write; `-` is standard output, as it is in every other program."""
    return None if output == Path("-") else output


Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        callback=_file,
        help="The file to write, instead of standard output.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there already.")]
PlannedStart = Annotated[
    str | None,
    typer.Option(
        "--start", metavar="TIME", help="When it starts, like 14:00, if not as the agenda says."
    ),
]


class TextOrJson(StrEnum):
    """How a command writes what people and scripts both read."""

    TEXT = "text"
    JSON = "json"


def planned_start(text: str | None) -> time | None:
    """Read `--start`; what is no time of day is wrong use."""
    clock = None if text is None else read_clock_time(text)
    if isinstance(clock, Unreadable):
        fail(f"--start: {clock.message}. {clock.advice}")
    return clock

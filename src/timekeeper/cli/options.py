"""The options that several commands share, with their help."""

from pathlib import Path
from typing import Annotated

import typer

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
        metavar="[SESSION]",
        help="A session's name or the beginning of it, as `timekeeper sessions` lists them.",
    ),
]
Plain = Annotated[
    bool,
    typer.Option("--plain", help="Lines instead of a screen: for screen readers, logs and pipes."),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="No bell, and leave the window's title be.")]

"""How a command talks to whoever typed it: one line for what cannot be done, one for a question."""

import contextlib
import os
import sys
from typing import NoReturn

import typer

WRONG_USE = 2


def complain(words: str) -> None:
    """Say something on standard error, in a line; where that cannot be written nothing is said."""
    from timekeeper.views.safe_text import safe_text  # what goes well says nothing

    with contextlib.suppress(OSError):
        print(f"timekeeper: {safe_text(words)}", file=sys.stderr, flush=True)
        return
    nobody_listens(2)


def cannot_be_written(error: Exception, then: str = "send it elsewhere, or make room") -> int:
    """Say that standard output takes no more, and what to do then; give the exit status.

    It is that of a file which cannot be read: nothing is wrong with an agenda or with the program,
    and whoever typed the command has to name another place.
    """
    nobody_listens()
    complain(f"standard output: {getattr(error, 'strerror', None) or error}; {then}")
    return WRONG_USE


def fail(words: str, status: int = WRONG_USE) -> NoReturn:
    """Say on standard error what is wrong and what to do, and leave."""
    complain(words)
    raise typer.Exit(status)


def somebody_answers() -> bool:
    """Say whether there is a human to ask: keys and eyes on the same side of a terminal."""
    return os.isatty(0) and os.isatty(1)


def ask(question: str) -> str:
    """Ask on the terminal and give the answer without blanks; no answer at all leaves."""
    print(question, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise typer.Exit(WRONG_USE)
    return line.strip()


def nobody_listens(file: int = 1) -> None:
    """Write to nowhere from now on: whoever read standard output has gone, as `head` does.

    What is still waiting to be written would make Python complain once more at its exit.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), file)

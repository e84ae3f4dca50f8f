"""How a command talks to whoever typed it: one line for what cannot be done, one for a question."""

import os
import sys
from typing import NoReturn

import typer

WRONG_USE = 2


def fail(words: str, status: int = WRONG_USE) -> NoReturn:
    """Say on standard error what is wrong and what to do, and leave."""
    print(f"timekeeper: {words}", file=sys.stderr)
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


def nobody_listens() -> None:
    """Write to nowhere from now on: whoever read standard output has gone, as `head` does.

    What is still waiting to be written would make Python complain once more at its exit.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

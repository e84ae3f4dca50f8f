"""A mistake in what was typed, in one line: what is wrong, and what to type instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any

import typer

from timekeeper.cli.typed import program

AGENDA_ENDINGS = (".yaml", ".yml")

OTHER_WORDS = {
    "start": "run",
    "continue": "resume",
    "list": "sessions",
    "check": "validate",
    "lint": "validate",
    "print": "show",
    "init": "new",
    "create": "new",
    "convert": "import",
}
"""What other programs call a command."""

OF_THE_LIBRARY = "Value error, "
"""What the library puts before a reason, for whoever knows it."""

IN_OTHER_WORDS = (
    (r"Got unexpected extra argument\S* \((.*)\)", r"there is nothing to do with `\1`"),
    (r"Input should be greater than or equal to (\S+)", r"write \1 or more"),
    (r"Input should be less than or equal to (\S+)", r"write \1 or less"),
    (r"Input should be a valid (?:integer|number).*", "write a number"),
)
"""The library's reasons, and what they mean."""


def no_such_command(name: str, commands: Iterable[str]) -> str:
    """Say that there is no such command, and which was meant."""
    if name.casefold().endswith(AGENDA_ENDINGS):
        return f"a command comes first: did you mean `{program()} run {name}`?"
    meant = OTHER_WORDS.get(name) or _closest(name, commands)
    return f"there is no command {name!r}{_did_you_mean(meant)}"


def misuse(error: typer.TyperException, command: Sequence[str]) -> str:
    """Say what the library found wrong with what was typed behind a command."""
    wrong = _wrong(error)
    if wrong.endswith("?"):
        return wrong
    return f"{wrong}; see `{' '.join([program(), *command, '--help'])}`"


def _wrong(error: Any) -> str:
    """Give the library's reason; its kinds of error differ by what they have."""
    if isinstance(error, typer.BadParameter):
        what = error.param.get_error_hint().strip("'") if error.param else "a value"
        return f"{what}: {_reason(error.message)}" if error.message else f"{what} is missing"
    if hasattr(error, "possibilities"):
        meant = _closest(error.option_name, error.possibilities or ())
        return f"there is no option {error.option_name}{_did_you_mean(meant)}"
    return _reason(error.message)


def _reason(message: str) -> str:
    words = message.removeprefix(OF_THE_LIBRARY).rstrip(".")
    for theirs, ours in IN_OTHER_WORDS:
        if match := re.fullmatch(theirs, words):
            return match.expand(ours)
    return words[:1].lower() + words[1:]


def _closest(typed: str, known: Iterable[str]) -> str | None:
    """Find what was meant by a word, or by the beginning of one; dashes are no likeness."""
    names = {name.lstrip("-"): name for name in known}
    word = typed.lstrip("-")
    begun = [name for name in names if word and name.startswith(word)]
    return next((names[name] for name in [*begun, *get_close_matches(word, names)]), None)


def _did_you_mean(meant: str | None) -> str:
    return f": did you mean `{meant}`?" if meant else ""

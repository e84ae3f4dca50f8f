"""`timekeeper explain`: what a code of a finding means, and what to write instead."""

from typing import Annotated

import typer

from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.selection import meant, read_words
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.cli.talk import fail
from timekeeper.views.explained import explained, listed

PARTED = "\n" + "-" * 80 + "\n\n"
"""What stands between two explanations."""


def explain(
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE...]",
            help="A code like TK301, or the beginning of some, like TK3; without any, all.",
        ),
    ] = None,
) -> None:
    """Explain codes: why the finding matters, and an agenda with it and one without.

    Several codes that begin alike are listed.
    """
    words = read_words(codes) if codes else ("TK",)
    if isinstance(words, Unreadable):
        fail(f"{words.message}. {words.advice}")
    pages = (
        explained(word) if word in CATALOGUE else listed(sorted(meant(word))) for word in words
    )
    print(PARTED.join(pages), end="", flush=True)

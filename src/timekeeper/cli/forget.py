"""`timekeeper forget`: a session, or the names in it, is deleted for good."""

from pathlib import Path
from typing import Annotated

import typer

from timekeeper.cli.choose import choose, directory_of
from timekeeper.cli.options import Rehearsal, StateDirectory
from timekeeper.cli.talk import complain, fail
from timekeeper.live.forgetting import Forgotten, forget_labels, forget_session
from timekeeper.live.journal.format import NewerFormat, NotAJournal
from timekeeper.live.journal.place import Locked


def forget(
    session: Annotated[
        str,
        typer.Argument(
            metavar="SESSION",
            help="The whole name of a session, as `timekeeper sessions` lists it.",
        ),
    ],
    labels: Annotated[
        bool, typer.Option("--labels", help="Delete the speakers' labels, and keep the rest.")
    ] = False,
    all_: Annotated[
        bool, typer.Option("--all", help="Delete all of the session, and every copy of it.")
    ] = False,
    rehearsal: Rehearsal = False,
    state_dir: StateDirectory = None,
) -> None:
    """Delete a session for good, or the labels of its speakers. There is no undo.

    Words that were written down stay with --labels, and it says when a label is among them. Copies
    of damaged journals kept aside are deleted too. What a disk, a backup or a synced folder
    still has is out of reach.
    """
    if labels == all_:
        fail("say what: --labels forgets who spoke, --all the whole session")
    path = choose(directory_of(state_dir), session, rehearsal=rehearsal)
    if path.stem != session.removesuffix(path.suffix):
        fail(f"write the whole name of what is to be deleted: {path.stem}")
    copies, naming = _forgotten(path, labels=labels)
    what = f"the labels of {path.stem}" if labels else path.stem
    more = {0: "", 1: " and a copy kept aside"}.get(copies, f" and {copies} copies kept aside")
    complain(f"deleted for good: {what}{more}")
    if naming:
        entries = "1 entry names" if naming == 1 else f"{naming} entries name"
        complain(f"{entries} a speaker in words that stay as they were typed: --all deletes them")


def _forgotten(path: Path, *, labels: bool) -> Forgotten:
    try:
        return forget_labels(path) if labels else forget_session(path)
    except Locked:
        fail(f"{path.stem} is running: end it first, with q and y")
    except (NotAJournal, NewerFormat) as error:
        fail(f"{path}: {error}; --all deletes it")
    except OSError as error:
        fail(f"{path}: {error.strerror or error}")

"""`timekeeper report`: planned against actual, of a session that is over or still runs."""

from shutil import get_terminal_size
from typing import Annotated

import typer

from timekeeper.cli.choose import choose, directory_of, open_session
from timekeeper.cli.options import Force, Output, Rehearsal, SessionName, StateDirectory
from timekeeper.cli.output import EVERYBODY, OWNER, form_of, put, save
from timekeeper.cli.report_forms import ENDINGS, Format, written
from timekeeper.cli.talk import complain, fail
from timekeeper.live.clock import SystemClock
from timekeeper.live.following import present
from timekeeper.session.report import Report
from timekeeper.session.report import report as report_on
from timekeeper.views.damage import damage


def report(
    session: SessionName = None,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format", help="The form; otherwise what the end of --output's name says, or text."
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    private: Annotated[
        bool,
        typer.Option(
            "--private",
            help="With labels, owners, notes and clock times: for the moderator alone.",
        ),
    ] = False,
    rehearsal: Rehearsal = False,
    state_dir: StateDirectory = None,
) -> None:
    """Show what came of a session, the newest by default: times, floor, recommendations, pledges.

    It can be passed on as it is: without speakers' labels, owners, notes and clock times, and
    without counts of fewer than five people. What was typed as a recommendation, an action or a
    pledge stands in it as typed: read it before.
    """
    form = format_ or form_of(output, ENDINGS)
    path = choose(directory_of(state_dir), session, rehearsal=rehearsal)
    found = open_session(path)
    now, _ = present(found, SystemClock())
    seen = report_on(found.agenda, found.events, now, found.speed, private=private)
    if output is None:
        _show(seen, form)
    else:
        save(output, written(seen, form, 80), force, OWNER if private else EVERYBODY)
    if seen.mentions and not private:
        complain(f"{', '.join(seen.mentions)}: a speaker's label is in the words; read them first")
    if words := damage(len(found.contents.damaged), found.contents.lost):
        complain(words)


def _show(seen: Report, form: Format) -> None:
    import sys

    if form is Format.DOCX and sys.stdout.isatty():
        fail("docx is no text: name a file with --output")
    if form is Format.TEXT:
        print(written(seen, form, get_terminal_size().columns).decode(), end="")
    else:
        put(written(seen, form, 80))

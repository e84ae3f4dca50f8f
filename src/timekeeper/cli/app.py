"""The program: its commands, each imported only when it is the one at hand."""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from timekeeper import __version__

COMMANDS = ("run", "resume", "status", "sessions", "report", "validate", "show", "simulate")
"""In the order of `--help`. Each is the function of its name in the module of its name."""


class Commands(TyperGroup):
    """The commands by name; importing all of them would cost each of them its start."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Name the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Import a command, or give None for a name that is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"timekeeper.cli.{cmd_name}")
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(cmd_name)(getattr(module, cmd_name))
        return typer.main.get_command(single)


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"timekeeper {__version__}")
        raise typer.Exit


@app.callback()
def timekeeper(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Say the version and leave."
        ),
    ] = False,
) -> None:
    """Run a timed session from an agenda file, and check agendas.

    `timekeeper run agenda.yaml` runs one; `timekeeper validate agenda.yaml` checks one.
    """

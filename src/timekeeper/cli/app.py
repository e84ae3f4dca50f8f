"""The program: its commands, each imported only when it is the one at hand."""

import sys
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from timekeeper import __version__
from timekeeper.cli.talk import WRONG_USE, complain

COMMANDS = (
    *("run", "resume", "status", "sessions", "report", "history", "forget"),
    *("validate", "explain", "show", "simulate", "new", "import", "export", "schema"),
)
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
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        module = import_module(f"timekeeper.cli.{name}")
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(cmd_name)(getattr(module, name))
        return typer.main.get_command(single)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that was typed, or say which was meant."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from timekeeper.cli.misuse import no_such_command

            ctx.fail(no_such_command(args[0], COMMANDS))
        return super().resolve_command(ctx, args)

    def main(self, args: Any = None, *rest: Any, **more: Any) -> NoReturn:
        """Run what was typed, and leave; a mistake in it is told in one line."""
        words = sys.argv[1:] if args is None else args
        try:
            status = super().main(words, *rest, **more | {"standalone_mode": False})
        except typer.TyperException as error:
            from timekeeper.cli.misuse import misuse

            complain(misuse(error, [word for word in words[:1] if word in COMMANDS]))
            status = WRONG_USE
        sys.exit(status)


app = typer.Typer(
    cls=Commands,
    invoke_without_command=True,
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
    ctx: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback has said it
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Say the version and leave."
        ),
    ] = False,
) -> None:
    """Run a timed session from an agenda file, and check agendas.

    `timekeeper run agenda.yaml` runs one; `timekeeper validate agenda.yaml` checks one.
    """
    if ctx.invoked_subcommand is None:
        print(ctx.get_help(), file=sys.stderr)
        raise typer.Exit(WRONG_USE)

"""Where the program begins: `timekeeper`, or `python -m timekeeper`."""

import contextlib
import gc
import sys

from timekeeper.cli.plugins import look_for_no_plugins
from timekeeper.cli.streams import is_unwritable, open_missing, write_what_is_understood

FAULT = 3
"""The exit status when the program itself is at fault."""

INTERRUPTED = 130
"""128 and SIGINT's number, as shells have it."""

RARELY = (100_000, 50, 50)
"""Importing makes a hundred thousand objects and no garbage: looking for some takes 10 ms of it."""


def main() -> None:
    """Run the command that was typed; whatever nobody expected becomes a line that helps."""
    gc.set_threshold(*RARELY)
    look_for_no_plugins()
    open_missing()
    write_what_is_understood()
    try:
        from timekeeper.cli.app import app

        try:
            app(prog_name="timekeeper")
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        from timekeeper.cli.talk import nobody_listens

        nobody_listens()
    except Exception as error:
        sys.exit(_status_of(error))
    finally:
        gc.freeze()  # nothing is collected once more at the exit, where all of it goes anyway


def _status_of(error: Exception) -> int:
    """Say what became of the program, and give its exit status."""
    if is_unwritable(error):
        from timekeeper.cli.talk import cannot_be_written

        return cannot_be_written(error)
    _confess(error)
    return FAULT


def _confess(error: Exception) -> None:
    import traceback

    from timekeeper.cli.typed import program

    with contextlib.suppress(OSError):  # a full disk for standard error is no second fault
        traceback.print_exception(error)
        print(
            "timekeeper: a fault of the program, not yours. Please report the lines above.\n"
            f"Nothing that was stored is lost: `{program()} resume` goes on with a session.",
            file=sys.stderr,
        )


if __name__ == "__main__":
    main()

"""Where the program begins: `timekeeper`, or `python -m timekeeper`."""

import gc
import io
import os
import sys

FAULT = 3
"""The exit status when the program itself is at fault."""

INTERRUPTED = 130
"""128 and SIGINT's number, as shells have it."""

RARELY = (100_000, 50, 50)
"""Importing makes a hundred thousand objects and no garbage: looking for some takes 10 ms of it."""

NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""Else pydantic looks for them in everything that is installed beside it, at every start."""


def main() -> None:
    """Run the command that was typed; whatever nobody expected becomes a line that helps."""
    gc.set_threshold(*RARELY)
    os.environ.setdefault(*NO_PLUGINS)
    _open_missing_streams()
    _never_fail_to_encode()
    try:
        from timekeeper.cli.app import app

        app(prog_name="timekeeper")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        from timekeeper.cli.talk import nobody_listens

        nobody_listens()
    except Exception as error:
        _confess(error)
        sys.exit(FAULT)
    finally:
        gc.freeze()  # nothing is collected once more at the exit, where all of it goes anyway


def _open_missing_streams() -> None:
    """Fill the places of closed streams, or the next file opened would become one of them."""
    for file in range(3):
        try:
            os.fstat(file)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    for name, file, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(file, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _never_fail_to_encode() -> None:
    """Show as escapes what a stream's encoding lacks: a title is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _confess(error: Exception) -> None:
    import traceback

    traceback.print_exception(error)
    print(
        "timekeeper: a fault of the program, not yours. Please report the lines above.\n"
        "Nothing that was stored is lost: `timekeeper resume` goes on with a session.",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()

"""The three standard streams, made fit for whatever they were started with."""

import codecs
import errno
import io
import locale
import os
import sys

LIKENESS = "likeness"
"""The name of what is done about letters that an encoding lacks."""

STATED = "PYTHONIOENCODING"
"""Where a user says what the terminal takes, whatever the locale is."""

UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
"""How writing fails when it is not that nobody reads."""


def open_missing() -> None:
    """Fill the places of closed streams, or the next file opened would become one of them."""
    for file in range(3):
        try:
            os.fstat(file)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    for name, file, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(file, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def write_what_is_understood() -> None:
    """Write to a terminal as the locale says, and what an encoding lacks by its likeness.

    In the C locale Python takes everything for UTF-8: that is best for files and pipes, which lose
    nothing, and wrong for the terminal.
    """
    codecs.register_error(LIKENESS, _likeness)
    is_guessed = sys.flags.utf8_mode and sys.platform != "win32" and not os.environ.get(STATED)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = locale.getencoding() if is_guessed and stream.isatty() else None
            stream.reconfigure(encoding=encoding, errors=LIKENESS)


def is_unwritable(error: Exception) -> bool:
    """Say whether standard output took no more: files have names, and are seen to elsewhere."""
    return isinstance(error, OSError) and error.filename is None and error.errno in UNWRITABLE


def _likeness(error: UnicodeError) -> tuple[str, int]:
    from timekeeper.views.likeness import instead  # few encodings lack anything

    return instead(error)

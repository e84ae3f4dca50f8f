"""A process that writes a journal and prints every record that is on the disk.

    python writer.py PATH COUNT [wait]

It makes COUNT records (none: it only opens), goes on with a journal that is there, and waits for
the end of its standard input when told to. What it does not acknowledge it explains.
"""

import os
import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[3] / "src"))

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.journal import Journal


def command(path: Path, count: int, *, wait: bool = False) -> list[str]:
    """Give the command line that starts such a process."""
    words = [sys.executable, "-I", "-S", __file__, str(path), str(count)]
    return [*words, "wait"] if wait else words


def start(path: Path, count: int, *, before: tuple[str, ...] = ()) -> "subprocess.Popen[bytes]":
    """Start one that waits; `before` is a command to run it under."""
    return subprocess.Popen(
        [*before, *command(path, count, wait=True)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def _main(path: Path, count: int, *, wait: bool) -> None:
    try:
        journal = _open(path)
    except OSError as error:
        return _say(f"not opened: {error.strerror}")
    for number in range(1, 1 + count):
        journal.append({"event": "noted", "number": number}, _stamp(number))
        journal.retry(_stamp(number))
        unsaved = journal.unsaved
        _say(f"{number}" if unsaved is None else f"held {unsaved.lines}: {unsaved.reason}")
    _say("done")
    if wait:
        sys.stdin.read()
    return None


def _open(path: Path) -> Journal:
    if path.exists():
        return Journal.reopen(path, _stamp(0))[0]
    return Journal.create(path, {"agenda": "title: Panel\n"}, _stamp(0))


def _stamp(number: int) -> Stamp:
    return Stamp("boot", number, 1_795_442_590 * 10**9 + number)


def _say(text: str) -> None:
    os.write(1, text.encode() + b"\n")


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]), wait="wait" in sys.argv[3:])

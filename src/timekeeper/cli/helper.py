"""A second process that works on bundles of things, one bundle at a time."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import Generic, NoReturn, TypeVar

_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")
Pipe = tuple[int, int]


class Helper(Generic[_Thing, _Answer]):
    """It is forked: nothing is imported anew, and what it does not change is held once.

    Raises OSError when there can be none. It does nothing but the work, so that whatever becomes of
    it, what it leaves open is done here.
    """

    def __init__(self, work: Callable[[_Thing], _Answer]) -> None:
        self.bundle: dict[int, _Thing] = {}
        self._work = work
        bundles, answers = os.pipe(), os.pipe()
        try:
            self._process = _fork()
        except OSError:
            for end in (*bundles, *answers):
                os.close(end)
            raise
        if self._process == 0:
            _serve(work, bundles, answers)
        os.close(bundles[0])
        os.close(answers[1])
        self._to = os.fdopen(bundles[1], "wb")
        self._from = os.fdopen(answers[0], "rb")

    def fileno(self) -> int:
        """Give what becomes readable when there are answers, or none will come."""
        return self._from.fileno()

    def give(self, bundle: dict[int, _Thing]) -> None:
        """Let it work on these; no others before its answers were taken."""
        self.bundle = bundle
        with contextlib.suppress(OSError):  # its answers will not come either
            pickle.dump([*bundle.values()], self._to, pickle.HIGHEST_PROTOCOL)
            self._to.flush()

    def answers(self) -> dict[int, _Answer]:
        """Take the answers by number, waiting for them."""
        try:
            found: list[_Answer] = pickle.load(self._from)
        except (OSError, EOFError, pickle.UnpicklingError):
            found = [self._work(thing) for thing in self.bundle.values()]
        return dict(zip(self.bundle, found, strict=True))

    def stop(self) -> None:
        """End the process, whatever it does."""
        with contextlib.suppress(OSError):
            os.kill(self._process, signal.SIGTERM)
            os.waitpid(self._process, 0)
        self._from.close()
        with contextlib.suppress(OSError):  # what could not be written to it
            self._to.close()


def _fork() -> int:
    if sys.platform == "win32":
        raise OSError("nothing can be forked here")
    return os.fork()


def _serve(work: Callable[[_Thing], _Answer], bundles: Pipe, answers: Pipe) -> NoReturn:
    """Work until there is nothing more, or something is wrong; then go without a word.

    What the other process has begun is not ended here: no buffer is written a second time.
    """
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(bundles[1])
        os.close(answers[0])
        with os.fdopen(bundles[0], "rb") as things, os.fdopen(answers[1], "wb") as found:
            while True:
                pickle.dump([work(thing) for thing in pickle.load(things)], found)
                found.flush()
    finally:
        os._exit(0)

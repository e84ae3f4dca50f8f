import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.mutants.trial import Verdict, at_most, tried


def _all_pass(_: Path) -> int:
    return 0


def _one_fails(_: Path) -> int:
    return 1


def _cannot_be_imported(_: Path) -> int:
    return 2


def _computes_for_ever(_: Path) -> int:
    at_most(0.01)
    while True:
        pass


def _waits_for_ever(_: Path) -> int:
    at_most(0.01)
    reading, _writing = os.pipe()
    os.read(reading, 1)
    return 0


def _goes_wrong(_: Path) -> int:
    raise RuntimeError


def _is_lost(_: Path) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


@pytest.mark.parametrize(
    ("work", "verdict"),
    [
        (_all_pass, Verdict.SURVIVED),
        (_one_fails, Verdict.KILLED),
        (_cannot_be_imported, Verdict.KILLED),
        (_computes_for_ever, Verdict.HUNG),
        (_waits_for_ever, Verdict.HUNG),
        (_goes_wrong, Verdict.BROKEN),
        (_is_lost, Verdict.BROKEN),
    ],
)
def test_verdicts(work: Callable[[Path], int], verdict: Verdict) -> None:
    assert list(tried([("one", work)], 1)) == [("one", verdict)]

"""The campaign: change one thing in the source at a time; does any test notice?

Every mutant is a forked child in which one function is exchanged, and the tests that run that
function are asked, the quickest first, up to the first that fails. What runs at import is tried in
a copy of the project. Ends with status 1 when more than one in twenty survives, and with 2 when
the campaign itself went wrong.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.mutants.looks import Looks
from tests.mutants.mutations import Mutant, Source
from tests.mutants.scope import ROOT, SOURCE, Group, beside, groups
from tests.mutants.trial import Verdict, Work, tried

AIM = 95
"""How many of a hundred mutants are to be killed."""


class Tried(NamedTuple):
    """A mutant, and the file that it is one of."""

    source: Source
    mutant: Mutant

    @property
    def module(self) -> str:
        path = Path(self.source.path)
        return path.relative_to(SOURCE if path.is_relative_to(SOURCE) else ROOT).as_posix()

    @property
    def label(self) -> str:
        return f"{self.module}:{self.mutant.label}"


class Campaign:
    """A pytest plugin that tries mutants where the tests would have been run."""

    def __init__(self, group: Group, chosen: argparse.Namespace) -> None:
        self._group, self._chosen = group, chosen
        self.verdicts: dict[Tried, Verdict] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        sources = [Source(path.read_text("utf-8"), str(path)) for path in self._group.modules]
        picked = self._picked(sources)
        if picked:
            looks = Looks(self._group, sources, session.items, self._chosen.patience)
            looks.control(sources[0])
            self._look("", picked, looks.first)
            if self._chosen.again:
                self._look("again ", self._survivors(), looks.again)
        return True

    def _picked(self, sources: list[Source]) -> list[Tried]:
        chance = random.Random(self._chosen.seed)
        every = [Tried(source, mutant) for source in sources for mutant in source.mutants]
        sample = [each for each in every if chance.random() * 100 < self._chosen.percent]
        return [each for each in sample if re.search(self._chosen.only, each.label)]

    def _survivors(self) -> list[Tried]:
        return [each for each, verdict in self.verdicts.items() if verdict is Verdict.SURVIVED]

    def _look(self, when: str, picked: list[Tried], look: Callable[[Source, Mutant], Work]) -> None:
        works = ((each, look(*each)) for each in picked)
        for each, verdict in tried(works, self._chosen.jobs):
            self.verdicts[each] = verdict
            if verdict is not Verdict.KILLED:
                print(f"{when}{verdict.value} {each.label}", flush=True)


def main() -> int:
    """Run the campaign; 0 when enough were killed."""
    chosen = _arguments().parse_args()
    verdicts: dict[Tried, Verdict] = {}
    for group in [beside(chosen.module.absolute())] if chosen.module else groups():
        campaign = Campaign(group, chosen)
        words = ["-qq", "-p", "no:cacheprovider", "--capture=no"]
        words += ["-p", "tests.mutants.examples", "--hypothesis-profile", "few"]
        if pytest.main([*words, *map(str, group.tests)], plugins=[campaign]):
            return 2
        verdicts |= campaign.verdicts
    return _judged(verdicts)


def _judged(verdicts: dict[Tried, Verdict]) -> int:
    ends = Counter((each.module, verdict) for each, verdict in verdicts.items())
    modules = sorted({module for module, _ in ends})
    for module in modules:
        print(_line(module, Counter({end: ends[module, end] for end in Verdict})))
    total = Counter(verdicts.values())
    if not total:
        print("no mutant matches")
    if not total or total[Verdict.BROKEN]:
        return 2
    print(_line("all", total))
    return int(100 * total[Verdict.SURVIVED] > (100 - AIM) * total.total())


def _line(name: str, ends: Counter[Verdict]) -> str:
    total, killed = ends.total(), ends[Verdict.KILLED] + ends[Verdict.HUNG]
    hung = f", {ends[Verdict.HUNG]} of them hung" if ends[Verdict.HUNG] else ""
    return f"{name:28} {killed:5} of {total:5} killed, {100 * killed / total:5.1f} %{hung}"


def _arguments() -> argparse.ArgumentParser:
    arguments = argparse.ArgumentParser(prog="campaign", description=__doc__)
    arguments.add_argument(
        "module", nargs="?", type=Path, help="this file alone, by the tests beside it"
    )
    arguments.add_argument("--percent", type=float, default=100, help="how many of the mutants")
    arguments.add_argument("--seed", type=int, default=1, help="which ones, when not all")
    arguments.add_argument("--only", default="", help="mutants whose file, line or text matches")
    arguments.add_argument(
        "--again", action="store_true", help="look at survivors again, in a copy, by all tests"
    )
    arguments.add_argument("--jobs", type=int, default=2, help="how many at the same time")
    arguments.add_argument(
        "--patience", type=float, default=10, help="seconds after which a quick test hangs"
    )
    return arguments


if __name__ == "__main__":
    sys.exit(main())

"""The long campaign: `python -m tests.fuzz.campaign --count 250000 [--seed 1]`.

Ends with status 1 and the offending bytes at the first text that is not answered as promised, or
not in time.
"""

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.fuzz.mutations import mutate
from tests.fuzz.nasties import nasties
from timekeeper.agenda.catalogue import CATALOGUE
from timekeeper.agenda.finding import Severity
from timekeeper.agenda.parser import fastest_parser
from timekeeper.agenda.reader import Read, read
from timekeeper.agenda.settings import Settings
from timekeeper.live.zone import SystemZones
from timekeeper.views.findings.checked import checked
from timekeeper.views.findings.style import Style
from timekeeper.views.findings.text import file_report

ROOT = Path(__file__).parent.parent.parent
ONE_IN = 25
"""How many texts are also read by the parser in Python, which is 14 times slower."""
LONGEST = 10.0
"""Seconds of CPU that one text may take, read by both parsers: nobody waits for longer."""
EVERYTHING = Settings(frozenset(CATALOGUE), zones=SystemZones)
_STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def main() -> int:
    """Read `--count` texts; 0 when all were answered as promised."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--count", type=int, default=250_000, help="how many mutated agendas")
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    slowest = 0.0
    for number, content in enumerate(_texts(chosen.count, chosen.seed)):
        began = time.process_time()
        parsers = [fastest_parser(), yaml.SafeLoader] if number % ONE_IN == 0 else [None]
        try:
            for parser in parsers:
                check(read(content, parser, EVERYTHING))
            slowest = max(slowest, time.process_time() - began)
            assert slowest < LONGEST
        except Exception:
            print(f"seed {chosen.seed}, text {number}: {content[:3000]!r}", file=sys.stderr)
            raise
    print(
        f"{chosen.count} mutated agendas and all nasties were answered as promised, "
        f"the slowest in {slowest:.2f} s"
    )
    return 0


def check(result: Read) -> None:
    """What holds for every answer, whatever the bytes were."""
    fatal = [one for one in result.findings if one.severity is Severity.ERROR and one.code < "TK3"]
    assert (result.agenda is None) == bool(fatal)
    assert list(result.findings) == sorted(set(result.findings))
    lines = result.lines
    for one in result.findings:
        assert one.code in CATALOGUE
        assert one.message
        assert one.length >= 1
        assert 1 <= one.place.line <= len(lines)
        assert 1 <= one.place.column <= len(lines[one.place.line - 1]) + 1
    few = result._replace(findings=result.findings[:50])
    shown = file_report(checked("agenda.yaml", *few), Style())
    assert not _STEERS.search(shown)


def _texts(count: int, seed: int) -> Iterator[bytes]:
    yield from nasties().values()
    seeds = [path.read_bytes() for path in _agendas()]
    chance = random.Random(seed)
    for _ in range(count):
        yield mutate(chance.choice(seeds), chance)


def _agendas() -> list[Path]:
    small = sorted((ROOT / "tests" / "findings").glob("*/*.yaml"))
    return [*sorted((ROOT / "agendas").glob("*.yaml")), *small]


if __name__ == "__main__":
    sys.exit(main())

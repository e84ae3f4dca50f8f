"""`timekeeper validate` beside what else checks YAML: whole process, one run.

    .venv/bin/python benchmarks/validate.py [--rounds 7] [--one-file 4]

In every round all programs have their turn, each round beginning with another one, so that
whatever else the machine does meets all of them. A ratio is the median of the rounds' ratios.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import corpus
import growth
import programs
from figures import aim, heading, table
from measure import Run, of_helpers, run

REFERENCE = "check-jsonschema"
OURS = "timekeeper"
AJV = "ajv-cli"
LARGE = "1 MiB"

AIMS = (
    ("1 clean", REFERENCE, 0.65),
    ("1 broken", REFERENCE, 0.65),
    (f"{corpus.MANY} clean", REFERENCE, 0.25),
    (f"{corpus.MANY} clean", AJV, 0.8),
    (f"{corpus.MANY} broken", REFERENCE, 0.35),
    (LARGE, AJV, 1.0),
)
"""At most so many times the wall time of another program, by what is checked."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files to check in one go: what is said of them, and where they are."""

    words: str
    directory: Path
    many: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Checker:
    """A program that checks files; `glob` when it finds them itself, by a pattern."""

    name: str
    command: tuple[str, ...]
    glob: bool = False
    knows_agendas: bool = True

    def on(self, files: Files) -> list[str]:
        """Give the command that checks these files."""
        names = sorted(path.name for path in files.directory.glob("*.yaml"))
        return [*self.command, *(["*.yaml"] if self.glob else names)]

    def expected(self, files: Files) -> int:
        """Give the exit status that says that the program did its work."""
        return int(self.knows_agendas and files.broken)


Measured = dict[tuple[str, str], list[Run]]
"""Runs by files and program, in the order of the rounds."""

Helped = dict[tuple[str, str], int]
"""Bytes that a program's other processes have to themselves, by files and program."""


def main() -> None:
    """Measure and print."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as place:
        sets = list(_sets(Path(place)))
        checkers = list(_checkers())
        print(heading("timekeeper validate"))
        _prove(checkers, Path(place))
        runs = _measure(checkers, sets, asked.rounds, asked.one_file)
        helped = {
            (files.words, checker.name): of_helpers(checker.on(files), files.directory)
            for files in sets
            for checker in checkers
        }
        grown = list(growth.measure(Path(place), asked.rounds))
    print(
        table(
            ("files", "program", "ms", "CPU ms", "MiB", "x check-jsonschema"), _rows(runs, helped)
        )
    )
    for words, other, most in AIMS:
        if (words, other) in runs:
            print(aim(f"{words}, x {other}", _ratio(runs, words, OURS, other), most))
    for files in sets:
        ours, theirs = (_memory(runs, helped, files.words, name) for name in (OURS, REFERENCE))
        memory = ours / theirs
        print(aim(f"{files.words}, memory x {REFERENCE}", memory, 1.0))
    growth.tell(grown)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="rounds (default 7)")
    parser.add_argument("--one-file", type=int, default=4, help="turns with one file in a round")
    return parser.parse_args()


def _sets(place: Path) -> Iterator[Files]:
    for count in (1, corpus.MANY):
        for state, write in (("clean", corpus.write_clean), ("broken", corpus.write_broken)):
            directory = place / f"{state}-{count}"
            directory.mkdir()
            write(directory, count)
            yield Files(f"{count} {state}", directory, count > 1, state == "broken")
    large = place / "large"
    large.mkdir()
    corpus.write_large(large)
    yield Files(LARGE, large, many=True)


def _checkers() -> Iterator[Checker]:
    schema = str(programs.SCHEMA)
    yield Checker(OURS, (programs.timekeeper(), "validate"))
    yield Checker(REFERENCE, (programs.peer(REFERENCE), "--schemafile", schema))
    # Of what an agenda is, these know nothing: they look at spaces and duplicate keys.
    for linter in ("yamllint", "ryl"):
        yield Checker(linter, (programs.peer(linter), "-d", "relaxed"), knows_agendas=False)
    ajv = programs.ajv()
    if ajv:
        command = (ajv, "validate", "--all-errors", "--strict=false", "-s", schema, "-d")
        yield Checker(AJV, command, glob=True)


def _prove(checkers: Sequence[Checker], place: Path) -> None:
    """Show that every program reads the last file too: alone it is wrong, and all object."""
    directory = place / "last-wrong"
    directory.mkdir()
    corpus.write_unreadable(directory, corpus.write_clean(directory)[-1])
    for checker in checkers:
        if run(checker.on(Files("", directory)), directory).status == 0:
            raise SystemExit(f"{checker.name} does not read all of {corpus.MANY} files")


def _measure(
    checkers: Sequence[Checker], sets: Sequence[Files], rounds: int, one_file: int
) -> Measured:
    runs: Measured = {(files.words, checker.name): [] for files in sets for checker in checkers}
    for turn in range(rounds * one_file):
        start = turn % len(checkers)
        for files in sets:
            if turn % one_file == 0 or not files.many:
                for checker in (*checkers[start:], *checkers[:start]):
                    runs[files.words, checker.name].append(_checked(checker, files))
    return runs


def _checked(checker: Checker, files: Files) -> Run:
    measured = run(checker.on(files), files.directory)
    if measured.status != checker.expected(files):
        raise SystemExit(f"{checker.name} gave {measured.status} for {files.words}")
    return measured


def _rows(runs: Measured, helped: Helped) -> Iterator[tuple[str, ...]]:
    for (words, name), measured in runs.items():
        yield (
            words,
            name,
            f"{median(each.seconds for each in measured) * 1000:.0f}",
            f"{median(each.cpu for each in measured) * 1000:.0f}",
            f"{_memory(runs, helped, words, name) / 2**20:.0f}",
            f"{_ratio(runs, words, name, REFERENCE):.2f}",
        )


def _ratio(runs: Measured, words: str, name: str, other: str) -> float:
    pairs = zip(runs[words, name], runs[words, other], strict=True)
    return median(one.seconds / reference.seconds for one, reference in pairs)


def _memory(runs: Measured, helped: Helped, words: str, name: str) -> float:
    return median(each.memory for each in runs[words, name]) + helped[words, name]


if __name__ == "__main__":
    main()

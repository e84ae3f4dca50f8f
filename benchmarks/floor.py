"""What a key press costs in the core when a forum is as full as can be.

    .venv/bin/python benchmarks/floor.py [--hands 1000] [--turns 5000] [--outcomes 2000]

Each command is timed from `decide` to the reading that a picture is made of; disk and screen are
not in it. A key press may take 20 ms in all.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from time import perf_counter

from figures import aim, machine, percentile, table

from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.decide import decide
from timekeeper.session.floor import commands as floor
from timekeeper.session.fold import apply, fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.outcomes import commands as outcomes
from timekeeper.session.reading import read
from timekeeper.session.refusal import Refusal

AIM = 3.0
"""Milliseconds of the twenty that the core may take at the 95th percentile."""

AGENDA = Agenda(
    title="A forum",
    themes=("One", "Two", "Three"),
    segments=(Segment(title="Forum", duration=3600, minimum=2400, floor=Floor(votes=3)),),
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("hands", 1000), ("turns", 5000), ("outcomes", 2000)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    asked = parser.parse_args()
    took: dict[str, list[float]] = {}
    state, now = fold(AGENDA, []), 0
    for command in script(asked.hands, asked.turns, asked.outcomes):
        now += 3 * SECOND
        start = perf_counter()
        decision = decide(AGENDA, state, command, Moment(now, now))
        assert not isinstance(decision, Refusal), decision.reason
        for event in decision:
            state = apply(AGENDA, state, event)
        read(AGENDA, state, Moment(now, now))
        took.setdefault(type(command).__name__, []).append((perf_counter() - start) * 1000)
    print(f"## the floor\n\n{machine()}\n")
    kinds = {kind: times for kind, times in took.items() if len(times) > 1}
    rows = [(kind, *map(str, _row(times))) for kind, times in kinds.items()]
    print(table(("command", "times", "median ms", "95th", "worst"), rows))
    print(aim("any command", max(percentile(times, 95) for times in kinds.values()), AIM, " ms"))


def script(hands: int, turns: int, recorded: int) -> Iterator[Command]:
    """Fill the queue, keep it full while turns are taken, and record beside it."""
    yield commands.Start()
    for number in range(1, hands + 1):
        yield floor.RaiseHand("" if number % 2 else f"Speaker {number}")
    for number in range(turns):
        yield floor.Call()
        yield floor.RaiseHand(f"S{number % hands + 1}")
    for number in range(recorded):
        yield outcomes.Recommend(f"Recommendation {number} to the member states", number % 4)
    for number in range(1, min(recorded, 300) + 1):
        yield outcomes.Tally(number, number % 40, 200)
    for _ in range(300):
        yield commands.Undo()


def _row(times: list[float]) -> tuple[int | str, ...]:
    figures = (percentile(times, 50), percentile(times, 95), max(times))
    return (len(times), *(f"{figure:.2f}" for figure in figures))


if __name__ == "__main__":
    main()

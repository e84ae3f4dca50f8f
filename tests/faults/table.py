"""The rows as a table: aligned for a terminal, or as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from tests.faults.life import Life, Row

HEADS = (
    "fault",
    "what was done",
    "runs",
    "shown",
    "lost",
    "terminal",
    "CPU",
    "back in (worst)",
    "",
)
RIGHT = (2, 3, 4, 6, 7)


@dataclass(frozen=True)
class Outcome:
    """What became of a row: the sum of its lives, or why it was not run."""

    row: Row
    life: Life | None
    skipped: str = ""
    missing_tool: bool = False

    @property
    def failed(self) -> bool:
        """Say whether the row failed, for want of a tool too."""
        return self.missing_tool or (self.life is not None and self.life.failed)


def cells(outcome: Outcome) -> tuple[str, ...]:
    """Say a row in words."""
    life = outcome.life
    if life is None:
        verdict = f"{'FAILED' if outcome.missing_tool else 'skipped'}: {outcome.skipped}"
        return (outcome.row.name, outcome.row.done, "", "", "", "", "", "", verdict)
    return (
        outcome.row.name,
        outcome.row.done,
        f"{life.runs:,}",
        f"{life.acknowledged:,}",
        f"{life.lost}",
        "–" if life.put_back is None else "put back" if life.put_back else "NOT put back",
        "–" if life.busy is None else f"{life.busy:.0%}",
        _seconds(life.recovery),
        "FAILED" if life.failed else "ok",
    )


def _seconds(taken: Sequence[float]) -> str:
    return f"{median(taken):.2f} s ({max(taken):.1f})" if taken else "–"


def aligned(outcomes: Iterable[Outcome]) -> str:
    """Lay the rows out for a terminal."""
    rows = [HEADS, *(cells(outcome) for outcome in outcomes)]
    return "\n".join("  ".join(row).rstrip() for row in _padded(rows))


def markdown(outcomes: Iterable[Outcome]) -> str:
    """Lay the rows out as a Markdown table."""
    head, *rows = _padded([HEADS, *(cells(outcome) for outcome in outcomes)])
    rule = [
        "-" * (len(cell) - 1) + ":" if at in RIGHT else "-" * len(cell)
        for at, cell in enumerate(head)
    ]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, rule, *rows))


def _padded(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADS))]
    return [
        [
            cell.rjust(width) if at in RIGHT else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        for row in rows
    ]

"""Figures as people read them: Markdown tables, and aims that are met or not."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from statistics import quantiles

from programs import versions


def heading(title: str) -> str:
    """Give the title of a run: what was measured, and on what."""
    programs = ", ".join(f"{name} {version}" for name, version in versions().items())
    return f"## {title}\n\n{programs}; {machine()}\n"


def machine() -> str:
    """Say on what is measured, and how busy that is."""
    cores, load = os.cpu_count(), os.getloadavg()[0]
    system = f"{platform.system()} {platform.machine()}, {cores} cores, load {load:.1f}"
    return f"Python {platform.python_version()}; {system}"


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay rows out as a Markdown table; what follows the first column is flush right."""
    cells = [names, *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(names))]
    lines = [_line(row, widths) for row in cells]
    rule = "|".join(("-" * (width + 1) + (":" if at else "-")) for at, width in enumerate(widths))
    return "\n".join([lines[0], f"|{rule}|", *lines[1:], ""])


def aim(words: str, value: float, most: float, unit: str = "") -> str:
    """Say whether a figure is within its aim."""
    verdict = "met" if value <= most else "NOT met"
    return f"- {words}: {value:.2f}{unit}, aim at most {most:g}{unit}: {verdict}"


def percentile(values: Sequence[float], percent: int) -> float:
    """Give the value that `percent` of all values do not exceed, between its neighbours."""
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(row, widths, strict=True)
    return "| " + " | ".join([first[0].ljust(first[1]), *(c.rjust(w) for c, w in rest)]) + " |"

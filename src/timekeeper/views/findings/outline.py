"""What is said of an agenda beside the findings: what it adds up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timekeeper.agenda.figures import figures

if TYPE_CHECKING:
    from timekeeper.agenda.model import Agenda


class Outline(NamedTuple):
    """An agenda's title, how many segments it has, and seconds.

    `can_absorb` is what the minimums can give. It goes from process to process, which an agenda
    does not: that has ten times as much in it.
    """

    title: str
    segments: int
    planned: int
    budget: int
    can_absorb: int


def outline(agenda: Agenda) -> Outline:
    """What an agenda adds up to."""
    segments, planned = len(agenda.segments), agenda.planned
    return Outline(agenda.title, segments, planned, agenda.budget, agenda.flexibility)


def summary(found: Outline) -> str:
    """Planned total against budget, and what the minimums can give, in minutes and seconds."""
    text = f"{figures(found.planned)} planned of {figures(found.budget)}"
    if found.planned > found.budget:
        text += f", {figures(found.planned - found.budget)} too long"
    if found.can_absorb:
        return f"{text}; can absorb {figures(found.can_absorb)}"
    return f"{text}; can absorb nothing"

"""The agenda's rows and the notes in a reading: built when something happens, not at every tick."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from timekeeper.agenda.model import Agenda
from timekeeper.session.moment import SECOND
from timekeeper.session.outcomes.state import NoteTaken
from timekeeper.session.remembered import remembered
from timekeeper.session.shelf import Shelf
from timekeeper.session.state import Phase, State


class Place(StrEnum):
    """Where a segment stands beside the current one."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    LATER = "later"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class SegmentReading:
    """One row of the agenda.

    Seconds: `allotted` is what it has now, `taken` what the re-plan took of it, `actual` how long
    it ran, None until it was visited. `pinned`: the re-plan takes nothing from it.
    """

    number: int
    title: str
    method: str | None
    lead: str | None
    planned: int
    allotted: int
    taken: int
    minimum: int | None
    actual: int | None
    pinned: bool
    place: Place


@dataclass(frozen=True, slots=True)
class NoteReading:
    """A note: the segment's number, the instant in seconds since the start, and the words."""

    number: int
    since_start: int
    text: str


def segment_rows(
    agenda: Agenda, state: State, allotted: tuple[int, ...], taken: tuple[int, ...], now: int
) -> tuple[SegmentReading, ...]:
    """Give a row for each segment at `now`; only the current one's actual time moves by itself."""
    rows = _rows(agenda, state, allotted, taken)
    index = state.current
    if not state.segments[index].visits:
        return rows
    current = replace(rows[index], actual=state.ran(index, now) // SECOND)
    return (*rows[:index], current, *rows[index + 1 :])


@remembered
def note_rows(notes: Shelf[NoteTaken], start: int) -> tuple[NoteReading, ...]:
    """Give the notes that stand, oldest first; `start` is when the session began."""
    return tuple(
        NoteReading(note.segment + 1, max(0, (note.at - start) // SECOND), note.text)
        for note in notes
        if note.stands
    )


@remembered
def _rows(
    agenda: Agenda, state: State, allotted: tuple[int, ...], taken: tuple[int, ...]
) -> tuple[SegmentReading, ...]:
    following = state.following()
    return tuple(
        SegmentReading(
            number=index + 1,
            title=segment.title,
            method=segment.method,
            lead=segment.lead,
            planned=segment.duration,
            allotted=allotted[index],
            taken=taken[index],
            minimum=segment.minimum,
            actual=state.segments[index].ran // SECOND if state.segments[index].visits else None,
            pinned=state.segments[index].pinned is not None,
            place=_place(state, index, following),
        )
        for index, segment in enumerate(agenda.segments)
    )


def _place(state: State, index: int, following: int | None) -> Place:
    if index < state.current or (index == state.current and state.phase is Phase.ENDED):
        return Place.DONE
    if index == state.current:
        return Place.NOW
    if state.segments[index].skipped:
        return Place.SKIPPED
    return Place.NEXT if index == following else Place.LATER

"""From a document to the agenda in it, and to what was guessed on the way."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.importing.choosing import EXPECTED, Chosen, choose
from timekeeper.agenda.importing.clocks import DAY, written
from timekeeper.agenda.importing.document import Document, one_line
from timekeeper.agenda.importing.entries import Another, Entry, Total, entries_of
from timekeeper.agenda.importing.facts import Facts, facts_of
from timekeeper.agenda.importing.guess import Guess
from timekeeper.agenda.importing.headers import Column
from timekeeper.agenda.importing.leads import OPEN, lead_of
from timekeeper.agenda.importing.methods import is_break, method_of
from timekeeper.agenda.importing.timing import Timed, Timing, timing_of
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.agenda.unreadable import Unreadable


class Imported(NamedTuple):
    """An agenda with the guesses about it; `rows` are its segments' rows in the document."""

    agenda: Agenda
    table: str
    rows: tuple[int, ...]
    guesses: tuple[Guess, ...]

    def remarks(self) -> dict[int, list[str]]:
        """The guesses about each segment, by its index."""
        return {
            index: [guess.words for guess in self.guesses if guess.row == row]
            for index, row in enumerate(self.rows)
        }

    def others(self) -> list[Guess]:
        """The guesses about the agenda as a whole, and about rows that became no segment."""
        return [guess for guess in self.guesses if guess.row not in self.rows]


def import_document(
    document: Document, name: str, table: int | None = None
) -> Imported | Unreadable:
    """The agenda of a document; `name` stands in for a title, `table` chooses one by its number."""
    chosen = choose(document, table)
    if isinstance(chosen, Unreadable):
        return chosen
    found = list(entries_of(chosen.table, chosen.columns))
    entries = [entry for entry in found if isinstance(entry, Entry)]
    total = next((each for each in found if isinstance(each, Total) and each.seconds), None)
    facts = facts_of(document, chosen.table, chosen.columns.head)
    guesses = [*chosen.guesses, *facts.guesses]
    if total is not None and total.seconds:
        facts = facts._replace(budget=total.seconds)
        guesses.append(
            Guess(total.row, f"the total gives the budget: {write_duration(total.seconds)}")
        )
    guesses += [
        Guess(each.row, "another table begins here: left out")
        for each in found
        if isinstance(each, Another)
    ]
    timing = timing_of(entries, facts.budget, _second(facts.end))
    if not timing.rows:
        return Unreadable(f"{chosen.table.name} has no row with a title and a time", EXPECTED)
    return _agenda(chosen, facts, timing, guesses, name)


def _agenda(
    chosen: Chosen, facts: Facts, timing: Timing, guesses: list[Guess], name: str
) -> Imported:
    guesses = [*guesses, *timing.guesses]
    planned = sum(row.seconds for row in timing.rows)
    first = timing.rows[0].start
    start = facts.start if first is None else _time(first)
    if facts.start and first is not None and facts.start != start:
        guesses.append(Guess(None, f"start {start:%H:%M}: the table's, not {facts.start:%H:%M}"))
    fixed, gaps = _fixed_starts(timing.rows)
    guesses += gaps
    segments = []
    for row, begins in zip(timing.rows, fixed, strict=True):
        segment, said = _segment(row, begins, chosen)
        segments.append(segment)
        guesses += [Guess(row.entry.row, words) for words in said]
    budget, end, dropped = _that_fit(facts, planned, start)
    guesses += [Guess(None, words) for words in dropped]
    title = facts.title
    if title is None and (above := _title_above(chosen)):
        title = above
        guesses.append(Guess(None, f"title “{title}”: what stands above the table"))
    elif title is None:
        title = name
        guesses.append(Guess(None, f"no title found: “{name}” stands in"))
    agenda = Agenda(
        title=title,
        event=facts.event,
        hosts=facts.hosts,
        date=facts.date,
        start=start,
        end=end,
        objectives=facts.objectives,
        budget=budget,
        segments=tuple(segments),
    )
    rows = tuple(row.entry.row for row in timing.rows)
    return Imported(agenda, chosen.table.name, rows, tuple(sorted(guesses, key=_order)))


def _title_above(chosen: Chosen) -> str | None:
    """The first row above the head of a table, if it is one text: sheets begin with a title."""
    for row in chosen.table.rows[: max(chosen.columns.head, 0)]:
        cells = [cell for cell in row if cell]
        if cells:
            return one_line(cells[0]) if len(cells) == 1 and ":" not in cells[0] else None
    return None


def _order(guess: Guess) -> int:
    return guess.row or 0


def _segment(row: Timed, start: int | None, chosen: Chosen) -> tuple[Segment, tuple[str, ...]]:
    """A segment, and what was guessed about it."""
    entry = row.entry
    said = list(entry.said)
    title, notes = entry.title, entry.notes
    if not title:
        title = one_line(entry.method or entry.lead) or f"Segment in row {entry.row}"
        said.append(f"no title: “{title}” taken")
    method = _method(entry, title, said)
    lead = None
    if chosen.columns.having(Column.LEAD):
        lead = lead_of(entry.lead)
        if not entry.lead and (method == "break" or is_break(title)):
            lead = None
        elif lead == OPEN:
            said.append("no lead: TBD" if not entry.lead else f"lead “{one_line(entry.lead)}”: TBD")
    return Segment(
        title=title,
        duration=row.seconds,
        method=method,
        minimum=row.minimum,
        lead=lead,
        notes=notes or None,
        start=None if start is None else _time(start),
    ), tuple(said)


def _method(entry: Entry, title: str, said: list[str]) -> str | None:
    text = one_line(entry.method)
    if text.strip("-–— ").lower() in ("", "n/a", "none"):
        if not is_break(title):
            return None
        said.append("method: break, by its title")
        return "break"
    method = method_of(text)
    if method != text.lower():
        said.append(f"method “{text}” read as {method}")
    return method


def _fixed_starts(rows: tuple[Timed, ...]) -> tuple[list[int | None], list[Guess]]:
    """A fixed start behind every gap, and what is said about gaps and overlaps."""
    fixed: list[int | None] = []
    guesses = []
    at: int | None = None
    for row in rows:
        begins = None
        if row.start is not None and at is not None and row.start != at:
            late = (row.start - at) % DAY
            if late < DAY // 2:
                begins = row.start
                words = f"starts {write_duration(late)} after the row above ends: start fixed"
            else:
                words = f"starts {write_duration(DAY - late)} before the row above ends"
            guesses.append(Guess(row.entry.row, f"{written(row.start)}: {words}"))
        fixed.append(begins)
        at = begins if begins is not None else at if at is not None else row.start
        at = None if at is None else (at + row.seconds) % DAY
    return fixed, guesses


def _that_fit(
    facts: Facts, planned: int, start: datetime.time | None
) -> tuple[int | None, datetime.time | None, list[str]]:
    """Budget and end, each only if the segments keep it: else the agenda would have an error."""
    budget, end, said = facts.budget, facts.end, []
    if budget is not None and planned > budget:
        said.append(
            f"the segments take {write_duration(planned)}, more than the {write_duration(budget)} "
            "the document names: no budget written"
        )
        budget = None
    if end is not None and (start is None or (_second(end) - _second(start)) % DAY < planned):
        said.append(f"the segments take {write_duration(planned)}: end {end:%H:%M} left out")
        end = None
    return budget, end, said


def _second(time: datetime.time | None) -> int | None:
    return None if time is None else time.hour * 3600 + time.minute * 60 + time.second


def _time(second: int) -> datetime.time:
    hours, rest = divmod(second % DAY, 3600)
    return datetime.time(hours, rest // 60, rest % 60)

"""From a document to the agenda in it, and to what was guessed on the way."""

import datetime
from typing import NamedTuple

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.importing.choosing import EXPECTED, Chosen, choose
from timekeeper.agenda.importing.clocks import DAY, second_of, time_of
from timekeeper.agenda.importing.document import Document, one_line
from timekeeper.agenda.importing.entries import Another, Entry, Total, entries_of
from timekeeper.agenda.importing.facts import Facts, facts_of
from timekeeper.agenda.importing.guess import Guess
from timekeeper.agenda.importing.headers import Column, kinds
from timekeeper.agenda.importing.segments import segments_of
from timekeeper.agenda.importing.timing import Timing, timing_of
from timekeeper.agenda.model import Agenda
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
    facts = facts_of(document, chosen.table, chosen.columns.head)
    guesses = [*chosen.guesses, *facts.guesses]
    entries: list[Entry] = []
    for found in entries_of(chosen.table, chosen.columns):
        if isinstance(found, Entry):
            entries.append(found)
        elif isinstance(found, Another):
            guesses.append(Guess(found.row, "another table begins here: left out"))
        elif isinstance(found, Total) and found.seconds:
            facts = facts._replace(budget=found.seconds)
            words = f"the total gives the budget: {write_duration(found.seconds)}"
            guesses.append(Guess(found.row, words))
    end = None if facts.end is None else second_of(facts.end)
    timing = timing_of(entries, facts.budget, end)
    if not timing.rows:
        return Unreadable(f"{chosen.table.name} has no row with a title and a time", EXPECTED)
    return _imported(chosen, facts, timing, guesses, name)


def _imported(
    chosen: Chosen, facts: Facts, timing: Timing, guesses: list[Guess], name: str
) -> Imported:
    has_leads = bool(chosen.columns.having(Column.LEAD))
    segments, said = segments_of(timing.rows, has_leads=has_leads)
    guesses = [*guesses, *timing.guesses, *said]
    if not has_leads:
        guesses.append(Guess(None, "no column says who leads"))
    title, named = _title(chosen, facts, name)
    start, clash = _start(timing, facts)
    planned = sum(segment.duration for segment in segments)
    budget, end, dropped = _that_fit(facts, planned, start)
    guesses += [Guess(None, words) for words in (*named, *clash, *dropped)]
    agenda = Agenda(
        title=title,
        event=facts.event,
        hosts=facts.hosts,
        date=facts.date,
        start=start,
        end=end,
        objectives=facts.objectives,
        budget=budget,
        segments=segments,
    )
    rows = tuple(row.entry.row for row in timing.rows)
    return Imported(agenda, chosen.table.name, rows, tuple(sorted(guesses, key=_order)))


def _order(guess: Guess) -> int:
    return guess.row or 0


def _title(chosen: Chosen, facts: Facts, name: str) -> tuple[str, list[str]]:
    """The title named, or that in the first row above the head, as sheets have it, or a name."""
    if facts.title is not None:
        return facts.title, []
    above = [row for row in chosen.table.rows[: max(chosen.columns.head, 0)] if any(row)]
    cells = [cell for cell in above[0] if cell] if above else []
    if len(cells) == 1 and ":" not in cells[0] and not kinds(cells[0]):
        title = one_line(cells[0])
        return title, [f"title “{title}”: what stands above the table"]
    return name, [f"no title found: “{name}” stands in"]


def _start(timing: Timing, facts: Facts) -> tuple[datetime.time | None, list[str]]:
    first = timing.rows[0].start
    if first is None:
        return facts.start, []
    start = time_of(first)
    if facts.start in (None, start):
        return start, []
    return start, [f"start {start:%H:%M}: the table's, not {facts.start:%H:%M}"]


def _that_fit(
    facts: Facts, planned: int, start: datetime.time | None
) -> tuple[int | None, datetime.time | None, list[str]]:
    """Budget and end, each only if the segments keep it: else the agenda would have an error."""
    budget, end, said = facts.budget, facts.end, []
    takes = f"the segments take {write_duration(planned)}"
    if budget is not None and planned > budget:
        said.append(f"{takes}, more than {write_duration(budget)}: budget left out")
        budget = None
    if end is not None and (start is None or not _is_after(start, end, planned)):
        said.append(f"{takes}, too long to end at {end:%H:%M}: end left out")
        end = None
    return budget, end, said


def _is_after(start: datetime.time, end: datetime.time, planned: int) -> bool:
    """Say whether the segments have room before the end; past midnight for half a day at most."""
    room = (second_of(end) - second_of(start)) % DAY
    return planned <= room and (start < end or room <= DAY // 2)

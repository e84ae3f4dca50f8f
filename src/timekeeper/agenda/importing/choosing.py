"""Which table of a document is the agenda."""

from typing import NamedTuple

from timekeeper.agenda.importing.columns import Columns, columns_of
from timekeeper.agenda.importing.document import Document, Table
from timekeeper.agenda.importing.entries import Entry, entries_of
from timekeeper.agenda.importing.guess import Guess
from timekeeper.agenda.unreadable import Unreadable

EXPECTED = "Expected is a table with columns such as Topic, Method/Time and Lead."


class Chosen(NamedTuple):
    """The table that is the agenda, what its columns hold, and what was guessed."""

    table: Table
    columns: Columns
    guesses: tuple[Guess, ...] = ()


def choose(document: Document, number: int | None) -> Chosen | Unreadable:
    """The table with most rows that have a time, or the one of this number, counted from 1."""
    tables = document.tables
    if number is not None and not 1 <= number <= len(tables):
        return Unreadable(f"there is no table {number}", _there_are(len(tables)))
    found = [
        (quality(table, columns), Chosen(table, columns))
        for index, table in enumerate(tables, 1)
        if number in (None, index) and (columns := columns_of(table))
    ]
    fit = [(good, chosen) for good, chosen in found if good > 0]
    if not fit:
        what = f"table {number}" if number else "no table in it"
        return Unreadable(f"{what} {'is no' if number else 'is an'} agenda", EXPECTED)
    best = max(fit, key=lambda each: each[0])[1]
    return best._replace(guesses=tuple(_guesses(best, len(fit), len(tables))))


def quality(table: Table, columns: Columns) -> int:
    """How much a table looks like an agenda: its rows with a title and a time."""
    entries = [each for each in entries_of(table, columns) if isinstance(each, Entry)]
    return sum(1 for entry in entries if entry.title and (entry.is_timed or entry.shares))


def _guesses(chosen: Chosen, fit: int, count: int) -> list[Guess]:
    guesses = []
    if fit > 1:
        words = f"{fit} of {count} tables could be the agenda: {chosen.table.name} was taken"
        guesses.append(Guess(None, f"{words}; `--table N` takes another"))
    if chosen.columns.head < 0:
        kinds = chosen.columns.kinds
        named = ", ".join(
            "/".join(sorted(kind.value for kind in kinds[column])) for column in sorted(kinds)
        )
        guesses.append(Guess(None, f"no head over the columns: taken for {named}"))
    return guesses


def _there_are(count: int) -> str:
    if count == 0:
        return "There is none in the document."
    return f"There {'is' if count == 1 else 'are'} {count}; the first is 1."

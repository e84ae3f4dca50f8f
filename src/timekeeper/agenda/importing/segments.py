"""Segments from rows, with what was guessed about each."""

from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.importing.clocks import DAY, time_of, written
from timekeeper.agenda.importing.document import one_line
from timekeeper.agenda.importing.entries import Entry
from timekeeper.agenda.importing.guess import Guess
from timekeeper.agenda.importing.leads import OPEN, lead_of
from timekeeper.agenda.importing.methods import is_pause, method_of
from timekeeper.agenda.importing.timing import Timed
from timekeeper.agenda.model import Segment

Segments = tuple[tuple[Segment, ...], tuple[Guess, ...]]


def segments_of(rows: tuple[Timed, ...], *, has_leads: bool) -> Segments:
    """A segment a row; `has_leads`: the table has a column in which leads belong."""
    guesses: list[Guess] = []
    segments = []
    at: int | None = None
    for row in rows:
        begins, said = _fixed_start(row, at)
        segments.append(_segment(row, begins, has_leads, said))
        guesses += [Guess(row.entry.row, words) for words in said]
        at = _end(row, begins if at is None or begins is not None else at)
    return tuple(segments), tuple(guesses)


def _end(row: Timed, begins: int | None) -> int | None:
    start = row.start if begins is None else begins
    return None if start is None else (start + row.seconds) % DAY


def _segment(row: Timed, begins: int | None, has_leads: bool, said: list[str]) -> Segment:
    entry = row.entry
    said += entry.said
    title = entry.title
    if not title:
        title = one_line(entry.method or entry.lead) or f"Segment in row {entry.row}"
        said.append(f"no title: “{title}” taken")
    method = _method(entry, title, said)
    return Segment(
        title=title,
        duration=row.seconds,
        method=method,
        minimum=row.minimum,
        lead=_lead(entry, method == "break" or is_pause(title), said) if has_leads else None,
        notes=entry.notes or None,
        start=None if begins is None else time_of(begins),
    )


def _method(entry: Entry, title: str, said: list[str]) -> str | None:
    text = one_line(entry.method)
    if text.strip("-–— ").lower() in ("", "n/a", "none"):
        if not is_pause(title):
            return None
        said.append("method: break, by its title")
        return "break"
    method = method_of(text)
    if method != text.lower():
        said.append(f"method “{text}” read as {method}")
    return method


def _lead(entry: Entry, is_pause: bool, said: list[str]) -> str | None:
    if is_pause and not entry.lead:
        return None
    lead = lead_of(entry.lead)
    if lead == OPEN and entry.lead != OPEN:
        said.append(f"lead “{one_line(entry.lead)}”: TBD" if entry.lead else "no lead: TBD")
    return lead


def _fixed_start(row: Timed, at: int | None) -> tuple[int | None, list[str]]:
    """The row's start if there is a gap before it, and what is said of a gap or an overlap."""
    if row.start is None or at is None or row.start == at:
        return None, []
    late = (row.start - at) % DAY
    if late < DAY // 2:
        gap = write_duration(late)
        return row.start, [
            f"{written(row.start)} is {gap} after the end of the row above: start fixed"
        ]
    early = write_duration(DAY - late)
    return None, [f"{written(row.start)} is {early} before the end of the row above"]

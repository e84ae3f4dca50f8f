"""The floors: how their time was spent, how many spoke, who was not heard."""

from __future__ import annotations

from collections.abc import Iterator

from timekeeper.agenda.figures import figures
from timekeeper.session.floor.report import FloorReport, VoiceReport
from timekeeper.session.report import Report
from timekeeper.views.naming import speaker
from timekeeper.views.report.people import counted_people
from timekeeper.views.report.section import Section, Table


def floors(report: Report) -> Iterator[Section]:
    """Give a section a floor; who spoke how long only in a private report."""
    held = {segment.number for segment in report.segments if segment.actual is not None}
    for floor in report.floors:
        if floor.number not in held:
            continue
        name = f"{floor.number}: {floor.title}"
        yield Section(f"Floor of {name}", tuple(_lines(floor, report.private)))
        used = [theme for theme in floor.themes if theme.seconds]
        if used:
            times = tuple((theme.title, figures(theme.seconds)) for theme in used)
            yield Section(f"Themes of {name}", table=Table(("Theme", "Time"), times))
        if report.private and floor.voices:
            voices = tuple(map(_voice, floor.voices))
            yield Section(f"Voices of {name}", table=Table(("Speaker", "Turns", "Time"), voices))
    if len(report.floors) > 1:
        distinct = len({voice.speaker for floor in report.floors for voice in floor.voices})
        counted = counted_people(distinct, "distinct voice", report.private)
        yield Section("All floors", (f"{counted} in all",))


def _lines(floor: FloorReport, private: bool) -> Iterator[str]:
    if not floor.turns and not floor.not_heard:
        yield "Nobody had the floor"
        return
    turns = counted_people(len(floor.turns), "turn", private)
    voices = counted_people(len(floor.voices), "distinct voice", private)
    yield f"{_capital(turns)}, {voices}"
    first = counted_people(floor.first_turns, "first-time speaker", private)
    hands = counted_people(floor.not_heard, "hand", private)
    yield f"{_capital(first)}, {hands} not heard"
    yield (
        f"{figures(floor.in_turns)} in turns, {figures(floor.handover)} between them,"
        f" {figures(floor.idle)} idle"
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _voice(voice: VoiceReport) -> tuple[str, str, str]:
    return speaker(voice.speaker, voice.label), str(voice.turns), figures(voice.seconds)

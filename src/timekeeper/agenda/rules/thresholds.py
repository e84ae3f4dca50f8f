"""TK305 and TK307: whether amber and red come when they mean something."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import DEFAULT_DANGER, DEFAULT_WARNING, Agenda
from timekeeper.agenda.places import Places
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.showing import shown

_COLOURS = {"warning": "amber", "danger": "red"}


def threshold_at_duration(case: Case) -> Iterator[Finding]:
    """TK305: a segment is amber or red from its first second on."""
    agenda, places = case.agenda, case.places
    for key in _COLOURS:
        yield from _agenda_threshold(agenda, key, places)
        for position, segment in enumerate(agenda.segments):
            stated: int | None = getattr(segment, key)
            if stated is not None and stated >= segment.duration:
                span = places.value("segments", position, key)
                yield finding(
                    "TK305", _throughout(key, segment.title), _shorter(segment.duration), span
                )


def danger_at_warning(case: Case) -> Iterator[Finding]:
    """TK307: red does not come after amber."""
    agenda, places = case.agenda, case.places
    warning = agenda.stated_warning or DEFAULT_WARNING
    if agenda.stated_danger is not None and agenda.stated_danger >= warning:
        yield _no_later(warning, places, "danger")
    for position, segment in enumerate(agenda.segments):
        if segment.danger is None and segment.warning is None:
            continue
        warning, danger = agenda.warning(position), agenda.danger(position)
        key = "warning" if segment.danger is None else "danger"
        if danger >= warning:
            yield _no_later(warning, places, "segments", position, key)


def _agenda_threshold(agenda: Agenda, key: str, places: Places) -> Iterator[Finding]:
    """One finding for an agenda's threshold, however many segments are too short for it."""
    stated: int | None = getattr(agenda, f"stated_{key}")
    short = [
        segment
        for segment in agenda.segments
        if stated is not None and getattr(segment, key) is None and segment.duration <= stated
    ]
    if short:
        more = f" and {len(short) - 1} more" if len(short) > 1 else ""
        message = _throughout(key, short[0].title) + more
        advice = _shorter(min(segment.duration for segment in short))
        yield finding("TK305", message, advice, places.value(key))


def _throughout(key: str, title: str) -> str:
    return f"with this {key}, all of “{shown(title)}” is {_COLOURS[key]}"


def _shorter(duration: int) -> str:
    return f"Write less than {write_duration(duration)}, or give the segment one of its own."


def _no_later(warning: int, places: Places, *path: str | int) -> Finding:
    message = (
        f"red does not come after amber, which starts {write_duration(warning)} before the end"
    )
    half = write_duration(max(1, min(DEFAULT_DANGER, warning // 2)))
    advice = f"Let danger be the shorter one, like `danger: {half}`."
    return finding("TK307", message, advice, places.value(*path))

"""TK601 to TK604: whether people can follow, and get to speak."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.methods import is_break, is_discussion, is_presentation
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.settings import (
    LEAST_DISCUSSION,
    LONGEST_PRESENTATION,
    LONGEST_WITHOUT_BREAK,
    SHORTEST_CHANGEOVER,
)
from timekeeper.agenda.showing import shown

SHORTEST_BREAK = 5 * 60
"""Seconds before a fixed start, with nothing planned, that do for a break: just enough to go out
and come back."""


def long_without_break(case: Case) -> Iterator[Finding]:
    """TK601: people sit for too long; one finding for every stretch, where it becomes too long."""
    most = case.threshold(LONGEST_WITHOUT_BREAK)
    if case.agenda.planned <= most:
        return
    for first, last in _stretches(case):
        whole = sum(segment.duration for segment in case.agenda.segments[first : last + 1])
        if whole <= most:
            continue
        position, so_far = first, case.agenda.segments[first].duration
        while so_far <= most:
            position += 1
            so_far += case.agenda.segments[position].duration
        segment = case.agenda.segments[position]
        begun = f"since “{shown(case.agenda.segments[first].title)}” began"
        message = f"{write_duration(so_far)} without a break, {begun}"
        advice = f"Add a segment with `method: break` before “{shown(segment.title)}”."
        if position == first:
            message = f"“{shown(segment.title)}” takes {write_duration(so_far)} without a break"
            advice = "Make two segments of it, and one with `method: break` between them."
        span = case.places.value("segments", position, "title")
        yield finding("TK601", message, advice, span)


def no_changeover(case: Case) -> Iterator[Finding]:
    """TK602: two presentations by different people, and no time to change places."""
    least = case.threshold(SHORTEST_CHANGEOVER)
    segments = case.agenda.segments
    for position in range(1, len(segments)):
        before, segment = segments[position - 1], segments[position]
        if not (is_presentation(before) and is_presentation(segment)):
            continue
        if before.lead is None or segment.lead is None or before.lead_is_open:
            continue
        if segment.lead_is_open or before.lead.casefold() == segment.lead.casefold():
            continue
        if case.waits[position] < least:
            message = f"{shown(segment.lead)} follows {shown(before.lead)} without a changeover"
            advice = f"Plan {write_duration(least)} between them, or let the moderator introduce."
            span = case.places.value("segments", position, "lead")
            yield finding("TK602", message, advice, span)


def little_discussion(case: Case) -> Iterator[Finding]:
    """TK603: of a session whose methods are all known, too little is for everybody to speak."""
    held = [segment for segment in case.agenda.segments if not is_break(segment)]
    if not held or any(segment.method is None and not segment.floor for segment in held):
        return
    whole = sum(segment.duration for segment in held)
    open_to_all = sum(segment.duration for segment in held if is_discussion(segment))
    if open_to_all * 100 < whole * case.threshold(LEAST_DISCUSSION):
        share = open_to_all * 100 // whole
        message = (
            f"everybody may speak for {write_duration(open_to_all)} "
            f"of {write_duration(whole)}, {share}% of the time"
        )
        advice = "Give more time to a segment with `method: forum`."
        yield finding("TK603", message, advice, case.places.key("segments"))


def very_long_presentation(case: Case) -> Iterator[Finding]:
    """TK604: one presentation takes too long."""
    most = case.threshold(LONGEST_PRESENTATION)
    for position, segment in enumerate(case.agenda.segments):
        if segment.duration > most and is_presentation(segment):
            message = (
                f"the presentation “{shown(segment.title)}” takes "
                f"{write_duration(segment.duration)}"
            )
            advice = "Make two of it, with a discussion between them."
            span = case.places.value("segments", position, "duration")
            yield finding("TK604", message, advice, span)


def _stretches(case: Case) -> Iterator[tuple[int, int]]:
    """The first and last positions of the segments that follow each other without a break."""
    first = None
    for position, segment in enumerate(case.agenda.segments):
        if first is not None and case.waits[position] >= SHORTEST_BREAK:
            yield first, position - 1
            first = None
        if is_break(segment):
            if first is not None:
                yield first, position - 1
            first = None
        elif first is None:
            first = position
    if first is not None:
        yield first, len(case.agenda.segments) - 1

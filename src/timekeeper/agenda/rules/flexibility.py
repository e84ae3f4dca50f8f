"""TK306 and TK308: whether the session can still end in time once something ran over.

Both speak only of a session that has promised its end, by a budget or a hard end, and has no
reserve that would do as well.
"""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.places import Span
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.settings import LONGEST_END
from timekeeper.agenda.showing import shown


def nothing_flexible(case: Case) -> Iterator[Finding]:
    """TK306: no segment has a minimum below its duration."""
    segments = case.agenda.segments
    if not _is_full(case) or case.agenda.flexibility or len(segments) < 2:
        return
    if any(wait > 0 for wait in case.waits[1:]):
        return
    longest = max(segments, key=lambda segment: segment.duration)
    message = "no segment may be shortened: every minute lost makes the session end late"
    advice = f"Give one that can spare time a `minimum`, perhaps “{shown(longest.title)}”."
    yield finding("TK306", message, advice, _promise(case))


def long_end_that_cannot_give(case: Case) -> Iterator[Finding]:
    """TK308: for long before the end nothing is flexible any more."""
    segments = case.agenda.segments
    if not _is_full(case) or not case.agenda.flexibility:
        return
    first, left = len(segments), 0
    while not segments[first - 1].is_flexible:
        first -= 1
        left += segments[first].duration
        if case.waits[first] > 0:
            return
    if left > case.threshold(LONGEST_END):
        message = (
            f"from “{shown(segments[first].title)}” on nothing may be shortened: "
            f"what is lost in the last {write_duration(left)} makes the session end late"
        )
        advice = "Give one of the last segments a `minimum`."
        yield finding("TK308", message, advice, case.places.value("segments", first, "title"))


def _is_full(case: Case) -> bool:
    """Whether the segments take just the time that was promised: more is a finding of its own."""
    return case.promised == case.needed


def _promise(case: Case) -> Span:
    """Where the promise stands."""
    key = "end" if case.agenda.stated_budget is None else "budget"
    return case.places.value(key)

"""TK401 to TK403: whether fixed starts go with what stands before them."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.places import Span
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.schedule import HALF_A_DAY, Slot
from timekeeper.agenda.settings import LONGEST_GAP
from timekeeper.agenda.showing import shown


def fixed_start_overlaps(case: Case) -> Iterator[Finding]:
    """TK401: the segment before is not over at the fixed start."""
    for position, slot in enumerate(case.schedule.slots):
        if slot.free is None or slot.wait >= 0 or not slot.in_order:
            continue
        free = case.schedule.clock(slot.free)
        message = f"{_begins(case, position)}, but {_before(case, position)} takes until {free}"
        over = write_duration(-slot.wait)
        advice = f"Shorten what comes before by {over}, or write `start: {free}`."
        yield finding("TK401", message, advice, _place(case, position))


def gap_before_fixed_start(case: Case) -> Iterator[Finding]:
    """TK402: for long nothing is planned; not said where a later start shows this one wrong."""
    slots = case.schedule.slots
    for position, slot in enumerate(slots):
        if slot.free is None or slot.wait <= case.threshold(LONGEST_GAP):
            continue
        if _is_doubtful(slots[position + 1 :]):
            continue
        free = case.schedule.clock(slot.free)
        message = f"{_begins(case, position)}: {write_duration(slot.wait)} are free before it"
        advice = f"Plan something from {free} on, or write `start: {free}`."
        yield finding("TK402", message, advice, _place(case, position))


def fixed_start_out_of_order(case: Case) -> Iterator[Finding]:
    """TK403: the segment would begin before the one that stands before it."""
    for position, slot in enumerate(case.schedule.slots):
        if slot.in_order or slot.begin is None or slot.free is None:
            continue
        earlier = case.schedule.slots[position - 1].begin if position else slot.free
        since = case.schedule.clock(slot.free if earlier is None else earlier)
        before = f"{_before(case, position)}, which" if position else "the session, which"
        message = f"{_begins(case, position)}, before {before} begins at {since}"
        afternoon = slot.begin + HALF_A_DAY
        advice = "Mend the time, or put the segment where it belongs."
        if slot.free <= afternoon < slot.free + HALF_A_DAY // 2:
            advice = f"Did you mean `start: {case.schedule.clock(afternoon)}`?"
        yield finding("TK403", message, advice, _place(case, position))


def _is_doubtful(later: tuple[Slot, ...]) -> bool:
    """Whether the next fixed start is out of order, so that the one before it may be to blame."""
    return next((not slot.in_order for slot in later if slot.wait or not slot.in_order), False)


def _begins(case: Case, position: int) -> str:
    begin = case.schedule.slots[position].begin
    assert begin is not None
    return f"“{shown(case.agenda.segments[position].title)}” starts at {case.schedule.clock(begin)}"


def _before(case: Case, position: int) -> str:
    return f"“{shown(case.agenda.segments[position - 1].title)}”"


def _place(case: Case, position: int) -> Span:
    return case.places.value("segments", position, "start")

"""TK404 and TK408: whether the session is over at its hard end."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.schedule import HALF_A_DAY


def end_past_hard_end(case: Case) -> Iterator[Finding]:
    """TK404: the last segment ends after the hard end, or the hard end comes before the start."""
    schedule = case.schedule
    if backwards := _backwards(case):
        start, hard = backwards
        message = (
            f"the hard end, {schedule.clock(hard)}, comes before the start, {schedule.clock(start)}"
        )
        advice = "Mend one of the two."
        if schedule.local(hard).hour < 12 and hard - HALF_A_DAY > start:
            advice = f"Did you mean `end: {schedule.clock(hard - HALF_A_DAY)}`?"
        yield finding("TK404", message, advice, case.places.value("end"))
        return
    late = _late(case)
    if late <= 0 or schedule.hard is None or schedule.end is None:
        return
    planned = schedule.clock(schedule.end)
    message = (
        f"the plan ends at {planned}, {write_duration(late)} after the hard end, "
        f"{schedule.clock(schedule.hard)}"
    )
    key, instead = "end", f"end: {planned}"
    if case.agenda.end is None:
        # Only fixed starts that are waited for can do this: without them it would be TK301.
        key = "budget"
        instead = f"budget: {write_duration(case.agenda.budget + late)}"
    advice = f"Shorten segments by {write_duration(late)}, or write `{instead}`."
    yield finding("TK404", message, advice, case.places.value(key))


def budget_past_hard_end(case: Case) -> Iterator[Finding]:
    """TK408: from the start to the hard end there is less time than the budget."""
    agenda, room = case.agenda, case.schedule.room
    if room is None or agenda.end is None or agenda.stated_budget is None or _backwards(case):
        return
    if agenda.stated_budget <= room or agenda.planned > agenda.stated_budget or _late(case) > 0:
        return
    message = (
        f"the budget is {write_duration(agenda.stated_budget)}, "
        f"but the hard end comes {write_duration(room)} after the start"
    )
    advice = f"Write `budget: {write_duration(room)}`, or mend `end`."
    yield finding("TK408", message, advice, case.places.value("budget"))


def _late(case: Case) -> int:
    """Seconds that the plan ends after the hard end, as far as nothing else has to be mended."""
    agenda, schedule = case.agenda, case.schedule
    if schedule.hard is None or schedule.end is None or not schedule.in_order:
        return 0
    if agenda.stated_budget is not None and agenda.planned > agenda.stated_budget:
        return 0
    return schedule.end - schedule.hard


def _backwards(case: Case) -> tuple[int, int] | None:
    """Start and hard end, when by the clock the hard end comes first.

    A session may go past midnight, but not for more than half a day.
    """
    start, hard = case.schedule.start, case.schedule.hard
    if start is None or hard is None or case.agenda.end is None or hard - start <= HALF_A_DAY:
        return None
    if case.schedule.local(hard).time() > case.schedule.local(start).time():
        return None
    return start, hard

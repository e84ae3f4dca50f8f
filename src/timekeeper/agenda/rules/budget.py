"""TK301 to TK304: whether the segments fit the budget."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.showing import shown


def budget_exceeded(case: Case) -> Iterator[Finding]:
    """TK301: planned, the segments take longer than the budget (but cut down they might fit)."""
    agenda = case.agenda
    over = agenda.planned - agenda.budget
    if over <= 0 or _too_long_at_best(agenda):
        return
    message = (
        f"the segments take {write_duration(agenda.planned)}, "
        f"{write_duration(over)} more than the budget"
    )
    advice = f"Shorten segments by {write_duration(over)}, or write `{_enough(agenda.planned)}`."
    yield finding("TK301", message, advice, case.places.value("budget"))


def slack_left_over(case: Case) -> Iterator[Finding]:
    """TK302: the budget is longer than the segments, and there is time for all of it."""
    agenda = case.agenda
    if agenda.stated_budget is None or case.promised is None:
        return
    slack = case.promised - case.needed
    if slack > 0:
        message = (
            f"the segments take {write_duration(agenda.planned)}; "
            f"{write_duration(slack)} of the budget is left over"
        )
        advice = f"Give it to a segment, or write `{_enough(case.needed)}`."
        yield finding("TK302", message, advice, case.places.value("budget"))


def minimum_above_duration(case: Case) -> Iterator[Finding]:
    """TK303: a segment may not be as short as it is planned."""
    for position, segment in enumerate(case.agenda.segments):
        if segment.minimum is not None and segment.minimum > segment.duration:
            message = (
                f"the minimum of “{shown(segment.title)}” is longer than its duration, "
                f"{write_duration(segment.duration)}"
            )
            span = case.places.value("segments", position, "minimum")
            yield finding("TK303", message, "Lower the minimum or raise the duration.", span)


def minimums_above_budget(case: Case) -> Iterator[Finding]:
    """TK304: even with every segment cut to its minimum the budget is exceeded."""
    agenda = case.agenda
    if not _too_long_at_best(agenda):
        return
    least = agenda.planned - agenda.flexibility
    message = (
        f"even cut to the minimums the segments take {write_duration(least)}, "
        f"{write_duration(least - agenda.budget)} more than the budget"
    )
    advice = f"Lower minimums, drop a segment, or write `{_enough(least)}`."
    yield finding("TK304", message, advice, case.places.value("budget"))


def _too_long_at_best(agenda: Agenda) -> bool:
    """Whether there are minimums and they do not help enough."""
    return agenda.flexibility > 0 and agenda.planned - agenda.flexibility > agenda.budget


def _enough(seconds: int) -> str:
    return f"budget: {write_duration(seconds)}"

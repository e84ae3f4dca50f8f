"""TK301 to TK304: whether the segments fit the budget."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.durations import write_duration
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.places import Places
from timekeeper.agenda.showing import shown


def budget_exceeded(agenda: Agenda, places: Places) -> Iterator[Finding]:
    """TK301: planned, the segments take longer than the budget (but cut down they might fit)."""
    over = agenda.planned - agenda.budget
    if over <= 0 or _too_long_at_best(agenda):
        return
    message = (
        f"the segments take {write_duration(agenda.planned)}, "
        f"{write_duration(over)} more than the budget"
    )
    advice = f"Shorten segments by {write_duration(over)}, or write `{_enough(agenda.planned)}`."
    yield finding("TK301", message, advice, places.value("budget"))


def slack_left_over(agenda: Agenda, places: Places) -> Iterator[Finding]:
    """TK302: the budget is longer than the segments."""
    slack = agenda.budget - agenda.planned
    if slack > 0:
        message = (
            f"the segments take {write_duration(agenda.planned)}; "
            f"{write_duration(slack)} of the budget is left over"
        )
        advice = f"Give it to a segment, or write `{_enough(agenda.planned)}`."
        yield finding("TK302", message, advice, places.value("budget"))


def minimum_above_duration(agenda: Agenda, places: Places) -> Iterator[Finding]:
    """TK303: a segment may not be as short as it is planned."""
    for position, segment in enumerate(agenda.segments):
        if segment.minimum is not None and segment.minimum > segment.duration:
            message = (
                f"the minimum of “{shown(segment.title)}” is longer than its duration, "
                f"{write_duration(segment.duration)}"
            )
            advice = "Lower the minimum or raise the duration."
            yield finding("TK303", message, advice, places.value("segments", position, "minimum"))


def minimums_above_budget(agenda: Agenda, places: Places) -> Iterator[Finding]:
    """TK304: even with every segment cut to its minimum the budget is exceeded."""
    if not _too_long_at_best(agenda):
        return
    least = agenda.planned - agenda.flexibility
    message = (
        f"even cut to the minimums the segments take {write_duration(least)}, "
        f"{write_duration(least - agenda.budget)} more than the budget"
    )
    advice = f"Lower minimums, drop a segment, or write `{_enough(least)}`."
    yield finding("TK304", message, advice, places.value("budget"))


def _too_long_at_best(agenda: Agenda) -> bool:
    """Whether there are minimums and they do not help enough."""
    return agenda.flexibility > 0 and agenda.planned - agenda.flexibility > agenda.budget


def _enough(seconds: int) -> str:
    return f"budget: {write_duration(seconds)}"

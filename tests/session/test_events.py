"""Facts are what nobody asked for: undo passes over them."""

from tests.session.test_event_records import RECORDS
from timekeeper.session.events import is_fact


def test_facts_are_what_nobody_asked_for() -> None:
    facts = {type(event).__name__ for event, _ in RECORDS if is_fact(event)}
    assert facts == {"Reopened", "ClockStepped", "Slept"}

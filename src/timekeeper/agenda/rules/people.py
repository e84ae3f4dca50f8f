"""TK501 and TK502: whether it is known who holds a segment."""

from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.places import Places
from timekeeper.agenda.showing import shown

_PRESENTED = frozenset({"presentation", "keynote", "lecture", "talk"})


def presentation_without_lead(agenda: Agenda, places: Places) -> Iterator[Finding]:
    """TK501: somebody presents, and the agenda does not say who."""
    for position, segment in enumerate(agenda.segments):
        if segment.lead is None and (segment.method or "").lower() in _PRESENTED:
            message = f"nobody is named to lead “{shown(segment.title)}”"
            advice = "Add `lead: …`, or `lead: TBD` for now."
            yield finding("TK501", message, advice, places.value("segments", position, "method"))


def lead_still_open(agenda: Agenda, places: Places) -> Iterator[Finding]:
    """TK502: somebody is still to be found."""
    for position, segment in enumerate(agenda.segments):
        if segment.lead_is_open:
            message = f"the lead of “{shown(segment.title)}” is still open"
            advice = "Write the name as soon as it is known."
            yield finding("TK502", message, advice, places.value("segments", position, "lead"))

"""TK501 to TK503: whether it is known who holds a segment, and whether they can."""

import re
from collections.abc import Iterator

from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.methods import is_presentation
from timekeeper.agenda.model import Segment
from timekeeper.agenda.rules.rule import Case
from timekeeper.agenda.showing import shown


def presentation_without_lead(case: Case) -> Iterator[Finding]:
    """TK501: somebody presents, and the agenda does not say who."""
    for position, segment in enumerate(case.agenda.segments):
        if segment.lead is None and is_presentation(segment):
            message = f"nobody is named to lead “{shown(segment.title)}”"
            advice = "Add `lead: …`, or `lead: TBD` for now."
            span = case.places.value("segments", position, "method")
            yield finding("TK501", message, advice, span)


def lead_still_open(case: Case) -> Iterator[Finding]:
    """TK502: somebody is still to be found."""
    for position, segment in enumerate(case.agenda.segments):
        if segment.lead_is_open:
            message = f"the lead of “{shown(segment.title)}” is still open"
            span = case.places.value("segments", position, "lead")
            yield finding("TK502", message, "Write the name as soon as it is known.", span)


def lead_in_two_places(case: Case) -> Iterator[Finding]:
    """TK503: by the fixed starts, one person leads two segments at the same time."""
    if all(segment.start is None for segment in case.agenda.segments):
        return
    busy: dict[str, tuple[int, Segment]] = {}
    for position, segment in enumerate(case.agenda.segments):
        slot = case.schedule.slots[position]
        if slot.begin is None or slot.end is None or not slot.in_order:
            continue
        for person in _people(segment):
            until, other = busy.get(person.casefold(), (slot.begin, segment))
            if until > slot.begin:
                message = (
                    f"{shown(person)} leads “{shown(other.title)}” until "
                    f"{case.schedule.clock(until)}, and this from {case.schedule.clock(slot.begin)}"
                )
                span = case.places.value("segments", position, "lead")
                yield finding("TK503", message, "Name somebody else for one of them.", span)
            if slot.end > until or other is segment:
                busy[person.casefold()] = (slot.end, segment)


def _people(segment: Segment) -> list[str]:
    """Those who lead a segment, each once; none while somebody is still to be found."""
    if segment.lead is None or segment.lead_is_open:
        return []
    names = re.split(r"\s*[,;&/+]\s*|\s+(?:and|with)\s+", segment.lead)
    return list({name.casefold(): name for name in names if name}.values())

"""Agendas to check: as many as wanted, all different, without a finding or with mistakes."""

from __future__ import annotations

from pathlib import Path

MANY = 1000

_AGENDA = """\
# Session {number} of a forum: what its moderator would write by hand.
title: Child rights in ASEAN, session {number}
event: Thematic workshop at ACSC/APF 2014, Myanmar
hosts:
  - Child Rights Coalition Asia
  - Equality Myanmar
objectives:
  - Learn where child rights stand today
  - Rank the recommendations that go to the member states
themes: [Investment in children, Children on the move, Ratification of OP3 CRC]
budget: {budget} min

segments:
  - title: Overview of the Workshop and Introduction of Participants
    method: presentation
    duration: 5 min
    lead: Moderator
  - title: Actions to Protect Children on the Move
    method: presentation
    duration: 15 min
    {lead}: Speaker A{number}
  - title: Building a Brighter Future through Investment in Children
    method: presentation
    duration: 15 min
    lead: Speaker B{number}
    warning: 3 min
    danger: 1 min
  - title: Helping Children Access International Justice
    method: presentation
    duration: {duration}
    lead: Speaker C{number}
  - title: Discussion on Recommendations
    id: discussion
    method: forum
    duration: {discussion} min
    minimum: 40 min
    lead: Moderator
    floor: {{turn: 2 min, range: [60 s, 3 min], order: first-come, close: 8 min}}
  - title: Way Forward
    method: synthesis
    duration: 10 min
    lead: Moderator
    advance: {advance}
"""

_HEAD = "title: Child rights in ASEAN, all of it\nsegments:\n"
_NOTE = "Merge near-duplicates before the vote, then read the list aloud. "
_SEGMENT = """\
  - title: Segment {number}
    method: panel
    duration: {duration}
    lead: Speaker {number}
    notes: {notes}
"""


def write_clean(directory: Path, count: int = MANY) -> list[str]:
    """Write agendas that no tool objects to and give their names."""
    return [_write(directory, number, "lead", "15 min", "auto") for number in range(count)]


def write_broken(directory: Path, count: int = MANY) -> list[str]:
    """Write agendas with three mistakes: an unknown key, a list as duration, an unknown word."""
    return [_write(directory, number, "speeker", "[15 min]", "maybe") for number in range(count)]


def write_large(directory: Path, size: int = 1024 * 1024) -> None:
    """Write one agenda of as many bytes as one may have, most of them notes."""
    segment = _SEGMENT.format(number="{0}", duration="15 min", notes=_NOTE * 7)
    count = (size - len(_HEAD)) // len(segment.format("1000"))
    agenda = _HEAD + "".join(segment.format(number) for number in range(1000, 1000 + count))
    filling = size - len(agenda) - len("# \n")
    (directory / "large.yaml").write_text(f"# {'-' * filling}\n{agenda}", encoding="utf-8")


def write_segments(directory: Path, count: int, duration: str = "15 min") -> None:
    """Write one agenda with so many segments; with a duration that is none, as many mistakes."""
    segments = (
        _SEGMENT.format(number=number, duration=duration, notes=_NOTE) for number in range(count)
    )
    (directory / "segments.yaml").write_text(_HEAD + "".join(segments), encoding="utf-8")


def write_unreadable(directory: Path, name: str) -> None:
    """Write a file in which a bracket is not closed, so that every tool must object."""
    (directory / name).write_text("title: [Child rights\nsegments: {\n", encoding="utf-8")


def _write(directory: Path, number: int, lead: str, duration: str, advance: str) -> str:
    discussion = 45 + number % 40
    agenda = _AGENDA.format(
        number=number,
        lead=lead,
        duration=duration,
        advance=advance,
        discussion=discussion,
        budget=60 + discussion,
    )
    name = f"agenda-{number:04}.yaml"
    (directory / name).write_text(agenda, encoding="utf-8")
    return name

"""A first agenda, from a few answers or from none: what `timekeeper new` writes."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from pydantic import ValidationError

from timekeeper.agenda.durations import read_duration, write_duration
from timekeeper.agenda.importing.lengths import find_length
from timekeeper.agenda.keys import Level, example
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.agenda.showing import shown
from timekeeper.agenda.unreadable import Unreadable
from timekeeper.agenda.writing import write

TITLE = "Title of the session"
BUDGET = 3600
"""Seconds of a session of which nobody said how long it is."""

_MINUTE = 60
_SHORTEST = 12 * _MINUTE
"""Seconds below which a session has one segment, since its twelfth is less than a minute."""

_LONGEST_OPENING = 10 * _MINUTE
_LONGEST_TALK = 30 * _MINUTE
_LONGEST_PART = 65 * _MINUTE
"""Seconds of a discussion: with all that stands around it nobody sits for two hours."""
_BREAK = 15 * _MINUTE

_SEGMENT_ADVICE = "Write it like `Opening, 5 min, opening, Moderator`."


def read_segment(text: str) -> Segment | Unreadable:
    """A segment written as `title, duration, method, lead`; the last two may be left out.

    The title may have commas: it ends where a duration follows. Everything behind the method is
    the lead. Of `20-30 min` the shorter is the minimum.
    """
    parts = [part.strip() for part in text.split(",")]
    for at, part in enumerate(parts[1:], 1):
        if duration := _duration(part):
            rest = [each for each in parts[at + 1 :] if each]
            try:
                return Segment(
                    title=", ".join(parts[:at]),
                    duration=duration[0],
                    minimum=duration[1],
                    method=rest[0] if rest else None,
                    lead=", ".join(rest[1:]) or None,
                )
            except ValidationError as error:
                return _unreadable(error)
    return Unreadable(f"“{shown(text)}” names no duration", _SEGMENT_ADVICE)


def _duration(text: str) -> tuple[int, int | None] | None:
    """Seconds, and at least; None for what is neither a duration nor a range of them."""
    seconds = read_duration(text)
    if isinstance(seconds, int):
        return seconds, None
    length = find_length(text)
    if length is None or length.minimum is None or length.rest.strip():
        return None
    return length.seconds, length.minimum


def draft(
    title: str | None = None,
    start: datetime.time | None = None,
    budget: int | None = None,
    segments: Sequence[Segment] = (),
) -> Agenda | Unreadable:
    """An agenda of what is known; what is not is filled in so that it can be run as it is."""
    rows = tuple(segments) or tuple(_usual(BUDGET if budget is None else budget))
    planned = sum(segment.duration for segment in rows)
    if budget is not None and planned > budget:
        over = write_duration(planned - budget)
        return Unreadable(
            f"the segments take {write_duration(planned)}, {over} more than the budget",
            "Shorten segments, or give more time.",
        )
    if budget is None and not segments:
        budget = planned
    try:
        return Agenda(
            title=TITLE if title is None else title,
            start=start,
            budget=budget,
            segments=rows if budget is None else _with_a_minimum(rows),
        )
    except ValidationError as error:
        return _unreadable(error)


def draft_text(agenda: Agenda, how_to: Iterable[str]) -> str:
    """The file's text: under the comments `how_to`, with all other keys to choose from."""
    keys = (f"  {line}" for line in _others(agenda.segments[0]))
    remarks = ["One entry for each part of the session. Also possible in each:", *keys]
    return write(agenda, how_to, {0: remarks}, ["", "Also possible:", *_others(agenda)])


def _others(part: Agenda | Segment) -> Iterator[str]:
    """The keys that a part does not have, each as a valid line with its meaning behind it."""
    level: Level = type(part)
    for name, info in level.model_fields.items():
        if getattr(part, name) in (None, (), "manual"):
            yield f"{example(info.alias or name, level)}  # {info.description}"


def _usual(budget: int) -> Iterator[Segment]:
    """Four parts of a session, the discussion longest and able to give time."""
    if budget < _SHORTEST:
        yield Segment(title="Discussion", method="forum", duration=budget, lead="Moderator")
        return
    short = min(_LONGEST_OPENING, budget // 12 // _MINUTE * _MINUTE)
    talk = min(_LONGEST_TALK, budget // 4 // _MINUTE * _MINUTE)
    yield Segment(title="Opening", method="opening", duration=short, lead="Moderator")
    yield Segment(
        title="What it is about", method="presentation", duration=talk, lead="First speaker"
    )
    yield from _discussions(budget - 2 * short - talk)
    yield Segment(title="What follows from it", method="closing", duration=short, lead="Moderator")


def _discussions(seconds: int) -> Iterator[Segment]:
    """The discussion, which can give time; a long one in parts, with breaks between them."""
    parts = -(-(seconds + _BREAK) // (_LONGEST_PART + _BREAK))
    part, more = divmod(seconds - (parts - 1) * _BREAK, parts)
    for number in range(1, parts + 1):
        if number > 1:
            yield Segment(title=f"Break {number - 1}", method="break", duration=_BREAK)
        duration = part + (more if number == parts else 0)
        yield Segment(
            title="Discussion" if parts == 1 else f"Discussion, part {number}",
            method="forum",
            duration=duration,
            minimum=_least(duration),
            lead="Moderator",
        )


def _with_a_minimum(rows: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Let the longest segment give time where none can: else every minute lost makes it late."""
    longest = max(rows, key=lambda segment: segment.duration)
    if any(segment.is_flexible for segment in rows) or longest.duration < 2 * _MINUTE:
        return rows
    flexible = longest.model_copy(update={"minimum": _least(longest.duration)})
    return tuple(flexible if segment is longest else segment for segment in rows)


def _least(duration: int) -> int:
    return max(_MINUTE, duration * 2 // 3 // _MINUTE * _MINUTE)


def _unreadable(error: ValidationError) -> Unreadable:
    """The model's first complaint."""
    found = error.errors(include_url=False)[0]
    context = found.get("ctx", {})
    key = str(found["loc"][-1]) if found["loc"] else "the agenda"
    return Unreadable(f"{key}: {context.get('message', found['msg'])}", context.get("advice", ""))

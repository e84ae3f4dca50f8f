"""The agenda as frozen models: what a file must hold, and what follows from it.

All durations are whole seconds. Texts from a file are read on the way in; python values are taken
as they are, so `Segment(title="Opening", duration=900)` is a quarter of an hour.
"""

import datetime
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from timekeeper.agenda import fields, identifiers

Text = Annotated[str, AfterValidator(fields.one_line)]
LongText = Annotated[str, AfterValidator(fields.many_lines)]
Identifier = Annotated[str, AfterValidator(fields.identifier)]
Zone = Annotated[str, AfterValidator(fields.zone_name)]
Duration = Annotated[int, BeforeValidator(fields.duration), Field(gt=0)]
ClockTime = Annotated[datetime.time, BeforeValidator(fields.clock_time)]
Date = Annotated[datetime.date, BeforeValidator(fields.date)]
TurnRange = Annotated[tuple[Duration, Duration], AfterValidator(fields.rising)]

DEFAULT_WARNING = 120
"""Seconds before the end from which on a segment is amber, when the agenda does not say."""
DEFAULT_DANGER = 60
"""Seconds before the end from which on a segment is red, when the agenda does not say."""


class _Part(BaseModel):
    # A segment and a floor are built within the agenda, and seldom alone.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Floor(_Part):
    """How the speaking queue of a segment is run."""

    turn: Annotated[Duration, Field(description="time for one turn", examples=["2 min"])] = 120
    range: Annotated[
        TurnRange,
        Field(description="shortest and longest turn suggested", examples=["[60 s, 2 min]"]),
    ] = (60, 120)
    order: Annotated[
        Literal["new-voices-first", "first-come"],
        Field(description="who is called next", examples=["new-voices-first"]),
    ] = "new-voices-first"
    close: Annotated[
        Duration | None,
        Field(description="time before the end when the queue closes", examples=["8 min"]),
    ] = None
    votes: Annotated[
        int | None, Field(ge=1, le=1000, description="votes a person has", examples=["3"])
    ] = None


class Segment(_Part):
    """One timed row of the agenda."""

    title: Annotated[
        Text, Field(description="what the segment is called", examples=["Way Forward"])
    ]
    duration: Annotated[Duration, Field(description="planned time", examples=["15 min"])]
    stated_id: Identifier | None = Field(
        None,
        alias="id",
        description="short name, unique; otherwise made from the title",
        examples=["discussion"],
    )
    method: Annotated[
        Text | None,
        Field(
            description="how it is held: presentation, panel, forum ...",
            examples=[
                *("presentation", "panel", "forum", "discussion", "group work", "exercise"),
                *("opening", "break", "synthesis", "closing"),
            ],
        ),
    ] = None
    minimum: Annotated[
        Duration | None,
        Field(
            description="shortest time it may be cut to when the session is late",
            examples=["10 min"],
        ),
    ] = None
    lead: Annotated[
        Text | None,
        Field(description="who holds it; `TBD` as long as nobody knows", examples=["TBD"]),
    ] = None
    floor: Annotated[
        Floor | None, Field(description="how its speaking queue is run", examples=["{turn: 2 min}"])
    ] = None
    notes: Annotated[
        LongText | None,
        Field(description="for the moderator only", examples=["Hand out the cards first."]),
    ] = None
    start: Annotated[ClockTime | None, Field(description="fixed start", examples=['"14:50"'])] = (
        None
    )
    advance: Annotated[
        Literal["auto", "manual"],
        Field(description="`auto`: goes on by itself at its end", examples=["auto"]),
    ] = "manual"
    warning: Annotated[
        Duration | None,
        Field(description="time before its own end when it turns amber", examples=["3 min"]),
    ] = None
    danger: Annotated[
        Duration | None,
        Field(description="time before its own end when it turns red", examples=["90 s"]),
    ] = None

    @property
    def lead_is_open(self) -> bool:
        """Whether a lead is announced but not yet known: `TBD`, `to be confirmed` and the like."""
        return self.lead is not None and identifiers.names_nobody(self.lead)

    @property
    def is_flexible(self) -> bool:
        """Whether the segment may be shortened."""
        return self.gives > 0

    @property
    def gives(self) -> int:
        """Seconds that may be taken from the segment without going below its minimum."""
        return 0 if self.minimum is None else max(0, self.duration - self.minimum)


class Agenda(_Part):
    """The plan of one session."""

    title: Annotated[
        Text, Field(description="what the session is called", examples=["Child rights in ASEAN"])
    ]
    segments: Annotated[
        tuple[Segment, ...],
        Field(
            min_length=1,
            description="the timed rows, in order",
            examples=["[{title: Opening, duration: 5 min}]"],
        ),
    ]
    event: Annotated[
        Text | None, Field(description="what it is part of", examples=["ACSC/APF 2014"])
    ] = None
    hosts: Annotated[
        tuple[Text, ...], Field(description="who invites", examples=["[Equality Myanmar]"])
    ] = ()
    date: Annotated[Date | None, Field(description="the day", examples=["2014-03-22"])] = None
    start: Annotated[
        ClockTime | None, Field(description="local time of the start", examples=['"14:00"'])
    ] = None
    end: Annotated[
        ClockTime | None,
        Field(description="hard end: local time by which it must be over", examples=['"16:00"']),
    ] = None
    timezone: Annotated[
        Zone | None, Field(description="zone of the local times", examples=["Asia/Yangon"])
    ] = None
    objectives: Annotated[
        tuple[Text, ...],
        Field(description="what it is for", examples=["[Agree on three recommendations]"]),
    ] = ()
    themes: Annotated[
        tuple[Text, ...], Field(description="what it is about", examples=["[Children on the move]"])
    ] = ()
    stated_budget: Duration | None = Field(
        None,
        alias="budget",
        description="all the time it may take; otherwise what the segments take",
        examples=["2 h"],
    )
    stated_warning: Duration | None = Field(
        None,
        alias="warning",
        description="time before the end of a segment when it turns amber",
        examples=["2 min"],
    )
    stated_danger: Duration | None = Field(
        None,
        alias="danger",
        description="time before the end of a segment when it turns red",
        examples=["1 min"],
    )

    @cached_property
    def planned(self) -> int:
        """Seconds that all segments take as planned; pictures and rules ask for them again."""
        return sum(segment.duration for segment in self.segments)

    @property
    def budget(self) -> int:
        """Seconds the session may take: as stated, else as planned."""
        return self.planned if self.stated_budget is None else self.stated_budget

    @cached_property
    def flexibility(self) -> int:
        """Seconds that the minimums allow to take from the segments."""
        return sum(segment.gives for segment in self.segments)

    @property
    def ids(self) -> tuple[str, ...]:
        """One short name a segment, as stated or made from its title; no two are the same."""
        return identifiers.unique(
            tuple((segment.stated_id, segment.title) for segment in self.segments)
        )

    def warning(self, index: int) -> int:
        """Seconds before the end of a segment from which on it is amber.

        The segment's own, else the agenda's, else a default that stays below half the duration.
        """
        segment = self.segments[index]
        stated = self.stated_warning if segment.warning is None else segment.warning
        return min(DEFAULT_WARNING, (segment.duration - 1) // 2) if stated is None else stated

    def danger(self, index: int) -> int:
        """Seconds before the end of a segment from which on it is red.

        The segment's own, else the agenda's, else a default that stays below a quarter of the
        duration and does not reach the warning.
        """
        segment = self.segments[index]
        stated = self.stated_danger if segment.danger is None else segment.danger
        if stated is not None:
            return stated
        return min(DEFAULT_DANGER, (segment.duration - 1) // 4, self.warning(index) // 2)

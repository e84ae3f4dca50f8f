"""From the machine's stamps to the session's own timeline, across every run of the program."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from typing import NamedTuple

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.record import Record
from timekeeper.session.moment import Moment


class Timeline(NamedTuple):
    """Ties one stamp to one instant of the timeline (`at`, nanoseconds); others count from it.

    `zone` is where its clock times are shown, None for the system's own.
    """

    origin: Stamp
    at: int = 0
    zone: tzinfo | None = None

    def moment(self, stamp: Stamp) -> Moment:
        """Place a stamp of the same boot on the timeline; it never runs before `at`."""
        return Moment(self.at + max(0, stamp.ticks - self.origin.ticks), stamp.wall, self.zone)


def timeline_of(opened: Stamp, records: Iterable[Record], zone: tzinfo | None = None) -> Timeline:
    """Find the newest tie that a journal holds: a record written at the instant it speaks of.

    What happened by itself is dated to when it was due, so its stamp is later than its `at`.
    """
    timeline = Timeline(opened, zone=zone)
    for record in records:
        at = record.body.get("at")
        if isinstance(at, int) and not record.body.get("automatic"):
            timeline = Timeline(record.stamp, at, zone)
    return timeline

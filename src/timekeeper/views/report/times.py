"""From when to when a session went: only in a private report."""

from __future__ import annotations

from datetime import datetime


def times(started: datetime, ended: datetime | None) -> str:
    """Say when a session started and ended, with the offset when that changed meanwhile."""
    begun = f"Started {_instant(started)}"
    if ended is None:
        return begun
    if started.utcoffset() != ended.utcoffset():  # summer time began or ended meanwhile
        return f"Started {started.isoformat(' ')}, ended {ended.isoformat(' ')}"
    same_day = started.date() == ended.date()
    return f"{begun}, ended {f'{ended:%H:%M:%S}' if same_day else _instant(ended)}"


def _instant(instant: datetime) -> str:
    return f"{instant:%Y-%m-%d %H:%M:%S}"

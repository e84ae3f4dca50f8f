"""The time zone an agenda names."""

from datetime import tzinfo

from timekeeper.agenda.model import Agenda


def zone_of(agenda: Agenda) -> tzinfo | None:
    """Give the zone of the agenda's clock times; None for the laptop's own.

    A zone this system does not know is no reason not to run: clock times are then local.
    """
    if agenda.timezone is None:
        return None
    from zoneinfo import ZoneInfo  # 10 ms that only an agenda with a zone pays

    try:
        return ZoneInfo(agenda.timezone)
    except (LookupError, ValueError, OSError):
        return None

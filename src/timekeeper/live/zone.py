"""The zone database, and the time zone an agenda names."""

from collections.abc import Iterable
from datetime import tzinfo

from timekeeper.agenda.model import Agenda


class SystemZones:
    """The time zones that this system, or the tzdata package, knows."""

    def find(self, name: str) -> tzinfo | None:
        """Give the zone of a name; None for a name that is not there."""
        from zoneinfo import ZoneInfo  # 10 ms that only an agenda with a zone pays

        try:
            return ZoneInfo(name)
        except (LookupError, ValueError, OSError):
            return None

    def names(self) -> Iterable[str]:
        """Give all names there are; none where the system has no database."""
        from zoneinfo import available_timezones

        return available_timezones()


def zone_of(agenda: Agenda) -> tzinfo | None:
    """Give the zone of the agenda's clock times; None for the laptop's own.

    A zone this system does not know is no reason not to run: clock times are then local.
    """
    return None if agenda.timezone is None else SystemZones().find(agenda.timezone)

"""What is said when the program leaves a session."""

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase


def farewell(reading: Reading, go_on: str = "", look: str = "") -> str:
    """Say how the session stands; a second line has a command to type.

    `go_on` is the command that resumes it, `look` the one that reports on it; empty for a session
    of which nothing was written down.
    """
    used = f"{figures(reading.used)} used of {figures(reading.budget)}"
    if reading.phase is Phase.ENDED:
        said = f"Ended at {reading.projected_end:%H:%M:%S}: {used}."
        return f"{said}\n`{look}` shows planned against actual." if look else said
    where = f"in segment {reading.number} of {len(reading.segments)}, {used}"
    if reading.phase is Phase.WAITING:
        where = "before the start"
    said = f"Left at {reading.clock:%H:%M:%S}, {where}"
    return f"{said}; time goes on.\n`{go_on}` goes on with it." if go_on else f"{said}."

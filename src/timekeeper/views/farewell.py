"""What is said when the program leaves a session."""

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase


def farewell(reading: Reading, go_on: str, look: str) -> str:
    """Say how the session stands in two lines; the second has a command to type.

    `go_on` is the command that resumes it, `look` the one that reports on it.
    """
    used = f"{figures(reading.used)} used of {figures(reading.budget)}"
    if reading.phase is Phase.ENDED:
        said = f"Ended at {reading.projected_end:%H:%M:%S}: {used}."
        return f"{said}\n`{look}` shows planned against actual."
    where = f"in segment {reading.number} of {len(reading.segments)}, {used}"
    if reading.phase is Phase.WAITING:
        where = "before the start"
    said = f"Left at {reading.clock:%H:%M:%S}, {where}; time goes on."
    return f"{said}\n`{go_on}` goes on with it."

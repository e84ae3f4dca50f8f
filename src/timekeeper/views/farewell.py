"""What is said when the program leaves a session."""

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase


def farewell(reading: Reading, name: str) -> str:
    """Say how the session stands and how to go on with it, in a line or two."""
    rehearsal = " --rehearsal" if reading.speed > 1 else ""
    used = f"{figures(reading.used)} used of {figures(reading.budget)}"
    if reading.phase is Phase.ENDED:
        said = f"Ended at {reading.projected_end:%H:%M:%S}: {used}."
        return f"{said}\n`timekeeper report{rehearsal}` shows planned against actual."
    where = f"in segment {reading.number} of {len(reading.segments)}, {used}"
    if reading.phase is Phase.WAITING:
        where = "before the start"
    said = f"Left at {reading.clock:%H:%M:%S}, {where}; time goes on."
    return f"{said}\n`timekeeper resume{rehearsal}` goes on with {name}."

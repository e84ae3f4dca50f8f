"""Why each finding matters, with a wrong and a right example: the rest of the catalogue.

A folder of its own, because nobody who checks a file pays for it.
"""

from timekeeper.agenda.explanations.budget import BUDGET
from timekeeper.agenda.explanations.clock import CLOCK
from timekeeper.agenda.explanations.explanation import Explanation
from timekeeper.agenda.explanations.files import FILES
from timekeeper.agenda.explanations.hygiene import HYGIENE
from timekeeper.agenda.explanations.pacing import PACING
from timekeeper.agenda.explanations.people import PEOPLE
from timekeeper.agenda.explanations.structure import STRUCTURE
from timekeeper.agenda.explanations.traps import TRAPS

EXPLANATIONS: dict[str, Explanation] = {
    **FILES,
    **TRAPS,
    **STRUCTURE,
    **BUDGET,
    **CLOCK,
    **PEOPLE,
    **PACING,
    **HYGIENE,
}
"""By code, in the order of the catalogue."""

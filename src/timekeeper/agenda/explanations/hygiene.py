"""TK7xx: titles, and comments that silence findings."""

from timekeeper.agenda.explanations.explanation import Explanation

HYGIENE = {
    "TK701": Explanation(
        "On the screen and in the report segments go by their titles. Two of the same are mostly "
        "a row that was copied and not finished. Breaks and discussions may repeat, and so may "
        "segments that state an `id`.",
        """\
title: Child rights
segments:
  - {title: Country report, duration: 15 min, lead: Ana}
  - {title: Country report, duration: 15 min, lead: Ben}
""",
        """\
title: Child rights
segments:
  - {title: "Country report: Myanmar", duration: 15 min, lead: Ana}
  - {title: "Country report: Laos", duration: 15 min, lead: Ben}
""",
    ),
    "TK702": Explanation(
        "The mistake has been mended, or the comment stands on another line than what it is for. "
        "Left alone, it would hide the next mistake of this kind.",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    lead: Ana  # timekeeper: ignore[TK502]
""",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    lead: TBD  # timekeeper: ignore[TK502]
""",
    ),
    "TK703": Explanation(
        "A title that is too wide is cut where the moderator reads it. The rest can stand in the "
        "notes, which have several lines.",
        """\
title: Child rights
segments:
  - title: >-
      Presentation of the findings of the regional study on children on the
      move and of what follows from them for member states
    duration: 15 min
""",
        """\
title: Child rights
segments:
  - title: Findings of the regional study on children on the move
    notes: And what follows from them for member states.
    duration: 15 min
""",
    ),
    "TK704": Explanation(
        "A comment that silences findings names their codes, each of them whole. One without "
        "codes would also hide what nobody has seen yet, and errors that leave nothing to run "
        "cannot be silenced at all.",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    lead: Ana  # timekeeper: ignore
""",
        """\
title: Child rights
segments:
  - title: Opening
    duration: 15 min
    lead: TBD  # timekeeper: ignore[TK502]
""",
    ),
}

"""TK5xx: who holds a segment."""

from timekeeper.agenda.explanations.explanation import Explanation

PEOPLE = {
    "TK501": Explanation(
        "A presentation needs somebody who presents. Where no name stands, nobody has been asked, "
        "or nobody knows who was.",
        "title: Child rights\nsegments:\n"
        "  - {title: On the move, method: presentation, duration: 15 min}\n",
        "title: Child rights\nsegments:\n"
        "  - {title: On the move, method: presentation, duration: 15 min, lead: Ana}\n",
    ),
    "TK502": Explanation(
        "TBD is honest weeks before, and a hole on the day. The warning stays until the name is "
        "there; `--strict` makes it fail.",
        "title: Child rights\nsegments:\n  - {title: Opening, duration: 15 min, lead: TBD}\n",
        "title: Child rights\nsegments:\n  - {title: Opening, duration: 15 min, lead: Ana}\n",
    ),
    "TK503": Explanation(
        "Segments that overlap on purpose are held in two rooms, and nobody leads in both. It is "
        "only found where fixed starts make segments overlap, which is TK401 as well.",
        """\
title: Group work in two rooms
segments:
  - {title: Room A, start: "09:00", duration: 60 min, lead: Ana}
  - title: Room B  # timekeeper: ignore[TK401]
    start: "09:00"
    duration: 60 min
    lead: Ana and Ben
""",
        """\
title: Group work in two rooms
segments:
  - {title: Room A, start: "09:00", duration: 60 min, lead: Ana}
  - title: Room B  # timekeeper: ignore[TK401]
    start: "09:00"
    duration: 60 min
    lead: Ben
""",
    ),
}

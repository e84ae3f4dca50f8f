"""TK3xx: whether the plan fits the time, and can still give when something runs over."""

from timekeeper.agenda.explanations.explanation import Explanation

BUDGET = {
    "TK301": Explanation(
        "The room is promised to somebody else afterwards. A plan that is too long on paper is "
        "cut in the room, and what is cut is what comes last: mostly the discussion.",
        """\
title: Child rights
budget: 60 min
segments:
  - {title: Talk, duration: 45 min}
  - {title: Discussion, duration: 30 min}
""",
        """\
title: Child rights
budget: 75 min
segments:
  - {title: Talk, duration: 45 min}
  - {title: Discussion, duration: 30 min, minimum: 20 min}
""",
    ),
    "TK302": Explanation(
        "Time that belongs to no segment is not on the screen: nobody sees it being used up. A "
        "reserve may be wise, and then this is only for you to know.",
        """\
title: Child rights
budget: 2 h
segments:
  - {title: Talk, duration: 45 min}
  - {title: Discussion, duration: 60 min}
""",
        """\
title: Child rights
budget: 2 h
segments:
  - {title: Talk, duration: 45 min}
  - {title: Discussion, duration: 75 min, minimum: 60 min}
""",
    ),
    "TK303": Explanation(
        "The minimum is what a segment may be cut to when the session is late. Planned below it, "
        "the segment breaks its own promise before anything has run over.",
        "title: Child rights\nsegments:\n"
        "  - {title: Discussion, duration: 30 min, minimum: 40 min}\n",
        "title: Child rights\nsegments:\n"
        "  - {title: Discussion, duration: 40 min, minimum: 30 min}\n",
    ),
    "TK304": Explanation(
        "Minimums are what has been promised to speakers and participants. When even those do not "
        "fit, no re-plan can help: somebody has to be told before the day.",
        """\
title: Child rights
budget: 60 min
segments:
  - {title: Talk, duration: 40 min, minimum: 30 min}
  - {title: Discussion, duration: 60 min, minimum: 40 min}
""",
        """\
title: Child rights
budget: 60 min
segments:
  - {title: Talk, duration: 20 min, minimum: 15 min}
  - {title: Discussion, duration: 40 min, minimum: 30 min}
""",
    ),
    "TK305": Explanation(
        "Amber and red tell a speaker to come to an end. A segment that has the colour from its "
        "first second on tells nothing, and the lead learns not to look.",
        "title: Child rights\nsegments:\n  - {title: Opening, duration: 5 min, warning: 5 min}\n",
        "title: Child rights\nsegments:\n  - {title: Opening, duration: 5 min, warning: 2 min}\n",
    ),
    "TK306": Explanation(
        "Somebody will run over. What may be shortened then is a decision better made at a desk "
        "than in front of the room: `minimum` says which segment gives, and down to what.",
        """\
title: Child rights
budget: 90 min
segments:
  - {title: Talk, duration: 30 min}
  - {title: Discussion, duration: 60 min}
""",
        """\
title: Child rights
budget: 90 min
segments:
  - {title: Talk, duration: 30 min}
  - {title: Discussion, duration: 60 min, minimum: 45 min}
""",
    ),
    "TK307": Explanation(
        "Amber says “come to an end”, red says “stop now”. With red first there is no warning.",
        "title: Child rights\nsegments:\n"
        "  - {title: Talk, duration: 15 min, warning: 1 min, danger: 2 min}\n",
        "title: Child rights\nsegments:\n"
        "  - {title: Talk, duration: 15 min, warning: 2 min, danger: 1 min}\n",
    ),
    "TK308": Explanation(
        "The re-plan takes lost time from segments that are still to come. Once the last flexible "
        "one has begun, every further overrun makes the session end late.",
        """\
title: Child rights
budget: 2 h
segments:
  - {title: Discussion, duration: 60 min, minimum: 40 min}
  - {title: First talk, duration: 30 min}
  - {title: Second talk, duration: 30 min}
""",
        """\
title: Child rights
budget: 2 h
segments:
  - {title: First talk, duration: 30 min}
  - {title: Second talk, duration: 30 min}
  - {title: Discussion, duration: 60 min, minimum: 40 min}
""",
    ),
}

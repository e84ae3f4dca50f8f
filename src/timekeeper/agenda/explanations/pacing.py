"""TK6xx: whether people can follow, and get to speak."""

from timekeeper.agenda.explanations.explanation import Explanation

PACING = {
    "TK601": Explanation(
        "People take a break when they need one, planned or not: then the room empties in the "
        "middle of somebody's talk. A segment is a break when its method says so, or when it has "
        "none and its title does.",
        """\
title: Child rights
segments:
  - {title: First part, duration: 75 min}
  - {title: Second part, duration: 75 min}
""",
        """\
title: Child rights
segments:
  - {title: First part, duration: 75 min}
  - {title: Tea, method: break, duration: 15 min}
  - {title: Second part, duration: 75 min}
""",
    ),
    "TK602": Explanation(
        "Slides, microphone and applause take a minute that is in nobody's plan, and the second "
        "speaker loses it. Somebody who introduces them, or a fixed start with a little room "
        "before it, does as well.",
        """\
title: Child rights
segments:
  - {title: One, method: presentation, duration: 15 min, lead: Ana}
  - {title: Two, method: presentation, duration: 15 min, lead: Ben}
""",
        """\
title: Child rights
segments:
  - {title: One, method: presentation, duration: 15 min, lead: Ana}
  - {title: Changeover, method: moderation, duration: 1 min, lead: Eve}
  - {title: Two, method: presentation, duration: 15 min, lead: Ben}
""",
    ),
    "TK603": Explanation(
        "The discussion is the reason why people come instead of reading. It is looked for where "
        "every segment but the breaks says its method; forum, discussion, exercise, group work "
        "and the like count, and whatever has a `floor`.",
        """\
title: Child rights
segments:
  - {title: Talk, method: presentation, duration: 50 min, lead: Ana}
  - {title: Questions, method: forum, duration: 10 min}
""",
        """\
title: Child rights
segments:
  - {title: Talk, method: presentation, duration: 30 min, lead: Ana}
  - {title: Questions, method: forum, duration: 30 min}
""",
    ),
    "TK604": Explanation(
        "After an hour of one voice nobody remembers the first half. Two parts with questions "
        "between them take the same time.",
        "title: Child rights\nsegments:\n"
        "  - {title: Talk, method: presentation, duration: 80 min, lead: Ana}\n",
        """\
title: Child rights
segments:
  - {title: Talk, method: presentation, duration: 40 min, lead: Ana}
  - {title: Questions, method: forum, duration: 40 min}
""",
    ),
    "TK605": Explanation(
        "Who is here, what for, and until when: five minutes that save twenty. Where they are not "
        "planned, the first speaker loses them.",
        "title: Child rights\nsegments:\n  - {title: Children on the move, duration: 15 min}\n",
        """\
title: Child rights
segments:
  - {title: Welcome, method: opening, duration: 5 min}
  - {title: Children on the move, duration: 15 min}
""",
    ),
    "TK606": Explanation(
        "What was agreed, and who does what: without a closing everybody takes something else "
        "home.",
        "title: Child rights\nsegments:\n  - {title: Children on the move, duration: 15 min}\n",
        """\
title: Child rights
segments:
  - {title: Children on the move, duration: 15 min}
  - {title: Way Forward, method: synthesis, duration: 5 min}
""",
    ),
}

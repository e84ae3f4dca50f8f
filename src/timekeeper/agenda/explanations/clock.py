"""TK4xx: whether the plan goes with the clock on the wall."""

from timekeeper.agenda.explanations.explanation import Explanation

CLOCK = {
    "TK401": Explanation(
        "A fixed start is a promise to people outside: the interpreters, the minister, the "
        "kitchen. With an overlap either that or the segment before is broken, and late is what "
        "the plan is before it begins.",
        """\
title: Child rights
start: "09:00"
segments:
  - {title: Talk, duration: 40 min}
  - {title: Coffee, start: "09:30", duration: 15 min}
""",
        """\
title: Child rights
start: "09:00"
segments:
  - {title: Talk, duration: 30 min}
  - {title: Coffee, start: "09:30", duration: 15 min}
""",
    ),
    "TK402": Explanation(
        "A short reserve before a fixed start is wise. A long one is mostly a segment that was "
        "forgotten or a time that was mistyped, and people sit and wait.",
        """\
title: Child rights
start: "09:00"
segments:
  - {title: Talk, duration: 30 min}
  - {title: Coffee, start: "10:30", duration: 15 min}
""",
        """\
title: Child rights
start: "09:00"
segments:
  - {title: Talk, duration: 30 min}
  - {title: Questions, duration: 55 min}
  - {title: Coffee, start: "10:30", duration: 15 min}
""",
    ),
    "TK403": Explanation(
        "Segments are held in the order of the file. One that starts before the one above it is "
        "in the wrong place, or its time is wrong: often `2:30` was written for 14:30.",
        """\
title: Child rights
start: "14:00"
segments:
  - {title: Talk, duration: 30 min}
  - {title: Coffee, start: "2:30", duration: 15 min}
""",
        """\
title: Child rights
start: "14:00"
segments:
  - {title: Talk, duration: 30 min}
  - {title: Coffee, start: "14:30", duration: 15 min}
""",
    ),
    "TK404": Explanation(
        "At the hard end the room is somebody else's. A plan that goes past it is cut in the "
        "room, at the cost of whoever comes last.",
        """\
title: Child rights
start: "14:00"
end: "15:00"
segments:
  - {title: Talk, duration: 30 min}
  - {title: Discussion, duration: 45 min, minimum: 30 min}
""",
        """\
title: Child rights
start: "14:00"
end: "15:15"
segments:
  - {title: Talk, duration: 30 min}
  - {title: Discussion, duration: 45 min, minimum: 30 min}
""",
    ),
    "TK405": Explanation(
        "Without its zone an agenda is read by the laptop's clock. On a laptop that came by plane "
        "all clock times are then hours off.",
        "title: Child rights\ntimezone: Asia/Yangoon\nsegments:\n"
        "  - {title: Opening, duration: 15 min}\n",
        "title: Child rights\ntimezone: Asia/Yangon\nsegments:\n"
        "  - {title: Opening, duration: 15 min}\n",
    ),
    "TK406": Explanation(
        "In the night in which clocks go forward an hour is skipped. A session that starts in it "
        "starts an hour later than somebody expects.",
        """\
title: Night watch
date: 2025-03-30
start: "02:30"
timezone: Europe/Berlin
segments:
  - {title: Opening, duration: 15 min}
""",
        """\
title: Night watch
date: 2025-03-30
start: "03:30"
timezone: Europe/Berlin
segments:
  - {title: Opening, duration: 15 min}
""",
    ),
    "TK407": Explanation(
        "In the night in which clocks go back an hour comes twice. Half of the people come an "
        "hour before the others.",
        """\
title: Night watch
date: 2025-10-26
start: "02:30"
timezone: Europe/Berlin
segments:
  - {title: Opening, duration: 15 min}
""",
        """\
title: Night watch
date: 2025-10-26
start: "03:30"
timezone: Europe/Berlin
segments:
  - {title: Opening, duration: 15 min}
""",
    ),
    "TK408": Explanation(
        "Budget and hard end say the same thing in two ways, and here they disagree. A live "
        "session keeps to the hard end; whoever reads the budget plans too much.",
        """\
title: Child rights
start: "14:00"
end: "15:30"
budget: 2 h
segments:
  - {title: Talk, duration: 30 min}
  - {title: Discussion, duration: 60 min, minimum: 45 min}
""",
        """\
title: Child rights
start: "14:00"
end: "15:30"
budget: 90 min
segments:
  - {title: Talk, duration: 30 min}
  - {title: Discussion, duration: 60 min, minimum: 45 min}
""",
    ),
}

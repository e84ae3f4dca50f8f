"""The keys of the open forum: the floor, which only segments with one have, and the outcomes."""

from timekeeper.views.binding import Action, Binding

FLOOR: tuple[Binding, ...] = (
    Binding(
        Action.CALL,
        ("enter",),
        "next speaker",
        "end the turn and call the next speaker on the floor",
        ("call",),
        ("call", "call 7"),
    ),
    Binding(
        Action.HAND,
        ("a",),
        "hand",
        "put a hand in the queue: Enter alone, a number or a label; Tab completes one",
        ("hand",),
        ("hand", "hand 7", "hand Ana"),
        "HAND (Enter: a new one)",
    ),
    Binding(
        Action.FRONT,
        ("i",),
        "in front",
        "put a hand in front: for a reply, for a point of order",
        ("front",),
        ("front 7",),
        "IN FRONT (Enter: a new one)",
    ),
    Binding(
        Action.HOLD,
        ("z",),
        "hold",
        "stop the speaker's clock; again to let it go on",
        ("hold",),
    ),
    Binding(
        Action.LIMIT,
        ("l",),
        "limit",
        "set the limit from the next turn on: Enter takes what is suggested, or a time",
        ("limit",),
        ("limit", "limit 90s"),
        "LIMIT (Enter: as suggested)",
    ),
    Binding(Action.CLOSE, ("c",), "close", "close the queue to new hands, or open it", ("close",)),
    Binding(
        Action.THEME,
        ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0"),
        "theme",
        "say which theme is spoken about; 0 for none",
        ("theme",),
        ("theme 2",),
    ),
    Binding(
        Action.LABEL,
        (),
        "",
        "give a speaker another label, or none",
        ("label",),
        ("label 7 Ana", "label 7"),
    ),
)
"""What is done in a segment with a floor."""

OUTCOMES: tuple[Binding, ...] = (
    Binding(
        Action.RECOMMEND,
        ("g",),
        "recommendation",
        "write a recommendation down, under the current theme",
        ("recommend",),
        ("recommend free birth registration",),
        "RECOMMENDATION",
    ),
    Binding(
        Action.ACTION,
        ("o",),
        "action",
        "write an action down: what; who; by when",
        ("action",),
        ("action send the figures; Ana; 1 May",),
        "ACTION: what; who; by when",
    ),
    Binding(
        Action.PLEDGE,
        ("v",),
        "pledge",
        "write a pledge down: which group; topic; what it does",
        ("pledge",),
        ("pledge Child Rights Coalition; OP3; translate it",),
        "PLEDGE: group; topic; what",
    ),
    Binding(
        Action.TALLY,
        ("k",),
        "tally",
        "write a show of hands down: recommendation, votes, of how many present",
        ("tally",),
        ("tally 3 14 of 20", "tally 3 14"),
        "TALLY, like 3 14 of 20",
    ),
    Binding(
        Action.DROP,
        ("d",),
        "drop",
        "drop a hand by its number, or an outcome like R3",
        ("drop",),
        ("drop 7", "drop R3"),
        "DROP a hand, like 7, or R3",
    ),
    Binding(
        Action.MERGE,
        (),
        "",
        "merge a recommendation into another, whose words stay",
        ("merge",),
        ("merge 3 1",),
    ),
    Binding(
        Action.EDIT,
        (),
        "",
        "write an outcome anew under its number",
        ("edit",),
        ("edit R3 free birth registration for all",),
    ),
    Binding(
        Action.OUTCOMES,
        ("tab",),
        "outcomes",
        "show the outcomes, or the agenda again",
        ("outcomes",),
    ),
    Binding(Action.DOWN, ("down",), "", "show the outcomes further on"),
    Binding(Action.UP, ("up",), "", "show the outcomes further back"),
)
"""What is written down and read aloud, in any segment."""

FORUM = (*FLOOR, *OUTCOMES)

ON_THE_FLOOR = frozenset(binding.action for binding in FLOOR)
"""What does nothing in a segment without a floor."""

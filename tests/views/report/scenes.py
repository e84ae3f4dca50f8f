"""A session with a forum in which people spoke under labels, and outcomes of each kind."""

from tests.session.forums import Played, forum
from tests.views.sessions import TWO_PM, YANGON
from timekeeper.session.commands import End, Next, Note, Start
from timekeeper.session.floor import commands as floor
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.outcomes import commands as outcomes
from timekeeper.session.report import Report, report

LABELS = ("Ma Thandar", "Ko Min", "Sokha", "Nok", "Aye Aye", "Dewi")
NAMES = (*LABELS, "Ana Reyes", "Ask Dewi for the figures")
"""What may be in no report that is passed on."""


def _played() -> Played:
    played = Played(forum()).at(0, Start()).at(720, Next())
    played.at(725, *(floor.RaiseHand(label) for label in LABELS), floor.ChooseTheme(1))
    for at in range(730, 1030, 50):
        played.at(at, floor.Call())
    played.at(1000, floor.RaiseHand(), floor.ChooseTheme(2))
    played.at(1040, floor.EndTurn(), Note("Ask Dewi for the figures"))
    played.at(
        1100,
        outcomes.Recommend("Free | birth registration, with <mobile> teams"),
        outcomes.Recommend("=SUM(A1) is no recommendation"),
        outcomes.Recommend("ကလေးများ"),
        outcomes.RecordAction("Send the figures"),
        outcomes.RecordAction("Translate the brief", "Ana Reyes", "1 May"),
        outcomes.RecordPledge("Child Rights Coalition", "OP3", "translate it"),
        outcomes.Tally(1, 14, 20),
        outcomes.Tally(2, 14),
    )
    return played.at(1700, Next()).at(2045, End())


FORUM = _played()
STARTED, ENDED = "14:00:00", "14:34:05"


def forum_report(*, private: bool = False) -> Report:
    """Report on the forum, an hour later."""
    at = 3600 * SECOND
    wall = int(TWO_PM.timestamp()) * SECOND + at
    return report(FORUM.agenda, FORUM.events, Moment(at, wall, YANGON), private=private)

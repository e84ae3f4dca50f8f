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


THAI = "การลงทุนเพื่อเด็กในอาเซียนเพื่ออนาคตที่สดใสกว่าเดิม" * 3
BURMESE = "ရွေ့ပြောင်းသွားလာနေသော ကလေးများကို ကာကွယ်စောင့်ရှောက်ရန်" * 3
KHMER = "ការវិនិយោគលើកុមារនិងអនាគតដ៏ភ្លឺស្វាងសម្រាប់អាស៊ាន" * 3
UNBROKEN = "Donaudampfschifffahrtsgesellschaft" * 9


def long_report(*, private: bool = True) -> Report:
    """Report on a forum that recorded a lot, in several scripts and in words nobody can break."""
    played = Played(forum(themes=(THAI, "Children on the move", BURMESE))).at(0, Start())
    played.at(720, Next(), *(floor.RaiseHand(label) for label in (BURMESE[:40], KHMER[:40])))
    played.at(800, floor.Call()).at(850, floor.Call())
    texts = (THAI, BURMESE, KHMER, UNBROKEN, f"https://example.org/{UNBROKEN}")
    numbered = [f"Demand {number} of many" for number in range(len(texts) + 1, 61)]
    for number, text in enumerate((*texts, *numbered), 1):
        played.at(900, outcomes.Recommend(text, number % 4), outcomes.Tally(number, number, 999))
    for number in range(1, 31):
        played.at(950, outcomes.RecordAction(f"Act {number}", UNBROKEN[:99], KHMER[:99]))
        played.at(960, outcomes.RecordPledge(UNBROKEN[:99], THAI[:99], f"Pledge {number}"))
    played.at(1000, Note(UNBROKEN * 3)).at(1700, Next()).at(2045, End())
    return played.report(2045, private=private)

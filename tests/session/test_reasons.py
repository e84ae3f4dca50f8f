"""Why time was taken from segments, as it was when they were left."""

from tests.session.forums import Played, begun, forum, moment
from timekeeper.session.causes import Cause, Why
from timekeeper.session.commands import Back, End, Next, Pause, Resume, Start
from timekeeper.session.events import Slept
from timekeeper.session.moment import SECOND
from timekeeper.session.report import Report


def _late() -> Played:
    """The talk takes 2:00 too long; the forum gives them."""
    return Played(forum()).at(0, Start()).at(720, Next())


def _taken(report: Report) -> list[tuple[int, tuple[Cause, ...]]]:
    return [(segment.taken, segment.causes) for segment in report.segments]


TALK = Cause(Why.OVERRUN, 120, (1,))


def test_nothing_was_taken() -> None:
    assert _taken(begun().at(1700, Next()).report(1800)) == [(0, ()), (0, ()), (0, ())]


def test_of_a_session_that_runs() -> None:
    assert _taken(_late().report(730)) == [(0, ()), (120, (TALK,)), (0, ())]


def test_what_came_later_is_no_reason_for_what_was_taken_before() -> None:
    over = _late().at(720 + 1500, Next()).at(3000, End())
    assert _taken(over.report(9999)) == [(0, ()), (120, (TALK,)), (0, ())]


def test_a_pause_is_a_reason_for_the_segment_it_was_in() -> None:
    paused = _late().at(800, Pause()).at(860, Resume()).at(1700, Next()).at(2000, End())
    (_, (taken, causes), _) = _taken(paused.report(9999))
    assert (taken, causes) == (180, (TALK, Cause(Why.PAUSES, 60)))


def test_of_a_session_that_ends_in_the_segment_and_whatever_happens_to_the_laptop_then() -> None:
    ended = _late().at(800, Pause()).at(860, Resume()).at(1900, End())
    pause = Cause(Why.PAUSES, 60)
    ended.events.append(Slept(moment(2000).at, 5 * SECOND))
    assert _taken(ended.report(9999)) == [(0, ()), (180, (TALK, pause)), (0, ())]


def test_a_segment_that_was_gone_back_to_has_the_reasons_of_the_last_time() -> None:
    back = _late().at(1000, Next()).at(1010, Back()).at(1700, Next()).at(1800, End())
    assert back.report(9999).segments[1].causes[0] == TALK

"""What the re-plan does, in figures for who looks and in words for who listens."""

import pytest

from tests.views import readings
from tests.views.readings import OPENING, WORKSHOP, at, reading
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.session.events import (
    Ended,
    Event,
    Extended,
    Moved,
    Paused,
    Pinned,
    ReplanSwitched,
    Started,
)
from timekeeper.session.reading import Reading
from timekeeper.views.replanned import (
    cut,
    cuts,
    in_brief,
    late,
    reasons,
    sentence,
    standing,
    why_late,
)
from timekeeper.views.spoken import spoken

OVER: tuple[Event, ...] = (Started(at(0)), Moved(at(300), 1), Moved(at(1200 + 330), 2))
FAR_OVER: tuple[Event, ...] = (Started(at(0)), Moved(at(300), 1), Moved(at(1200 + 1320), 2))
TALKS = tuple(
    Segment(title=f"Talk {number}", method="talk", duration=600, minimum=300)
    for number in range(1, 5)
)
GIVING = Agenda(title="Talks", budget=2400, segments=TALKS)
"""Every segment can give."""


RIGID = Agenda(title="Talks", segments=WORKSHOP.segments[:4])
"""No segment can give."""


TOO_MUCH = Agenda(title="Too much", budget=6600, segments=WORKSHOP.segments)


def in_time() -> Reading:
    return reading(OPENING[:1], 200)


def shortened() -> Reading:
    """The second presentation ran 5:30 over, which the forum gives."""
    return reading(OVER, 1600)


def too_late() -> Reading:
    """Two minutes more than the forum can give."""
    return reading(FAR_OVER, 2600)


def switched_off() -> Reading:
    return reading((*OVER, ReplanSwitched(at(1590), False)), 1600)


def pinned() -> Reading:
    return reading((*OVER, Pinned(at(1590), 4, 3600)), 1600)


def far_over_and_pinned() -> Reading:
    """What is pinned could give, so that the end is not yet lost."""
    return reading((*FAR_OVER, Pinned(at(2590), 4, 3000)), 2600)


def everybody_gives() -> Reading:
    """The first talk ran four minutes over; all others give some."""
    return reading((Started(at(0)), Moved(at(840), 1)), 900, GIVING)


@pytest.mark.parametrize(
    ("seen", "words", "why"),
    [
        pytest.param(in_time(), "", "", id="in time"),
        pytest.param(shortened(), "", "", id="in time by shortening"),
        pytest.param(too_late(), "cannot end before 16:02; 2:00 must go", "", id="nothing left"),
        pytest.param(switched_off(), "ends 16:05, 5:30 late", "the re-plan is off", id="off"),
        pytest.param(pinned(), "ends 16:05, 5:30 late", "pinned: 5", id="pinned"),
        pytest.param(
            far_over_and_pinned(), "ends 16:12, 12:00 late", "pinned: 5", id="pinned, far over"
        ),
        pytest.param(reading((*FAR_OVER, Ended(at(2590))), 2600), "", "", id="over"),
    ],
)
def test_whether_it_can_end_in_time(seen: Reading, words: str, why: str) -> None:
    assert (late(seen), why_late(seen)) == (words, why)


def test_what_is_shortened() -> None:
    (forum,) = cuts(shortened())
    assert forum.number == 5
    assert cut(forum) == "60:00 to 54:30"
    assert cut(forum, "→") == "60:00 → 54:30"
    assert cut(forum, write=spoken) == "60 minutes to 54 minutes 30 seconds"
    assert cuts(in_time()) == ()


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        pytest.param(shortened(), "segment 2 ran 5:30 over", id="a long title by its number"),
        pytest.param(everybody_gives(), "Talk 1 ran 4:00 over", id="a short title"),
        pytest.param(
            readings.discussion(),
            "presentations ran 4:50 over, paused 0:40",
            id="several by their method, and another cause",
        ),
        pytest.param(in_time(), "", id="nothing is taken"),
        pytest.param(
            reading((*OPENING, Paused(at(900))), 1500),
            "paused 10:00, segment 1 ran 0:20 over",
            id="a pause",
        ),
        pytest.param(
            reading((Started(at(0)), Extended(at(10), 300)), 20),
            "5:00 given by hand",
            id="by hand",
        ),
        pytest.param(
            reading((), 0, TOO_MUCH),
            "planned 10:00 over the budget",
            id="over the budget",
        ),
    ],
)
def test_why(seen: Reading, words: str) -> None:
    assert reasons(seen) == words


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        pytest.param(in_time(), "nothing taken, 20:00 in reserve", id="in reserve"),
        pytest.param(
            reading(OPENING[:1], 200, RIGID),
            "no reserve",
            id="no reserve",
        ),
        pytest.param(
            reading((Started(at(0)), ReplanSwitched(at(1), False)), 2),
            "off: r switches it on",
            id="off",
        ),
    ],
)
def test_how_it_stands_when_there_is_nothing_to_mend(seen: Reading, words: str) -> None:
    assert standing(seen) == words
    assert sentence(seen) == words


@pytest.mark.parametrize(
    ("seen", "all_of_it", "brief"),
    [
        pytest.param(
            shortened(),
            "segment 5, Discussion on Recommendations, from 60 minutes to 54 minutes 30 seconds: "
            "segment 2 ran 5 minutes 30 seconds over",
            "segment 5 now has 54 minutes 30 seconds",
            id="shortened",
        ),
        pytest.param(
            too_late(),
            "cannot end before 16:02; 2 minutes must go; segment 5, Discussion on "
            "Recommendations, from 60 minutes to 40 minutes: segment 2 ran 22 minutes over",
            "cannot end before 16:02; 2 minutes must go",
            id="too late",
        ),
        pytest.param(
            switched_off(),
            "ends 16:05, 5 minutes 30 seconds late with the re-plan off: "
            "segment 2 ran 5 minutes 30 seconds over",
            "ends 16:05, 5 minutes 30 seconds late",
            id="off",
        ),
        pytest.param(
            pinned(),
            "ends 16:05, 5 minutes 30 seconds late with 5 pinned: "
            "segment 2 ran 5 minutes 30 seconds over",
            "ends 16:05, 5 minutes 30 seconds late",
            id="pinned",
        ),
        pytest.param(
            everybody_gives(),
            "this segment from 10 minutes to 8 minutes 40 seconds, "
            "segment 3, Talk 3, from 10 minutes to 8 minutes 40 seconds and 1 more: "
            "Talk 1 ran 4 minutes over",
            "segment 2 now has 8 minutes 40 seconds, segment 3 now has 8 minutes 40 seconds "
            "and 1 more",
            id="nobody keeps more than two in mind",
        ),
        pytest.param(in_time(), "nothing taken, 20 minutes in reserve", "", id="nothing to mend"),
    ],
)
def test_aloud(seen: Reading, all_of_it: str, brief: str) -> None:
    assert sentence(seen, spoken) == all_of_it
    assert in_brief(seen, spoken) == brief


def test_a_title_that_would_steer_the_terminal() -> None:
    forum = WORKSHOP.segments[4].model_copy(update={"title": "Forum\x1b[2J"})
    segments = (*WORKSHOP.segments[:4], forum, WORKSHOP.segments[5])
    words = sentence(reading(OVER, 1600, WORKSHOP.model_copy(update={"segments": segments})))
    assert words.startswith("segment 5, Forum�[2J, from 60:00")

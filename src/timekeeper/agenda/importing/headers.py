"""The words over the columns of an agenda table, and what they say the columns hold."""

import enum
import re
from functools import cache


class Column(enum.Enum):
    """What a column holds. TIME: clock times or durations, as each cell says."""

    TITLE = "title"
    TIME = "time"
    START = "start"
    END = "end"
    DURATION = "duration"
    METHOD = "method"
    LEAD = "lead"
    NOTES = "notes"
    NUMBER = "number"


TIMED = frozenset({Column.TIME, Column.START, Column.DURATION})
"""The columns without which a table is no agenda; an end alone says nothing."""

_WORDS: dict[Column, str] = {
    Column.NUMBER: "no. no # nr num number s/n sn item_no session_no",
    Column.START: "start starts start_time starting_time begin begins from",
    Column.END: "end ends end_time ending_time finish finishes to until",
    Column.DURATION: "duration length minutes minute mins min time_allotted allotted_time "
    "time_allocation time_allocated allotment time_needed time_in_minutes hours timing_min",
    Column.TIME: "time times timing time_slot timeslot slot schedule hour when",
    Column.LEAD: "lead leads led_by lead_person leader speaker speakers presenter presenters "
    "presented_by resource_person resource_persons resource_people resource_speaker "
    "resource_speakers facilitator facilitators facilitated_by facilitation moderator moderators "
    "trainer trainers responsible responsible_person responsibility person person_responsible "
    "persons_responsible person_in_charge in_charge pic who by chair panelist panelists focal "
    "focal_person focal_point owner name names assigned_to host",
    Column.METHOD: "method methods methodology methodologies format approach process modality type "
    "technique techniques style how strategy",
    Column.NOTES: "notes note remarks remark comments comment materials resources resource_needed "
    "resources_needed materials_needed output outputs expected_output expected_outputs details "
    "description objective objectives room venue link links",
    Column.TITLE: "title titles topic topics session sessions activity activities item items "
    "agenda agenda_item subject content contents segment segments programme program part what "
    "theme session_title discussion_points",
}
_FILLERS = frozenset("the of a an for and workshop session main proposed name s es".split())  # noqa: SIM905
_PARTS = re.compile(r"\s*(?:/|\\|&|,|;|\+|\||\n|\band\b|\bor\b)\s*")
_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_LONGEST = 60


def kinds(cell: str) -> frozenset[Column]:
    """What a cell names as the head of a column; nothing if it is not only such words."""
    if len(cell) > _LONGEST:
        return frozenset()
    plain = _BRACKETS.sub(" ", cell.lower()).strip(" .:*\n")
    if whole := _table().get("_".join(_words(plain))):
        return frozenset({whole})
    found = [_kind(part) for part in _PARTS.split(plain) if part]
    named = [kind for kind in found if kind]
    return frozenset(named) if len(named) == len(found) else frozenset()


def _kind(part: str) -> Column | None:
    """The column that a few words name, fillers among them or not."""
    table = _table()
    telling = [word.strip(".") for word in _words(part) if word not in _FILLERS]
    for words in (_words(part), telling):
        if found := table.get("_".join(words)):
            return found
    known = [table.get(word) for word in telling]
    # `speaker title`, `time start`: where all words are known, the last one says more.
    return known[-1] if 0 < len(known) <= 3 and all(known) else None


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w#/.]+", " ", text).split()


@cache
def _table() -> dict[str, Column]:
    return {word: column for column, words in _WORDS.items() for word in words.split()}

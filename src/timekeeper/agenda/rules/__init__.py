"""The rules: what is checked of an agenda that could be read. One small function a code."""

from timekeeper.agenda.rules.budget import (
    budget_exceeded,
    minimum_above_duration,
    minimums_above_budget,
    slack_left_over,
)
from timekeeper.agenda.rules.clock import (
    fixed_start_out_of_order,
    fixed_start_overlaps,
    gap_before_fixed_start,
)
from timekeeper.agenda.rules.flexibility import long_end_that_cannot_give, nothing_flexible
from timekeeper.agenda.rules.frame import no_closing, no_opening
from timekeeper.agenda.rules.hard_end import budget_past_hard_end, end_past_hard_end
from timekeeper.agenda.rules.local_times import local_time_twice, no_such_local_time, unknown_zone
from timekeeper.agenda.rules.pacing import (
    little_discussion,
    long_without_break,
    no_changeover,
    very_long_presentation,
)
from timekeeper.agenda.rules.people import (
    lead_in_two_places,
    lead_still_open,
    presentation_without_lead,
)
from timekeeper.agenda.rules.rule import Rule
from timekeeper.agenda.rules.segments import duplicate_id
from timekeeper.agenda.rules.thresholds import danger_at_warning, threshold_at_duration
from timekeeper.agenda.rules.titles import duplicate_title, title_too_wide

_CLOCK = {"start", "duration"}
_END = {"start", "duration", "budget", "end"}
_ZONE = {"start", "duration", "end", "date", "timezone"}

RULES: tuple[Rule, ...] = (
    Rule("TK206", duplicate_id, reads={"id"}),
    Rule("TK301", budget_exceeded, reads={"budget", "duration", "minimum"}),
    Rule("TK302", slack_left_over, reads=_END),
    Rule("TK303", minimum_above_duration, reads={"duration", "minimum"}),
    Rule("TK304", minimums_above_budget, reads={"budget", "duration", "minimum"}),
    Rule("TK305", threshold_at_duration, reads={"duration", "warning", "danger"}),
    Rule("TK306", nothing_flexible, reads=_END | {"minimum"}),
    Rule("TK307", danger_at_warning, reads={"duration", "warning", "danger"}),
    Rule("TK308", long_end_that_cannot_give, reads=_END | {"minimum"}),
    Rule("TK401", fixed_start_overlaps, reads=_CLOCK),
    Rule("TK402", gap_before_fixed_start, reads=_CLOCK),
    Rule("TK403", fixed_start_out_of_order, reads=_CLOCK),
    Rule("TK404", end_past_hard_end, reads=_END),
    Rule("TK405", unknown_zone, reads={"timezone"}),
    Rule("TK406", no_such_local_time, reads=_ZONE),
    Rule("TK407", local_time_twice, reads=_ZONE),
    Rule("TK408", budget_past_hard_end, reads=_END),
    Rule("TK501", presentation_without_lead, reads={"method", "lead"}),
    Rule("TK502", lead_still_open, reads={"lead"}),
    Rule("TK503", lead_in_two_places, reads=_CLOCK | {"lead"}),
    Rule("TK601", long_without_break, reads=_CLOCK | {"method", "title"}),
    Rule("TK602", no_changeover, reads=_CLOCK | {"method", "lead"}),
    Rule("TK603", little_discussion, reads={"duration", "method", "floor", "title"}),
    Rule("TK604", very_long_presentation, reads={"duration", "method"}),
    Rule("TK605", no_opening, reads={"method", "title"}),
    Rule("TK606", no_closing, reads={"method", "title"}),
    Rule("TK701", duplicate_title, reads={"title", "id", "method", "floor"}),
    Rule("TK703", title_too_wide, reads={"title"}),
)
"""Every rule. A new one is a function in this folder, a line here, and one in the catalogue."""

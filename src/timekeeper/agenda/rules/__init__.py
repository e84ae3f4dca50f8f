"""The rules: what is checked of an agenda that could be read. One small function a code."""

from timekeeper.agenda.rules.budget import (
    budget_exceeded,
    minimum_above_duration,
    minimums_above_budget,
    slack_left_over,
)
from timekeeper.agenda.rules.people import lead_still_open, presentation_without_lead
from timekeeper.agenda.rules.rule import Rule
from timekeeper.agenda.rules.segments import duplicate_id
from timekeeper.agenda.rules.thresholds import danger_at_warning, threshold_at_duration

RULES: tuple[Rule, ...] = (
    Rule("TK206", duplicate_id, reads={"id"}),
    Rule("TK301", budget_exceeded, reads={"budget", "duration", "minimum"}),
    Rule("TK302", slack_left_over, reads={"budget", "duration"}),
    Rule("TK303", minimum_above_duration, reads={"duration", "minimum"}),
    Rule("TK304", minimums_above_budget, reads={"budget", "duration", "minimum"}),
    Rule("TK305", threshold_at_duration, reads={"duration", "warning", "danger"}),
    Rule("TK307", danger_at_warning, reads={"duration", "warning", "danger"}),
    Rule("TK501", presentation_without_lead, reads={"method", "lead"}),
    Rule("TK502", lead_still_open, reads={"lead"}),
)
"""Every rule. A new one is a function in this folder, a line here, and one in the catalogue."""

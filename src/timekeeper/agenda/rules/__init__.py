"""The rules: what is checked of an agenda that could be read. One small function a code."""

from timekeeper.agenda.rules.rule import Rule

_FIXED = frozenset({"start", "duration"})
_ENDS = frozenset({"start", "duration", "budget", "end"})
_ZONED = frozenset({"start", "duration", "end", "date", "timezone"})
_TITLED = frozenset({"title", "method"})

RULES: tuple[Rule, ...] = (
    Rule("TK206", "segments.duplicate_id", about={"id"}),
    Rule("TK301", "budget.budget_exceeded", about={"budget"}, reads={"duration", "minimum"}),
    Rule("TK302", "budget.slack_left_over", about={"budget"}, reads=_ENDS),
    Rule("TK303", "budget.minimum_above_duration", about={"minimum"}, reads={"duration"}),
    Rule("TK304", "budget.minimums_above_budget", about={"budget"}, reads={"duration", "minimum"}),
    Rule("TK305", "thresholds.threshold_at_duration", {"warning", "danger"}, {"duration"}),
    Rule("TK306", "flexibility.nothing_flexible", {"budget", "end"}, _ENDS | {"minimum"}),
    Rule("TK307", "thresholds.danger_at_warning", {"warning", "danger"}, {"duration"}),
    Rule("TK308", "flexibility.long_end_that_cannot_give", {"minimum"}, _ENDS),
    Rule("TK401", "clock.fixed_start_overlaps", about={"start"}, reads=_FIXED),
    Rule("TK402", "clock.gap_before_fixed_start", about={"start"}, reads=_FIXED),
    Rule("TK403", "clock.fixed_start_out_of_order", about={"start"}, reads=_FIXED),
    Rule("TK404", "hard_end.end_past_hard_end", about={"start"}, reads=_ENDS),
    Rule("TK405", "local_times.unknown_zone", about={"timezone"}),
    Rule("TK406", "local_times.no_such_local_time", about={"timezone"}, reads=_ZONED),
    Rule("TK407", "local_times.local_time_twice", about={"timezone"}, reads=_ZONED),
    Rule("TK408", "hard_end.budget_past_hard_end", about={"end"}, reads=_ENDS),
    Rule("TK501", "people.presentation_without_lead", about={"method"}, reads={"lead"}),
    Rule("TK502", "people.lead_still_open", about={"lead"}),
    Rule("TK503", "people.lead_in_two_places", about={"start"}, reads=_FIXED | {"lead"}),
    Rule("TK601", "pacing.long_without_break", about={"duration"}, reads=_FIXED | _TITLED),
    Rule("TK602", "pacing.no_changeover", about={"method"}, reads=_FIXED | {"lead"}),
    Rule("TK603", "pacing.little_discussion", {"method"}, {"duration", "floor", "title"}),
    Rule("TK604", "pacing.very_long_presentation", about={"method"}, reads={"duration"}),
    Rule("TK605", "frame.no_opening", about={"title"}, reads=_TITLED),
    Rule("TK606", "frame.no_closing", about={"title"}, reads=_TITLED),
    Rule("TK701", "titles.duplicate_title", about={"title"}, reads={"id", "method", "floor"}),
    Rule("TK703", "titles.title_too_wide", about={"title"}),
)
"""Every rule. A new one is a function in this folder, a line here, and one in the catalogue."""

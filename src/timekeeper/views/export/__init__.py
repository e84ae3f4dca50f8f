"""An agenda in other programs' forms: one file a format, a timetable in and a text out."""

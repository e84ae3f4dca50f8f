"""From documents that organizers write (a concept note, a sheet, a pasted table) to an agenda.

The walk: bytes -> `formats.py` (what kind of file) -> a reader (`word.py`, `excel.py`,
`separated.py`, `markdown.py`, `pasted.py`) -> `document.py` (lines and tables, whatever the format)
-> `choosing.py` (the table that is the agenda) -> `columns.py` (what its columns hold) ->
`entries.py` (rows) -> `timing.py` (how long each takes) -> `convert.py` (the agenda, and what was
guessed).
"""

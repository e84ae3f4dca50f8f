"""What was found in agenda files, in the formats of people, scripts and CI systems.

One module a format, none of which imports another's. Each has a function `report` from files as
they were checked to pieces of text, so that a thousand files show one by one and take no memory.
"""

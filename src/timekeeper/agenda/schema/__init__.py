"""The format as a JSON Schema, for editors and other programs that know nothing of timekeeper."""

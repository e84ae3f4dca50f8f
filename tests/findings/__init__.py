"""A corpus of agendas: `wrong/` holds one mistake each, `clean/` none."""

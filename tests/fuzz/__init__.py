"""Fuzzing of the reader: real agendas mutated, and texts made to hurt."""

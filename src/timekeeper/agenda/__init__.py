"""The plan: durations, the models, the YAML reader with positions, findings and rules."""

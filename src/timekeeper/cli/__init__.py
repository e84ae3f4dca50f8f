"""The commands: parse, wire, exit status; nothing else."""

"""A line or two for every fate that a mutant can have."""

IS_READ_AT_IMPORT = True


def is_late(at: int, due: int) -> bool:
    return at > due  # nobody asks when it is just due


def leave(waiting: list[str]) -> None:
    while waiting:
        waiting.pop()


def noted_elsewhere(notes: list[str]) -> None:
    notes.append("noted")

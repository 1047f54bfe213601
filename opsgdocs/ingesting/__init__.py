"""Many documents in one go: found, read side by side, kept in a register, reported."""

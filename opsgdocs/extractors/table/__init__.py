"""The columns of action tables: told by their heads, by what stands in them, or as a margin beside the text."""

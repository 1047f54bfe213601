"""Minutes cut at their items, however these are numbered and laid out."""

"""Lists of those present and of apologies: tables, headed lists and lines, and the marks behind a name."""

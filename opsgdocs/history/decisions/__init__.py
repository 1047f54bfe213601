"""Decisions of many meetings: what they are about (`subjects`), and which later ones are on the same (`later`)."""

"""Actions of earlier meetings that the minutes go through, with what became of each."""

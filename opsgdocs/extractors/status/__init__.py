"""What a cell or a sentence says became of an action: 'Closed', '¤ could be closed', 'extended to 14 February'."""

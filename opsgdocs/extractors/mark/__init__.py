"""What begins an action in running text: 'ACTION OPSG 29/04:', '☐', 'Action 12:'."""

"""What the front page says: title lines, details, reference, day and times, and the announcements at the end."""

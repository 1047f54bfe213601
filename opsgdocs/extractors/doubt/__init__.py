"""What has the form of a record and was not read as one, or was read and should be looked at."""

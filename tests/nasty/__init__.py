"""Files made to harm, and files that harm came to: each ends in a record, a record with loud problems, or an error."""

"""Issues Log papers beside the minutes: six months of the Operations Group's issues in six layouts."""

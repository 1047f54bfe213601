"""What all tests share: no width of a terminal comes in from outside."""

import os

# Python's readline tells its child processes the width of the screen, and so each process that runs tests in parallel.
os.environ.pop("COLUMNS", None)

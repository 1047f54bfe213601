"""Documents of the corpus, harmed in a thousand ways that can be repeated: `python -m tests.fuzz --seed 1 --count 500`.

Each case is made from a seed and a number alone. It is read in a process with limits of time and memory, and judged:
whatever was done to a document, it ends in a record, a record with loud problems, or a clear error.
"""

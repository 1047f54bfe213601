"""Text as such: where a passage stands, where sentences end, what bullets, struck words and logs of channels add."""

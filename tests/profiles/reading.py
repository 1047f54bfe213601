"""Minutes for tests of profiles: `read(tmp_path, profile, text)` reads Markdown minutes by a profile's text."""

import opsgdocs

FRONT = """# Project Board – Meeting 61

Date: 4 March 2020

Present: Maria Wood (MW), Tom Lee (TL), Ann Hope (AH)

"""


def read(folder, profile, body, front=FRONT):
    """The record of minutes in Markdown, by a profile given as TOML."""
    conventions = folder / "my.toml"
    conventions.write_text(profile, encoding="utf-8")
    paper = folder / "minutes.md"
    paper.write_text(front + body, encoding="utf-8")
    return opsgdocs.read(paper, profile=conventions)


def told(actions):
    """Id, text and owners of each."""
    return [(action.id, action.text, action.owners) for action in actions]

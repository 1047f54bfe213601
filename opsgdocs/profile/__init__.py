"""The conventions of a committee, read from a short TOML file.

What differs between committees stands here and not in code: `profiles/*.toml` are the built-in ones, `generic` reads
minutes whose committee is told by the document itself. `docs/profiles.md` explains every key with a line of minutes.
"""

from opsgdocs.profile.loading import built_in, load
from opsgdocs.profile.sections import (
    ActionWords,
    AttendanceWords,
    DecisionWords,
    ItemWords,
    MeetingWords,
    PaperWords,
    Profile,
    RecognitionWords,
    TableWords,
    Words,
)

__all__ = [
    "ActionWords",
    "AttendanceWords",
    "DecisionWords",
    "ItemWords",
    "MeetingWords",
    "PaperWords",
    "Profile",
    "RecognitionWords",
    "TableWords",
    "Words",
    "built_in",
    "load",
]

"""The outline of a document whose actions bear mere numbers, which its profile does not know: 'Action 12: …'."""

from dataclasses import replace

from opsgdocs.extractors.action.numbering import numbered_profile
from opsgdocs.extractors.outline import Outline


def with_numbers(outline: Outline) -> Outline:
    """The outline with a profile that knows the document's own numbers; the same where there are none."""
    profile = numbered_profile(outline.profile, outline.blocks)
    return outline if profile is outline.profile else replace(outline, profile=profile, like=outline)

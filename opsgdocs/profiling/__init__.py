"""Help for writing a profile: a first one from sample papers, and what a profile leaves unread of them."""

from opsgdocs.profiling.checking import Checked, check_profile
from opsgdocs.profiling.drafting import draft_profile

__all__ = ["Checked", "check_profile", "draft_profile"]

"""A profile on its way to another process, as JSON: `read_profile(written(profile)) == profile`."""

from functools import cache

from opsgdocs.profile import Profile


def written(profile: Profile | None) -> str | None:
    """The profile as one line; None where the conventions are recognised."""
    from pydantic import TypeAdapter

    return None if profile is None else TypeAdapter(Profile).dump_json(profile).decode()


@cache
def read_profile(text: str | None) -> Profile | None:
    """The profile in that line."""
    from pydantic import TypeAdapter

    return None if text is None else TypeAdapter(Profile).validate_json(text)

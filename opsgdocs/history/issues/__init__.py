"""Issues followed through the papers of an Issues Log, and what the minutes say of them.

    editions → timeline → fold (match → compare → tell) → links

An edition is one Issues Log paper, the last of its `versions`; the timeline puts editions and minutes in order; the
fold tells of each issue of an edition which one of the earlier papers it is (`matching`), what changed (`changes`) and
whether it was closed (`closing`); `links` finds what the minutes say of the same thing.
"""

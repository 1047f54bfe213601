"""The words by which minutes ask and promise: 'requested', 'suggested', 'undertook', and what is then done.

All in lower case; 'The OPSG **AGREED** that the DCC will provide …' counts as 'agreed'.
"""


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


PARTY_WORDS = words(
    """
    & ( ) / a all an and any attendees board both chair chairman clerk colleagues committee companies company
    councillor each every everyone group member members of operator operators panel participants parties party
    provider providers representative representatives secretariat secretary supplier suppliers team the trustees
    user users
    """
)
"""Lower-case words that a party's name may hold: 'the Large Supplier members', 'each of the CSPs'."""
PRONOUNS = words(
    """
    he i it she they we who
    """
)
TASKS = words(
    """
    add address advise amend analyse analyze arrange ask assess assist bring build calculate carry chase check
    circulate clarify clear collate collect compare compile complete conduct confirm consider consult contact
    convene coordinate correct create define deliver describe determine develop discuss distribute document draft
    draw engage enquire ensure escalate establish evaluate examine explain explore extend feed fill finalise
    finalize find fix follow forward gather get give hold identify implement include incorporate inform inquire
    inspect institute introduce investigate invite invoice issue launch let liaise list log look make meet modify
    monitor notify obtain organise organize outline perform pick place plan post prepare present produce propose
    provide publish pursue put query raise record reissue remind remove reply report request research resolve
    respond return revert review revise revisit run schedule seek send set share simplify solicit speak submit
    summarise summarize supply table take talk test trial undertake update upload validate verify visit work write
    """
)
"""What a doer does where something is to come of it; 'the fix will resolve', 'the release will deploy' are none."""
IDLE = words(
    """
    a agree also an and any are as at be been being by can could differ disagree do for from had has have how if
    in is it its may might more must no not note of on or see shall should some that the their these they this
    those to was were what when where whether which who why will with would
    """
)
"""What begins no task: 'members were asked to note the update', 'asked that the plan …'."""
VOTES = words(
    """
    accept adopt agree approve endorse note ratify reject support vote
    """
)
"""What committees and boards are asked for in papers."""
ASKS = words(
    """
    ask asks asked request requests requested urge urges urged instruct instructed direct directed mandated
    """
)
ASKED = words(
    """
    asked requested invited urged tasked instructed directed encouraged mandated challenged
    """
)
"""Participles: 'the DCC was invited to'."""
SUGGESTIONS = words(
    """
    advised propose proposed proposes recommend recommended recommends suggest suggested suggests
    """
)
"""Who suggests need not ask for anything: a suggestion counts where the committee makes it."""
SPOKEN = words(
    """
    accepted acknowledged added adds advised advises agreed agrees assured believed clarified commented confirmed
    confirms considered decided determined emphasised explained explains felt highlighted indicated informed
    mentioned noted notes pointed promised raised reiterated replied reported reports responded said says stated
    states stressed thought
    """
)
"""What comes before a promise: 'stated that it will'."""
PROMISED = words(
    """
    agreed undertook committed offered volunteered promised pledged agrees undertakes commits offers
    """
)
CUES = SPOKEN | SUGGESTIONS | ASKED | words("undertook resolved")
"""Words that formal minutes print in capitals."""

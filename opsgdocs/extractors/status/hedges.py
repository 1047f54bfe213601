"""What makes of words of closing no closing: an intention, another subject, a part, somebody's opinion, a quotation.

'The DCC needs more time to complete ¤', '¤ is linked to MP092, which was withdrawn', '¤ is closed in the DCC's view'.
What is hedged stays open, and a person is told.
"""

from opsgdocs.extractors.status.clauses import ACTION, is_agreed, rule

_DONE = r"(?:closed|completed?|discharged|concluded|fulfilled|withdrawn|cancell?ed|done|superseded|no\s+longer)"
_BE = r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been)"
_THE = r"(?:the\s+|this\s+|these\s+|both\s+|all\s+|off\s+|out\s+)*(?:actions?\s*)?"
_SPEAKS = r"(?:said|says|argued|feels?|felt|thought|thinks|believed|believes|claimed|claims|maintained|contended)"
_PAPER = r"(?:paper|slides?|tracker|log|report|pack|plan|tool|spreadsheet|e-?mail|presentation|draft)"

_FAR = 600  # characters; what stands farther from the words of closing is not looked at
# 'Close ¤.' as all that is said is a command to whoever keeps the list
_COMMAND = rule(rf"\W*(?:\S+[>:]\s*)?(?:please\s+)?(?:close|withdraw)\s+{_THE}{ACTION}\W*")
# 'to complete ¤', 'completing ¤': a deed only where somebody consents to it
_INTENDED = rule(
    rf"\b(?:close|closing|complete|completing|discharge|discharging|withdraw|withdrawing|clos(?:ure|ing)\s+of|completion\s+of)\s+{_THE}{ACTION}"
)
_CONSENTED = rule(
    r"\b(?:agreed|decided|resolved|approved|endorsed|accepted|consented|voted|content|happy|noted|confirmed|recorded"
    r"|no\s+objections?|not\s+object)\b"
    r"(?:\W+(?!(?:needs?|time|only|order|able|working|fail\w*|commit\w*|early|reason|will|would|should|must|more|late|extra|longer|extension|plans?|timetable|roadmap"
    r"|dates?|deadline|steps?|how|what|when|help|support|approach|try|seek|aim|continue|consider)\b)\w+){0,6}\W+$"
)
_CONSENTED_BEHIND = rule(
    rf"{ACTION}[^.;]*?(?:\b{_BE}\s+(?:\w+\s+)?|[:,–—-]\s*|\band\s+(?:[\w’']+\s+){{1,3}})"
    r"(?:agreed|approved|accepted|confirmed|noted|endorsed)\b"
)
_LABELLED = rule(rf"\b(?:for|of)\s+(?:clos(?:ure|ing)|completion)\b[^.;:]*:\s*{ACTION}")
_CLAIMED = rule(
    rf"\baccording\s+to\b|\b(?:shows?|showed|regards?|regarded|considers?|believes?|believed|sees|views|lists)\s+{_THE}{ACTION}\s+"
    rf"(?:as|to\s+be)\b|\b{_PAPER}\s+(?:shows?|says?|said|states?|stated|reads?|claims?|has|have|had)\b[^.;]*{ACTION}"
    rf"|{ACTION}[^.;]*[’'`]?s['’]?\s+(?:view|opinion|eyes)\b|\bin\s+(?:the\s+)?(?:view|opinion)\s+of\b|\bin\s+(?:its|their|his|her)\s+(?:own|view|opinion)\b"
    rf"|,\s*(?:or\s+so\s+)?(?:as\s+)?(?:[\w’']+\s+){{1,4}}(?:{_SPEAKS}|wished|hoped|argues)\s*[.,;]"
    rf"|\b{_SPEAKS}\s+(?:that\s+)?(?:{_THE}{ACTION}|it|this)\s+(?:is|was|were|had\s+been|has\s+been|can|could)\b"
    r"|\bas\s+far\s+as\b|\bpoint\s+of\s+view\b|\bposition\s+(?:is|was)\b"
    rf"|\b(?:den(?:y|ies|ied)|doubt\w*|unlikely|unclear|unsure|uncertain|disput\w*)\s+(?:that|whether|if)\b[^.;]*{ACTION}"
    rf"|\b(?:nobody|no-?\s?one)\s+(?!object)[^.;]*{ACTION}|\ball\s+but\s+{_THE}{ACTION}"
)
_MISTAKEN = rule(
    r"\bshould\s+(?:read|say|state|have\s+(?:read|said|been))\b"
    r"|\b(?:in\s+error|by\s+mistake|wrongly|mistakenly|erroneously|incorrectly|prematurely|wrong)\b"
    rf"|\b{_BE}\s+(?:to\s+be\s+)?(?:deleted|struck)\s*(?:[.;]|$)|\bto\s+be\s+(?:deleted|struck)\b"
    rf"|[“\"«]\W*{_THE}{ACTION}[^”\"»]*[”\"»]"
)
_DISPUTED = rule(
    r"\b(?:but|though|although|however|while|whilst)\b[^.;]*\b(?:wish\w*|keep\w*|disagree\w*|object\w*|oppos\w*|doubt\w*|wrong|only|open"
    r"|return\w*|c[ao]me\s+back|recur\w*|re-?appear\w*|persist\w*)\b"
    r"|,\s*(?:but\s+)?(?:open|outstanding)\s+(?:in|on|with)\b|\b(?:if|assuming|(?:as|so)\s+long\s+as)\b"
)
_TIMED = rule(
    rf"\b(?:before|prior\s+to|until|till|unless|whenever|even\s+if|even\s+when|by\s+the\s+time|lest|like|with|without)\s+{_THE}{ACTION}\s+"
    rf"(?:is|was|has|being|be|are|were|{_DONE})\b"
    rf"|\b(?:dangers?|risks?|fear\w*|worr\w+|concern\w*|rumou?r\w*)\s+that\b[^.;]*{ACTION}|\blike\s+{_THE}{ACTION}"
)
_OF_SOME = rule(
    r"\bof\s+(?:which|these|those|them)\b|\bonly\s+(?:the\s+)?(?:first|last|second|third|one|two|three|latter|former)\b"
)
_WEAK = rule(
    r"\b(?:appears?|appeared|seems?|seemed|reportedly|allegedly|apparently|supposedly|virtually|effectively|technically|practically"
    r"|essentially|all\s+but|far\s+from|from\s+being|soon|shortly|(?:going|about|was|were)\s+to|gets?|would\s+have)\b"
    r"|\b(?:is|are|was|were)\s+being\b|\bin\s+(?:an?\s+)?(?:closed|completed?)$"
)
_MAY = rule(r"\b(?:may|might)\s+(?:\w+\s+)?(?:be|have)\b")
# What stands right behind: 'complete in part', 'complete on its side', 'closed at the next meeting'
_LIMITED = rule(
    r"\s*\?|\W*(?:in\s+part|partly|partially)\b|\W+(?:except|save|bar|apart\s+from|other\s+than)\b|\s+by\s+\w+\s+of\s"
    r"|\s+(?:on|at)\s+(?:the\s+)?(?:[\w’'&]+\s+){1,3}(?:side|end)\b|\s+(?:at|by|before|in|on)\s+(?:the\s+|our\s+|its\s+)?next\s"
    r"|\W[^.;]*\bonly\b|\W[^.;]*\b(?:the\s+rest|others?)\s+to\s+follow\b|[^.;]*,[^.;]*\bto\s+follow\b"
)
_FOR_SOME = rule(
    r"\bno\s+longer\s+(?:required|needed)\s+(?:by|before|until)\b|\bcomplete[d]?\s+for\s+(?!(?:now|this|good|all|the\s+(?:time|purposes?|meeting|moment|year))\b)\w"
)
_WHETHER = rule(rf"\bwhether\s+{_THE}{ACTION}")
# '¤ was raised because MP10 was withdrawn'
_SUBORDINATE = rule(
    rf"{ACTION}[^.;]*?\b(?:because|since|as|after|when|while|whilst|although|though|whereas)\s+"
    rf"(?!(?:it|this|they|all|the\s+actions?|actions?|{_DONE})\b)(?:(?!and\b)[\w’'&-]+\s+){{1,5}}?{_BE}\s+(?:now\s+|since\s+)?{_DONE}\b"
)
# '¤ concerned the Incident which is now closed': somebody else's verb
_RELATIVE = rule(
    rf"{ACTION}[^.;]*?\b(?:is|are|was|were|has|have|had|concern\w*|relat\w+|refer\w*|depend\w*|link\w*|mention\w*|follow\w*)\b"
    rf"[^.;]*?\b(?:which|who|where|that|whose\s+\w+)\s+(?!{_BE}\s+(?:therefore|thus)\b)(?!(?:it|this|they|the\s+action|{ACTION})\b)"
    rf"(?:(?!and\b)[\w’'&]+\s+){{0,5}}?{_BE}\s+(?:now\s+|already\s+|since\s+)?{_DONE}\b"
)
_THAT_NOUN = rule(
    rf"{ACTION}[^.;]*?\b(?:that|where|when)\s+(?!(?:it|this|they|all|both|everything|there|no|these|the\s+actions?|actions?)\b)"
    rf"(?:(?!and\b)[\w’'&-]+\s+){{1,5}}?(?:{_BE}\s+(?:now\s+|already\s+|since\s+)?)?{_DONE}\b"
)
_BEHIND_LABEL = rule(
    rf"^\W*(?:action\s+)?{ACTION}\s*[:–—-]\s*(?:the|an?|its|their|our)\s+(?!actions?\b)(?:[\w’'&-]+\s+){{1,8}}?{_BE}\s+(?:\w+\s+)?{_DONE}\b"
)
_ADJECTIVE = rule(
    rf"{ACTION}\s*(?:and\s+)?(?:\w+\s+)?(?:the|an?|its|all)\s+{_DONE}\s+\w|{ACTION}[^.;]*?\bdue\s+for\s+\w+"
)
_OBJECTS = rule(
    r"\b(?:(?:did|does|do|would|could|was|were)\s*n(?:ot|[’']t)\s+(?:\w+\s+)?(?:agree|accept|support|share|approve|content"
    r"|convinced|satisfied|persuaded)\b|disagreed|objected|thought\s+not|(?:will|would)\s+(?:first\s+)?"
    r"(?:confirm|check|verify|decide|consider)\b|asked\s+for\s+(?:evidence|proof))"
)
_REMAINS = rule(r"\b(?:await\w*|outstanding|remain\w*|still|to\s+follow|yet\s+to)\b")
_OVER = rule(r"\b(?:no(?:thing)?\b[^.;]*\b(?:outstanding|remain\w*))")
_UNSURE_END = rule(
    rf"\b(?:propos|suggest|wonder|consider)\w*\b[^.;]*{ACTION}|\?|\bin\s+(?:the\s+)?(?:view|opinion)\s+of\b|\bdraft\b"
    r"|\b(?:again|later)\s+(?:split|separated)|\b(?:split|separated)\s+again\b|\bwithout\b[^.;]*\b(?:consent|agreement|approval)\b"
)


def is_hedged(clause: str, start: int, end: int) -> bool:
    """Whether the words of closing at `start` to `end` of a clause are no deed done to this very action."""
    if end - start > _FAR:
        return True
    begin = max(0, start - _FAR)
    clause, start, end = clause[begin : end + _FAR], start - begin, end - begin
    said = clause[start:end]
    if _is_intended(clause) or _WEAK.search(said) or (_MAY.search(said) and not is_agreed(clause)):
        return True
    if _LIMITED.match(clause, end) or _FOR_SOME.search(clause, start) or _DISPUTED.search(clause, end):
        return True
    if any(one.search(clause) for one in (_CLAIMED, _MISTAKEN, _TIMED, _ADJECTIVE, _LABELLED, _OF_SOME)):
        return True
    return _is_another(clause, end)


def is_unsure(clause: str) -> bool:
    """'proposed to merge ¤', '¤ was merged in an earlier draft', 'on hold without the consent of …'."""
    return _UNSURE_END.search(clause) is not None and not _CONSENTED_BEHIND.search(clause)


def is_taken_back(sentence: str) -> bool:
    """The sentence behind a closing says that it is none: 'Members did not accept this.'"""
    return _OBJECTS.search(sentence) is not None


def leaves_more(sentence: str) -> bool:
    """What is said last leaves something to do: 'The report is still awaited.'"""
    return _REMAINS.search(sentence) is not None and not _OVER.search(sentence)


def _is_intended(clause: str) -> bool:
    """'The DCC needs more time to complete ¤'; 'agreed to close ¤' and 'The closure of ¤ was agreed' are deeds."""
    deed = _INTENDED.search(clause)
    if deed is None or _COMMAND.fullmatch(clause):
        return False
    return not (_CONSENTED.search(clause[: deed.start()]) or _CONSENTED_BEHIND.search(clause, deed.start()))


def _is_another(clause: str, end: int) -> bool:
    """'¤ is linked to MP092, which was withdrawn', '¤: the DCC reported that testing is complete'."""
    if _WHETHER.search(clause) and not _CONSENTED_BEHIND.search(clause):
        return True
    return any(one.search(clause, 0, end) for one in (_RELATIVE, _THAT_NOUN, _BEHIND_LABEL, _SUBORDINATE))

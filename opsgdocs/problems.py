"""Every problem code: what it means and what to do about it.

A problem is something a secretary would thank you for. The table in `docs/problems.md` is made from this module.
"""

from typing import NamedTuple

from opsgdocs.records import Evidence, Problem, Severity


class Code(NamedTuple):
    """One kind of problem: its severity, what it means, and what a person should do."""

    code: str
    severity: Severity
    means: str
    do: str


CODES: tuple[Code, ...] = (
    Code("page_without_text", "error", "A page shows something but has no text.",
         "Look at the page; have it run through text recognition."),
    Code("text_not_trusted", "error", "A page's text layer does not say what the page shows.",
         "Read the page by eye; ask for the Word file."),
    Code("read_by_ocr", "warning", "Pages are pictures; their text was read by text recognition.",
         "Check ids, owners and dates against the pages."),
    Code("ocr_doubtful", "warning", "Text recognition is not sure of an id, an owner or a date.",
         "Look at the place on the page."),
    Code("part_missing", "error", "Part of the file is damaged or cut off and could not be read.",
         "Ask for the file again."),
    Code("no_meeting_date", "warning", "The minutes do not say on which day the meeting was.",
         "Relative target dates stay unresolved; add the date to the document."),
    Code("meeting_date_inferred", "info", "The day of the meeting is printed without its year.",
         "The year was taken from what stands beside it; check it."),
    Code("meeting_date_doubtful", "warning", "No year or another day stands with it, or only a file's name tells it.",
         "Check the date in the source."),
    Code("dates_month_first", "info", "Dates can only be month-first: those that could be either are read so too.",
         "Check a date; `day_first` in `[meeting]` of the profile says it for all documents."),
    Code("dates_mixed", "warning", "Some dates can only be day-first, others month-first, or the profile differs.",
         "Check the dates whose order cannot be told."),
    Code("no_meeting_number", "warning", "The minutes do not say which meeting they are of.",
         "Add the number to the title."),
    Code("meeting_conflict", "warning", "Title, reference and file name disagree, or one number has two days.",
         "Check which is right; a correction can say which meeting minutes are of."),
    Code("attendance_unclear", "warning",
         "A table has several meetings' attendance, a person is present and absent, or a list's names were not read.",
         "In such a table the last column with entries was read; check who was there."),
    Code("nothing_read", "warning", "Neither actions, decisions nor a table of actions were found.",
         "Check that this is a set of minutes and that the profile fits."),
    Code("doubtful_action", "warning", "A passage looks like an action, but its form is not the usual one.",
         "Check id, owner and text."),
    Code("doubtful_decision", "warning", "No words say what was decided, or whether this meeting decided it.",
         "Read what stands before it in the source."),
    Code("said_in_furniture", "warning", "A running head or foot has the form of an action or a decision.",
         "Look at the place; it was not read. Put it into the text if it is meant."),
    Code("duplicate_action", "warning", "Two actions bear one id.", "Renumber one of them."),
    Code("no_owner", "warning", "An action names nobody.", "Say who is to do it."),
    Code("owner_conflict", "info", "The text of an action names another party than the owner column.",
         "The column counts; check that it is meant."),
    Code("target_doubtful", "warning", "A target date can be read in more than one way.",
         "Check the date in the source."),
    Code("target_past", "warning", "A target date lies before the meeting that set it.", "Check the date."),
    Code("next_meeting_past", "warning", "The next meeting is announced for a day before the meeting itself.",
         "Check the date, most often its year; it is not used."),
    Code("bad_date", "warning", "A cell that should hold a date holds none that can be read.",
         "Check the cell in the source."),
    Code("other_body_id", "info", "An action bears the id of another committee or another meeting.",
         "Check the id for a misprint."),
    Code("status_conflict", "warning", "The table and the text disagree on whether an action is closed.",
         "Check which is right."),
    Code("status_unknown", "warning", "The status of an action is none of the profile's words.",
         "The action stays open; check it, and add the word to `[tables]` of the profile."),
    Code("column_unread", "warning", "A column of a table of earlier actions was not understood.",
         "Read it; add its head to `[tables]` of the profile."),
    Code("closed_conditionally", "warning",
         "An action is called closed under a condition, or by another than its owner.",
         "It counts as closed; check that the condition is met, or keep it open."),
    Code("struck_out", "info", "Text that is struck out was left out.",
         "Check that it is meant to be gone; accept the change in Word."),
    Code("said_of_action", "info", "A sentence names an action with a date or a change, and nothing was made of it.",
         "Read it; where it changes the action, settle it by a correction."),
    Code("row_without_id", "warning", "A row of a table of actions bears no id.", "Check the row in the source."),
    Code("not_listed_though_open", "warning", "The text calls an action outstanding though no table lists it.",
         "Check whether it should be in the table."),
    Code("not_listed", "warning", "An open action is missing from the newest table, and nothing closed it.",
         "Confirm that it is closed, or put it back."),
    Code("unknown_action", "warning", "An action is mentioned that no document given defines.",
         "Add the minutes that raised it, or check the id."),
    Code("misprinted_id", "warning", "An id looks like a misprint of another: the text is that action's.",
         "Correct the id."),
    Code("reworded", "info", "The text of an action changed from one document to the next.",
         "The newest wording is used."),
    Code("reowned", "info", "The owner of an action changed from one document to the next.",
         "The newest owner is used."),
    Code("id_gap", "warning", "An action number is missing in a meeting's run of actions.",
         "Check whether an action was lost."),
    Code("meeting_gap", "warning", "The minutes of a meeting between two others are missing.",
         "Add them: actions raised there are unknown."),
    Code("closed_then_listed", "warning", "An action closed earlier is listed as open again.",
         "Check whether it was reopened."),
    Code("duplicate_document", "info", "A document was given twice, or a draft beside its final version.",
         "It counts once; the final version is used."),
    Code("log_joined", "info", "A log of actions that is a paper of its own counts as its meeting's table.",
         "Check that it is of that meeting."),
    Code("conflicting_versions", "warning", "Two different documents claim to be the minutes of one meeting.",
         "Check which of them counts."),
    Code("expected_meeting", "info", "An action is due at a meeting whose day no document states.",
         "The day is left open until a document says it."),
    Code("target_conflict", "warning", "Table and text disagree on a target, or a table prints one that nobody set.",
         "The table counts; check which is right."),
    Code("correction_contradicted", "warning", "A document later than a person's correction says otherwise.",
         "Check which is right; if the correction still holds, give it a later date."),
    Code("correction_unapplied", "warning", "A correction names an action that no document defines by its day.",
         "Check the id and the date in the file of corrections."),
    Code("request_without_action", "info", "The discussion asks for something or promises it, and no action fits.",
         "Check whether an action should be raised."),
    Code("issue_renamed", "warning", "An issue bears another title than before; its text tells that it is the same.",
         "Check that it is the same issue."),
    Code("issue_doubtful", "warning", "It cannot be told which issue of the earlier papers this one is.",
         "Nothing was merged; check which it is, and give each issue a title of its own."),
    Code("duplicate_issue", "warning", "Two issues of one paper bear one title.", "Give each a title of its own."),
    Code("issue_not_listed", "warning", "The newest paper leaves out an issue, and nothing says that it was closed.",
         "Confirm that it is closed, or put it back."),
    Code("issue_closed_then_listed", "warning", "A paper lists an issue that was closed earlier.",
         "Check whether it was reopened."),
    Code("paper_order", "warning", "Papers do not say in which order they were written.",
         "Add the date or the meeting to each paper."),
    Code("no_issues", "warning", "An Issues Log paper holds no issue that could be told apart.",
         "Check that the profile names the headings within its issues."),
    Code("stage_unclear", "info", "The stage of an issue is a drawing, or cells of which none stands out.",
         "Look at the paper; write the stage as text, or name the stages in the profile."),
    Code("doubtful_issue", "warning",
         "An issue has no title or no sections, or a short line may be a category or what a section says.",
         "Check in the source whether it is an issue, or a category."),
    Code("unknown_section", "info", "A heading within an issue is none that the profile names.",
         "Its text stands under `other`; add the heading to the profile."),
)  # fmt: skip

_SEVERITY: dict[str, Severity] = {code.code: code.severity for code in CODES}


def problem(code: str, message: str, evidence: tuple[Evidence, ...] = ()) -> Problem:
    """A problem of a known code, with that code's severity."""
    return Problem(code=code, severity=_SEVERITY[code], message=message, evidence=evidence)

"""The tables that follow from the records, each column with its meaning; they may be made anew at any time.

of each document: attendance, problems
of each committee: committees, meetings, actions, action_owners, action_events, decisions, issues, issue_events
"""

from typing import Any

from sqlalchemy import BigInteger, Column, Date, Index, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text

from opsgdocs.register.schema import document_column, filled, key, metadata, optional


def committee_column() -> Column[Any]:
    """Whose a row is."""
    return filled("committee", Text, "committee in small letters, '' where no document names one")


attendance = Table(
    "attendance", metadata,
    document_column(),
    filled("position", Integer, "in the document, from 1"),
    filled("name", Text, "of the person, without marks"),
    optional("affiliation", Text, "as printed"),
    optional("list", Text, "heading of the list the person stands in"),
    filled("presence", Text, "'present' or 'apologies'"),
    filled("remote", Integer, "1 where the person took part from afar"),
    filled("part", Integer, "1 where the person was there for a part"),
    filled("alternate", Integer, "1 where the person stood in for another"),
    optional("alternate_for", Text, "for whom"),
    optional("role", Text, "'Chair' …"),
    PrimaryKeyConstraint("document", "position"),
    comment="Who was at each meeting, and who sent apologies.",
)  # fmt: skip

problems = Table(
    "problems", metadata,
    document_column("id of the document, NULL where only several documents together show it", nullable=True),
    optional("committee", Text, "committee in small letters, NULL where the document names none"),
    filled("position", Integer, "in the document or run, from 1"),
    filled("code", Text, "one of docs/problems.md"),
    filled("severity", Text, "'error', 'warning' or 'info'"),
    filled("message", Text, "a sentence for a person"),
    optional("page", Integer, "of the first passage that shows it"),
    optional("place", Text, "of that passage in the file"),
    optional("passage", Text, "its text"),
    comment="What a person should look at, in one document or in a committee's run of minutes.",
)  # fmt: skip
Index("problems_document", problems.c.document)
Index("problems_committee", problems.c.committee)

committees = Table(
    "committees", metadata,
    key("committee", Text, "in small letters, '' where no document names one"),
    optional("name", Text, "as the documents have it"),
    filled("meetings", Integer, "how many meetings there are minutes of"),
    optional("first_date", Date, "of the earliest of them"),
    optional("last_date", Date, "of the newest of them"),
    optional("next_label", Text, "of the meeting that comes next"),
    optional("next_date", Date, "of that meeting, where a document states it"),
    filled("omitted", Text, "whether an action that a table leaves out stays 'open' or is thereby 'closed'"),
    filled("standing", LargeBinary, "the table before the next meeting: JSON in UTF-8, compressed by zlib"),
    comment="Whose documents these are.",
)  # fmt: skip

meetings = Table(
    "meetings", metadata,
    committee_column(),
    filled("position", Integer, "in the order in which the meetings were, from 1"),
    filled("name", Text, "label, else day, else the file's name"),
    optional("label", Text, "'OPSG_29'"),
    optional("date", Date, "of the meeting"),
    Column("document", BigInteger, nullable=False, comment="id of the document that counts: final before draft"),
    PrimaryKeyConstraint("committee", "position"),
    comment="Each meeting once, with the document that counts for it.",
)  # fmt: skip

actions = Table(
    "actions", metadata,
    committee_column(),
    filled("key", Text, "of the action, the only one of its committee: its id, or label and running number"),
    filled("position", Integer, "in the order of ids, from 1"),
    optional("id", Text, "as printed: 'OPSG 29/12'"),
    filled("text", Text, "newest wording"),
    filled("owners", Text, "newest owners, with '; ' between"),
    filled("status", Text, "'open', 'on_hold', 'closed' …"),
    filled("is_open", Integer, "1 where nothing has closed it"),
    filled("overdue", Integer, "1 where its target lies before the next meeting"),
    filled("not_listed", Integer, "1 where the newest table leaves it out though nothing closed it"),
    optional("raised", Date, "day it was raised"),
    optional("raised_at", Text, "label of the meeting that raised it"),
    optional("target_text", Text, "newest target as printed"),
    optional("target_date", Date, "the day meant, where one is meant and known"),
    optional("target_earliest", Date, "first day that it can mean"),
    optional("target_latest", Date, "last day that it can mean: past it, the action is overdue"),
    optional("target_meeting", Text, "label of the meeting meant"),
    filled("target_basis", Text, "the rule by which the days were found (docs/records.md)"),
    filled("target_why", Text, "how the days were found, in one sentence"),
    optional("original_text", Text, "first target as printed"),
    optional("original_date", Date, "the day it meant"),
    filled("times_revised", Integer, "how often its target was moved"),
    optional("last_update", Text, "the newest that a table says of it"),
    optional("ended", Date, "day it was closed, NULL where it is open"),
    optional("ended_at", Text, "label of the meeting that closed it"),
    filled("record", LargeBinary, "all of it with its history and evidence: JSON in UTF-8, compressed by zlib"),
    PrimaryKeyConstraint("committee", "key"),
    comment="Every action ever raised, as it stands after the newest minutes.",
)  # fmt: skip

action_owners = Table(
    "action_owners", metadata,
    committee_column(),
    filled("action", Text, "key of the action"),
    filled("position", Integer, "among its owners, from 1"),
    filled("owner", Text, "one owner as printed"),
    PrimaryKeyConstraint("committee", "action", "position"),
    comment="The owners of each action, one a row.",
)  # fmt: skip

action_events = Table(
    "action_events", metadata,
    committee_column(),
    filled("action", Text, "key of the action"),
    filled("position", Integer, "in the life of the action, from 1"),
    optional("meeting", Text, "label of the meeting it happened at"),
    optional("date", Date, "of that meeting"),
    filled("event", Text, "'raised', 'carried', 'revised', 'updated', 'owner_changed', 'mentioned', 'closed', …"),
    filled("detail", Text, "a sentence for a person"),
    optional("document", Text, "name of the file that says it"),
    optional("page", Integer, "of the passage that says it"),
    optional("place", Text, "of that passage in the file"),
    optional("passage", Text, "its text"),
    PrimaryKeyConstraint("committee", "action", "position"),
    comment="The life of each action, step by step.",
)  # fmt: skip

decisions = Table(
    "decisions", metadata,
    committee_column(),
    filled("position", Integer, "in the order in which they were taken, from 1"),
    filled("key", Text, "meeting and running number: 'OPSG_29 D03'"),
    optional("id", Text, "as the minutes print it, where they do"),
    optional("meeting", Text, "label of the meeting that took it"),
    optional("date", Date, "of that meeting"),
    filled("verb", Text, "in capitals, with its negation: 'AGREED', 'NOTED'"),
    optional("body", Text, "who took it"),
    filled("text", Text, "what was decided"),
    optional("condition", Text, "under which it holds"),
    optional("mover", Text, "who moved it"),
    optional("seconder", Text, "who seconded it"),
    optional("votes", Text, "how the votes fell"),
    optional("item", Text, "number of the agenda item"),
    optional("item_title", Text, "its title"),
    filled("about", Text, "ids that its text names, with '; ' between"),
    filled("later", Text, "keys of later decisions on the same thing, with '; ' between"),
    optional("document", Text, "name of the file that says it"),
    optional("page", Integer, "of the passage that says it"),
    optional("place", Text, "of that passage in the file"),
    filled("record", LargeBinary, "all of it with its evidence: JSON in UTF-8, compressed by zlib"),
    PrimaryKeyConstraint("committee", "position"),
    comment="The formal decisions, in order.",
)  # fmt: skip

issues = Table(
    "issues", metadata,
    committee_column(),
    filled("position", Integer, "in the order of the newest paper, then those that it leaves out, from 1"),
    filled("key", Text, "stable within the committee: 'spurious-alerts'"),
    filled("title", Text, "newest title"),
    optional("category", Text, "newest category"),
    filled("is_open", Integer, "1 where it is still followed"),
    optional("opened", Date, "of the first paper that has it"),
    optional("opened_at", Text, "meeting of that paper"),
    optional("last_listed", Date, "of the newest paper that has it"),
    optional("last_listed_at", Text, "meeting of that paper"),
    optional("stage", Text, "as the newest paper has it"),
    optional("impact", Text, "as the newest paper has it"),
    optional("status", Text, "as the newest paper has it"),
    optional("next_steps", Text, "as the newest paper has it"),
    filled("record", LargeBinary, "all of it with its history and evidence: JSON in UTF-8, compressed by zlib"),
    PrimaryKeyConstraint("committee", "key"),
    comment="The issues of the committee's issues log, through all papers.",
)  # fmt: skip

issue_events = Table(
    "issue_events", metadata,
    committee_column(),
    filled("issue", Text, "key of the issue"),
    filled("position", Integer, "in the life of the issue, from 1"),
    optional("meeting", Text, "label of the meeting its paper was written for"),
    optional("date", Date, "of that paper"),
    filled("event", Text, "'opened', 'updated', 'unchanged', 'moved', 'renamed', 'closed', …"),
    filled("detail", Text, "a sentence for a person"),
    optional("document", Text, "name of the file that says it"),
    PrimaryKeyConstraint("committee", "issue", "position"),
    comment="The life of each issue, paper by paper.",
)  # fmt: skip

OF_DOCUMENT = (attendance, problems)
OF_COMMITTEE = (committees, meetings, actions, action_owners, action_events, decisions, issues, issue_events)

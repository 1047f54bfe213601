"""Views for SQL and BI users: names in place of numbers, and what people ask for first.

SELECT owners, action, target_date FROM v_overdue WHERE committee = 'OPSG' ORDER BY days_late DESC
"""

from sqlalchemy import Connection

_LATE = {
    "sqlite": "CAST(julianday(CURRENT_DATE) - julianday(a.target_latest) AS INTEGER)",
    "postgresql": "CURRENT_DATE - a.target_latest",
}
_OPEN = """
SELECT c.name AS committee, a.key, a.id, a.text AS action, a.owners, a.status, a.raised, a.raised_at,
       a.target_text, a.target_date, a.target_earliest, a.target_latest, a.target_meeting,
       a.times_revised, a.not_listed, a.last_update{more}
FROM actions a JOIN committees c ON c.committee = a.committee
WHERE a.is_open = 1"""

VIEWS = {
    "v_outstanding": _OPEN.format(more=", a.overdue AS overdue_at_next_meeting"),
    "v_overdue": _OPEN.format(more=", {late} AS days_late") + " AND a.target_latest < CURRENT_DATE",
    "v_owners": """
SELECT c.name AS committee, o.owner, COUNT(*) AS open_actions,
       SUM(CASE WHEN a.target_latest < CURRENT_DATE THEN 1 ELSE 0 END) AS overdue_actions
FROM actions a JOIN action_owners o ON o.committee = a.committee AND o.action = a.key
JOIN committees c ON c.committee = a.committee
WHERE a.is_open = 1 GROUP BY c.name, o.owner""",
    "v_attendance": """
SELECT c.name AS committee, m.label AS meeting, m.date, p.name, p.affiliation, p.list, p.presence, p.remote, p.part,
       p.alternate, p.alternate_for, p.role
FROM meetings m JOIN committees c ON c.committee = m.committee JOIN attendance p ON p.document = m.document""",
    "v_decisions": """
SELECT c.name AS committee, d.key, d.meeting, d.date, d.verb, d.text AS decision, d.condition, d.item, d.item_title,
       d.about, d.later, d.document
FROM decisions d LEFT JOIN committees c ON c.committee = d.committee""",
    "v_open_issues": """
SELECT COALESCE(c.name, i.committee) AS committee, i.key, i.title, i.category, i.opened, i.last_listed, i.stage,
       i.impact, i.status, i.next_steps
FROM issues i LEFT JOIN committees c ON c.committee = i.committee WHERE i.is_open = 1""",
    "v_problems": """
SELECT COALESCE(c.name, d.committee, p.committee) AS committee, d.label AS meeting, d.name AS document, p.code,
       p.severity, p.message, p.page, p.place, p.passage
FROM problems p LEFT JOIN documents d ON d.id = p.document LEFT JOIN committees c ON c.committee = p.committee""",
    "v_failures": """
SELECT d.path, f.kind, f.reason FROM failures f JOIN documents d ON d.id = f.document""",
}
"""The views by name; `docs/register.md` says what each is for."""


def make_views(connection: Connection) -> None:
    """The views, made anew."""
    drop_views(connection)
    for name, query in VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {query.replace('{late}', _LATE[connection.dialect.name])}")


def drop_views(connection: Connection) -> None:
    """Take them away, so that the tables under them may change."""
    for name in VIEWS:
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")

"""From the first month and the edits to each month's paper."""

from dataclasses import replace

from corpus.generator.papers.model import Edit, Issue, Lines, Paper, Papers, bare


def papers(series: Papers) -> list[Paper]:
    """All papers in order of time."""
    state = {issue.key: issue for issue in series.first}
    away: dict[str, Issue] = {}
    found = []
    for month in series.months:
        for edit in month.edits:
            _apply(edit, state, away)
        order = {name: at for at, name in enumerate(series.categories)}
        issues = sorted(state.values(), key=lambda issue: order[issue.category])
        found.append(Paper(series, month, tuple(issues)))
    return found


def _apply(edit: Edit, state: dict[str, Issue], away: dict[str, Issue]) -> None:
    if edit.event == "opened":
        assert edit.issue
        state[edit.key] = edit.issue
    elif edit.event in ("not_listed", "gone"):
        away[edit.key] = state.pop(edit.key)
    elif edit.event == "back":
        state[edit.key] = away.pop(edit.key)
    elif edit.event == "renamed":
        assert edit.after
        state[edit.key] = replace(state[edit.key], title=edit.after)
    elif edit.section == "category":
        assert edit.after
        state[edit.key] = replace(state[edit.key], category=edit.after)
    elif edit.section == "stage":
        assert edit.after
        state[edit.key] = replace(state[edit.key], stage=edit.after)
    else:
        _reword(edit, state)


def _reword(edit: Edit, state: dict[str, Issue]) -> None:
    assert edit.section
    issue = state[edit.key]
    lines: Lines = getattr(issue, edit.section)
    state[edit.key] = replace(issue, **{edit.section: _reworded(lines, edit)})  # type: ignore[arg-type]


def _reworded(lines: Lines, edit: Edit) -> Lines:
    if edit.before is None:
        assert edit.after
        return (
            (*lines, edit.after) if edit.after[:1] in "• " or not lines else (*lines[:-1], f"{lines[-1]} {edit.after}")
        )
    changed = tuple(_swapped(line, edit.before, edit.after or "") for line in lines)
    assert changed != lines, f"{edit.key}: {edit.before!r} is not in {edit.section}"
    return tuple(line for line in changed if bare(line).strip(" •◦▪"))


def _swapped(line: str, before: str, after: str) -> str:
    if before in line:
        return " ".join(line.replace(before, after).split()) if line[:1] != " " else line.replace(before, after)
    return line

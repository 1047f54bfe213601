"""Which actions are asked for: `--owner DCC --overdue --on 2020-03-03 --as-of OPSG_29`; the choices combine.

Title of what is shown: 'OPSG – Actions Outstanding: DCC, overdue on 3 March 2020'
"""

import argparse
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsgdocs.cli.output import say
from opsgdocs.errors import UsageError

if TYPE_CHECKING:
    from opsgdocs.history import ActionLog, Slips
    from opsgdocs.records import ActionRegister, OpenAction, OutstandingActions


@dataclass(frozen=True)
class Choice:
    """What the options ask for.

    Attributes:
        on: the day before which a target must lie for its action to be overdue.
        owners: the parties whose actions are meant, as printed; all where empty.
        overdue: whether only overdue actions are.
    """

    on: dt.date
    owners: tuple[str, ...] = ()
    overdue: bool = False

    @property
    def late(self) -> str | None:
        """'overdue on 3 March 2020', None where lateness does not matter."""
        from opsgdocs.meetings.days import spoken

        return f"overdue on {spoken(self.on)}" if self.overdue else None

    @property
    def scope(self) -> str | None:
        """The choice in words, None for all open actions."""
        from opsgdocs.writers.text.wording import parties

        return ", ".join(filter(None, (parties(self.owners), self.late))) or None


def choice_of(options: argparse.Namespace, log: "ActionLog") -> Choice:
    """The choice that the options make among the actions of `log`.

    Raises:
        UsageError: an owner whom no action names.
    """
    owners = _owners(options.owner, log.owners) if options.owner else ()
    return Choice(day_asked(options, log), owners, options.overdue)


def choose(log: "ActionLog", choice: Choice) -> "OutstandingActions":
    """The open actions that are asked for, flagged as overdue by the day of the choice."""
    table = log.outstanding()
    late = {action.key: action for action in log.overdue(choice.on)}
    actions = (late.get(action.key) or _in_time(action) for action in table.actions)
    chosen = tuple(action for action in actions if _is_chosen(action, choice))
    return table.model_copy(update={"actions": chosen, "overdue_on": choice.on})


def choose_all(log: "ActionLog", choice: Choice) -> "ActionRegister":
    """Every action that is asked for, open or closed."""
    late = {action.key: action for action in log.overdue(choice.on)}
    register = log.register()
    actions = (late.get(action.key) or _in_time(action) for action in register.actions)
    chosen = tuple(action for action in actions if _is_chosen(action, choice))
    return register.model_copy(update={"actions": chosen, "overdue_on": choice.on})


def slips_of(log: "ActionLog", table: "OutstandingActions") -> "Slips":
    """How the targets of these actions moved, the farthest first; those that did not are left out."""
    from opsgdocs.history import Slips

    chosen = {action.key for action in table.actions}
    slips = tuple(slip for slip in log.slipped() if slip.key in chosen)
    return Slips(committee=table.committee, date=table.date, slips=slips)


def day_asked(options: argparse.Namespace, log: "ActionLog") -> dt.date:
    """The day before which a target must lie: that of `--on`; else of `--as-of`, by what was known then; else today.

    Raises:
        UsageError: what `--on` says is no date.
    """
    known = log.day_of(options.as_of) if options.as_of and options.on is None else None
    return known or day_of(options.on)


def day_of(printed: str | None) -> dt.date:
    """The day of `--on`; today where it is not given.

    Raises:
        UsageError: it is no date.
    """
    from opsgdocs.dates import parse_day

    if printed is None:
        return dt.datetime.now().astimezone().date()
    day = parse_day(printed)
    if day is None:
        raise UsageError(f"--on {printed}: this is no date; write it like 2020-03-03")
    return day


def _is_chosen(action: "OpenAction", choice: Choice) -> bool:
    owned = not choice.owners or bool(set(choice.owners) & set(action.owners))
    return owned and (not choice.overdue or "overdue" in action.flags)


def _in_time(action: "OpenAction") -> "OpenAction":
    flags = tuple(flag for flag in action.flags if flag != "overdue")
    return action if flags == action.flags else action.model_copy(update={"flags": flags})


def _owners(asked: str, everybody: Iterable[str]) -> tuple[str, ...]:
    from opsgdocs.history.actions.owners import owners_called

    try:
        owners, others = owners_called(asked, everybody)
    except UsageError as error:
        raise UsageError(f"--owner {error}") from error
    if others:
        say(f"--owner {asked}: not counted are the actions of {'; '.join(others)}")
    return owners

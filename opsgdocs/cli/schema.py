"""`opsgdocs schema minutes`: the JSON Schema of a kind of record."""

import argparse
import json
from typing import TYPE_CHECKING

from opsgdocs.cli.options import add_command
from opsgdocs.cli.output import emit_json

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands

_KINDS = {
    "minutes": ("opsgdocs.records", "Minutes"),
    "action_table": ("opsgdocs.records", "ActionTable"),
    "action_log": ("opsgdocs.records", "OutstandingActions"),
    "issues_log": ("opsgdocs.records", "IssuesLogPaper"),
    "action_register": ("opsgdocs.records", "ActionRegister"),
    "decision_register": ("opsgdocs.records", "DecisionRegister"),
    "issue_register": ("opsgdocs.records", "IssueRegister"),
    "life": ("opsgdocs.history", "Life"),
    "slips": ("opsgdocs.history", "Slips"),
}


def schema(options: argparse.Namespace) -> int:
    """The JSON Schema of a kind of record, or of a profile."""
    from importlib import import_module

    if options.kind == "profile":
        from opsgdocs.profile.schema import profile_schema

        emit_json(json.dumps(profile_schema(), indent=2, ensure_ascii=False))
        return 0
    module, name = _KINDS[options.kind]
    record = getattr(import_module(module), name)
    emit_json(json.dumps(record.model_json_schema(), indent=2))
    return 0


def add_schema(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "schema", schema, "JSON Schema of a kind of record")
    kinds = [*_KINDS, "profile"]
    parser.add_argument("kind", metavar="KIND", choices=kinds, help=f"one of: {', '.join(kinds)}")

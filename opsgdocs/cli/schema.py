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
    "life": ("opsgdocs.history", "Life"),
    "slips": ("opsgdocs.history", "Slips"),
}


def schema(options: argparse.Namespace) -> int:
    """The JSON Schema of a kind of record."""
    from importlib import import_module

    module, name = _KINDS[options.kind]
    record = getattr(import_module(module), name)
    emit_json(json.dumps(record.model_json_schema(), indent=2))
    return 0


def add_schema(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "schema", schema, "JSON Schema of a kind of record")
    parser.add_argument("kind", choices=list(_KINDS), help="the record")

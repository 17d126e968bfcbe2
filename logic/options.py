"""What may stand behind `chotto-matte` on the command line."""

from __future__ import annotations

import argparse

from logic import __version__, already, weighing
from logic.deal import DEFAULT_PLATFORM, Answer, Deal
from logic.language import Language
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD, Told


def deal_of(options: argparse.Namespace) -> Deal:
    """The deal that the options of `check` tell."""
    return Deal(
        options.platform,
        Answer(options.contract),
        Answer(options.escrow),
        Answer(options.approved),
    )


def told_of(options: argparse.Namespace) -> Told:
    """What the options of `check` tell of things looked up by hand; the last of one item counts."""
    told = NOTHING_TOLD
    for checked in options.checked:
        item, _, answer = checked.partition("=")
        told = told.with_answer(item, Answer(answer))
    return told


def parser_of(rulebook: Rulebook, language: Language) -> argparse.ArgumentParser:
    """The parser of all commands, its help in `language`."""

    def say(key: str) -> str:
        return rulebook.texts["terminal"][key].text(language)

    parser = argparse.ArgumentParser(
        prog="chotto-matte", description=say("help_program"), allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"chotto-matte {__version__}")
    commands = parser.add_subparsers(dest="command", title=say("help_commands"))
    check = commands.add_parser(
        "check", help=say("help_check"), description=say("help_check"), allow_abbrev=False
    )
    check.add_argument("file", nargs="?", default="-", metavar="FILE", help=say("help_file"))
    check.add_argument(
        "--platform",
        choices=list(rulebook.platforms),
        default=DEFAULT_PLATFORM,
        metavar="ID",
        help=f"{say('help_platform')} {', '.join(rulebook.platforms)}",
    )
    for name in ("contract", "escrow", "approved"):
        check.add_argument(
            f"--{name}",
            choices=[answer.value for answer in Answer],
            default=Answer.UNKNOWN.value,
            help=say(f"help_{name}"),
        )
    check.add_argument(
        "--checked",
        action="append",
        choices=[f"{item}={answer.value}" for item in rulebook.checklist for answer in Answer],
        default=[],
        metavar="ITEM=yes|no|unknown",
        help=f"{say('help_checked')} {', '.join(rulebook.checklist)}",
    )
    check.add_argument("--lang", choices=[one.value for one in Language], help=say("help_lang"))
    form = check.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=say("help_json"))
    form.add_argument("--jsonl", action="store_true", help=say("help_jsonl"))
    already.add_command(commands, rulebook, say)
    weighing.add_command(commands, say)
    rules = commands.add_parser("rules", help=say("help_rules"), description=say("help_rules"))
    rules.add_argument("--lang", choices=[one.value for one in Language], help=say("help_lang"))
    return parser

"""The command line: `chotto-matte check …`. Imports no Qt; its form is stable (README)."""

from __future__ import annotations

import argparse
import locale
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from logic import already, weighing
from logic.assess import assess
from logic.assessment import Assessment
from logic.deal import Deal
from logic.decoding import NotText, decode
from logic.json_lines import BadLine, as_json, dump, judge_line
from logic.language import Language, Localised, language_named
from logic.loading import Loaded, RulebookError, load, load_or_earlier
from logic.loading.earlier import NOTHING_TO_CHECK_BY, earlier_set_used
from logic.message import Message, one_line
from logic.options import deal_of, parser_of, told_of
from logic.rulebook import Rulebook

OK, SOME_FAILED, BAD_USAGE = 0, 1, 2


def main(argv: Sequence[str]) -> int:
    """Run the command line with the arguments behind the program's name; give the exit status."""
    return _until_nobody_reads(lambda: _run(argv))


def run_without_display() -> int:
    """Where no window can open: say so, and do the same check on a bundled example."""
    return _until_nobody_reads(_show_example)


def _until_nobody_reads(run: Callable[[], int]) -> int:
    """Run with output as UTF-8, and end quietly when the reader of that output has gone."""
    _speak_utf8()
    try:
        status = run()
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever reads our output has had enough (`… | head`). Python would complain once more
        # when it closes the stream at exit, so the stream is pointed at nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_FAILED


def _run(argv: Sequence[str]) -> int:
    asked = _language_in(argv)
    language = asked or _system_language()
    loaded = _load(language)
    if loaded is None:
        return SOME_FAILED
    rulebook = loaded.rulebook
    texts = rulebook.texts["terminal"]
    try:
        options = parser_of(rulebook, language).parse_args(argv)
    except SystemExit as left:
        return BAD_USAGE if left.code else OK
    if options.command == "rules":
        return _try_rules(language)
    _tell_damage(loaded, language)
    if options.command == already.COMMAND:
        _print_lines(already.page(options, rulebook, language))
        return OK
    if options.command not in ("check", weighing.COMMAND):
        parser_of(rulebook, language).print_help()
        return OK
    try:
        if options.command == "check" and options.jsonl:
            return _check_lines(options, rulebook, asked, language)
        text = decode(_read(options.file))
    except BrokenPipeError:
        raise
    except OSError:
        file = Localised(options.file, options.file)
        print(texts["unreadable_file"].fill(file=file).text(language), file=sys.stderr)
        return BAD_USAGE
    except NotText:
        print(texts["not_text"].text(language), file=sys.stderr)
        return BAD_USAGE
    if options.command == weighing.COMMAND:
        _print_lines(weighing.page(Message(text), rulebook, language))
        return OK
    assessment = assess(Message(text), deal_of(options), rulebook, told_of(options))
    if options.json:
        print(dump(as_json(None, assessment, asked)))
    else:
        _print_lines(page(assessment, rulebook, language, reply_in=asked))
    return OK


def _show_example() -> int:
    language = _system_language()
    loaded = _load(language)
    if loaded is None:
        return SOME_FAILED
    _tell_damage(loaded, language)
    rulebook = loaded.rulebook
    example = rulebook.examples[0]
    message = Message(example.text.text(language))
    _print_lines(
        [
            rulebook.texts["terminal"]["no_display"].text(language),
            "",
            *(f"  │ {line}" for line in message.text.splitlines()),
            "",
            *page(assess(message, Deal(), rulebook), rulebook, language),
        ]
    )
    return OK


def _load(language: Language) -> Loaded | None:
    """The rulebook, an earlier one if need be; None, all errors told, when there is none."""
    try:
        return load_or_earlier()
    except RulebookError as error:
        for problem in error.problems:
            print(problem.sentence(language), file=sys.stderr)
        print(NOTHING_TO_CHECK_BY.text(language), file=sys.stderr)
        return None


def _tell_damage(loaded: Loaded, language: Language) -> None:
    """Nobody is judged by earlier rules without being told."""
    if loaded.damage is not None:
        told = earlier_set_used(loaded.rulebook.version, loaded.damage)
        print(told.text(language), file=sys.stderr)


def page(
    assessment: Assessment,
    rulebook: Rulebook,
    language: Language,
    reply_in: Language | None = None,
) -> list[str]:
    """The answer as lines for a terminal, in the order of the window.

    The reply is for the client: it is in the language of the message unless `reply_in` says
    otherwise.
    """
    texts = rulebook.texts["terminal"]

    def section(heading: str, items: Iterable[Localised]) -> list[str]:
        lines = [f"  ・{item.text(language)}" for item in items]
        return ["", f"■ {texts[heading].text(language)}", *lines] if lines else []

    lines = [f"【{assessment.headline.text(language)}】", assessment.summary.text(language)]
    lines += [statement.text(language) for statement in assessment.statements]
    lines += section("heading_steps", assessment.steps)
    if assessment.replies:
        lines += ["", f"■ {texts['heading_reply'].text(language)}"]
        reply = assessment.replies[0].text.text(reply_in or assessment.message_language)
        lines += [f"  │ {line}" for line in reply.splitlines()]
    if assessment.findings:
        lines += ["", f"■ {texts['heading_why'].text(language)}"]
    for finding in assessment.findings:
        lines.append(f"  ・{finding.title.text(language)}")
        lines += [f"      「{one_line(span.text)}」" for span in finding.evidence]
        lines += [f"      {told.text(language)}" for told in finding.told]
        lines.append(f"      {finding.why.text(language)}")
    lines += section("heading_motives", assessment.motives)
    lines += section("heading_normal", assessment.normal)
    lines += section("heading_noted", (finding.title for finding in assessment.noted))
    if assessment.not_found:
        names = "、" if language is Language.JA else ", "
        checked = names.join(category.text(language) for category in assessment.not_found)
        lines += ["", f"■ {texts['heading_not_found'].text(language)}", f"  {checked}"]
    for hint in (*assessment.hints, *assessment.notices):
        lines += ["", hint.text(language)]
    version = Localised(assessment.rules_version, assessment.rules_version)
    return [*lines, "", texts["rules_version"].fill(version=version).text(language)]


def _check_lines(
    options: argparse.Namespace, rulebook: Rulebook, asked: Language | None, language: Language
) -> int:
    """One JSON object a line in, one out, in order; a bad line does not stop the rest.

    What a line does not say of the deal, or of what was looked up, is as in the options.
    """
    status, usual, usually_told = OK, deal_of(options), told_of(options)
    with _open(options.file) as lines:
        for line in lines:
            if not line.strip():
                continue
            try:
                result = judge_line(line, usual, rulebook, asked, usually_told)
            except BadLine as bad:
                field = Localised(bad.field, bad.field)
                sentence = rulebook.texts["terminal"][bad.key].fill(field=field)
                result = {"id": bad.id, "error": sentence.text(language)}
                status = SOME_FAILED
            print(dump(result), flush=True)
    return status


def _try_rules(language: Language) -> int:
    """For rule authors: run every rule's own examples and tell what does not do as it says."""
    try:
        rulebook = load(try_examples=True)
    except RulebookError as error:
        for problem in error.problems:
            print(problem.sentence(language))
        return SOME_FAILED
    count = Localised(str(len(rulebook.rules)), str(len(rulebook.rules)))
    print(rulebook.texts["terminal"]["rules_fine"].fill(count=count).text(language))
    return OK


def _language_in(argv: Sequence[str]) -> Language | None:
    """The language asked for, before the parser runs: its own help is in that language too."""
    for at, word in enumerate(argv):
        value = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and at + 1 < len(argv):
            value = argv[at + 1]
        if value in [language.value for language in Language]:
            return Language(value)
    return None


def _system_language() -> Language:
    """The language of the system's settings; Japanese first where they name none."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    named = next((name for name in names if name), None)
    if named is None and sys.platform == "win32":
        named = locale.getlocale()[0]
    return language_named(named)


def _open(file: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb")


def _read(file: str) -> bytes:
    with _open(file) as stream:
        return stream.read()


def _print_lines(lines: Iterable[str]) -> None:
    print("\n".join(lines).encode("utf-8", "replace").decode("utf-8"))


def _speak_utf8() -> None:
    """JSON and Japanese go out as UTF-8 whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")

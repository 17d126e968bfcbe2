"""An author's own rule and words beside a small rulebook, to be got wrong.

The services, texts and replies are the bundled ones. The rules and words beside the author's
are few, so that a test loads them in a moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from logic.language import Language
from logic.loading import Problem, RulebookError, load

RULES, WORDS = "rules/zz_mine.toml", "words/zz_mine.toml"

MY_WORDS = """\
[zz_tool]
note = "a tool"
ja = ["ずずつーる"]
en = ["zztool"]

[zz_ask]
ja = ["参加"]
[[zz_ask.mark]]
feature = "zz_asked"
scope = "clause"
before = 5
"""

OTHER_WORDS = """\
[other_tool]
ja = ["べつのつーる"]

[negation]
ja = ["しません"]
[[negation.mark]]
feature = "negated"
scope = "clause"
before = 20

[topic]
ja = ["の記事"]
[[topic.mark]]
feature = "topic"
scope = "clause"
before = 20
"""

MY_RULE = """\
[[rule]]
id = "zz-mine"
category = "off_platform_contact"
signs = ["breaks_rules"]
motives = ["leave_no_record"]
verdict = { by = "outside_contact", never = "wait", unconfirmed = "wait", apply = "wait", arrange = "caution", ask = "caution", allowed = "clear", ordinary = "clear" }

[rule.title]
ja = "題"
en = "Title"
[rule.why]
ja = "理由"
en = "Why"
[rule.todo]
ja = "すること"
en = "What to do"

[[rule.source]]
where = "example.com"
checked = 2026-11-24
[rule.source.title]
ja = "出典"
en = "Source"

[[rule.cue]]
parts = ["@zz_tool", "@zz_ask"]
within = 10
any_order = true

[rule.examples]
must_fire = [
  "ずずつーるに参加してください。",
]
must_stay_silent = [
  "ずずつーるの話です。",
]
"""


OTHER_RULE = (
    MY_RULE.replace("zz-mine", "other-rule")
    .replace("zz_tool", "other_tool")
    .replace("ずずつーる", "べつのつーる")
)


@dataclass(frozen=True)
class Resources:
    """A copy of the bundled resources that may be broken, and what the loader says of it."""

    folder: Path

    def write(self, file: str, text: str) -> None:
        """Write one file anew."""
        (self.folder / file).write_text(text, encoding="utf-8")

    def read(self, file: str) -> str:
        """The text of one file."""
        return (self.folder / file).read_text(encoding="utf-8")

    def replace(self, file: str, old: str, new: str) -> int:
        """Change one place of a file; give the line where the change begins."""
        text = self.read(file)
        assert text.count(old) >= 1, f"{old!r} is not in {file}"
        self.write(file, text.replace(old, new, 1))
        return text[: text.index(old)].count("\n") + 1

    def problems(self, *, try_examples: bool = False) -> tuple[Problem, ...]:
        """The errors the loader finds; none when it is content."""
        try:
            load(self.folder, try_examples=try_examples)
        except RulebookError as error:
            return error.problems
        return ()


@dataclass(frozen=True)
class Mistake:
    """One thing wrong: `old` becomes `new` in `file`; the error is told at `key`, `lines` below."""

    file: str
    old: str
    new: str
    key: str
    ja: str
    en: str
    lines: int = 0

    def check(self, resources: Resources) -> None:
        """Make the mistake, and fail unless it is told with its place and reason."""
        line = resources.replace(self.file, self.old, self.new) + self.lines
        told = {problem.key: problem for problem in resources.problems()}
        assert self.key in told, told
        problem = told[self.key]
        assert (problem.file, problem.line) == (self.file, line)
        assert self.ja in problem.reason.ja
        assert self.en in problem.reason.en
        start = f"{self.file}:{line}: {self.key}: "
        assert problem.sentence(Language.JA) == start + problem.reason.ja
        assert problem.sentence(Language.EN) == start + problem.reason.en

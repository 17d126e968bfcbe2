"""The words of a page of HTML, such as a mail holds. Nothing in it is run, shown or fetched.

Python's own html.parser reads such a page, too, but takes quadratic time on a hostile one (open
tags and comments that never end). What is needed here is little: tags are cut out, lines end
where blocks do, and a link shows where it really leads, for that is what she must judge.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

MAX_HTML = 1_000_000
"""Characters of a page that are read: as many as of a message."""

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]{0,30})")
_RAW = re.compile(r"<(script|style|title)(?![a-z0-9:-])", re.IGNORECASE)
_RAW_ENDS = {
    name: re.compile(rf"</{name}(?![a-z0-9:-])", re.IGNORECASE)
    for name in ("script", "style", "title")
}
_ATTRIBUTE = re.compile(
    r"""(?<![\w-])(href|alt|style|hidden)(?:\s{0,9}=\s{0,9}(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_NOT_SHOWN = re.compile(
    r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE
)

_UNREAD = frozenset(("script", "style", "head", "title", "template", "noscript"))
_NO_END = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    )
)
_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "footer"),
        *("form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p"),
        *("pre", "section", "table", "tr", "ul"),
    )
)


def text_of_html(page: str) -> str:
    """Give the words of a page, a block a line; links and pictures tell what they are.

    Pure and linear in time. Never raises. Only the first `MAX_HTML` characters are read.
    """
    reader = _Reader()
    for is_tag, piece in _pieces(page[:MAX_HTML]):
        if is_tag:
            reader.tag(piece)
        else:
            reader.words(piece)
    lines = (line.strip() for line in "".join(reader.written).split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _pieces(page: str) -> Iterator[tuple[bool, str]]:
    """The tags of a page (true) and what stands between them (false), without comments."""
    at, length = 0, len(page)
    while at < length:
        opens = page.find("<", at)
        if opens < 0:
            opens = length
        if opens > at:
            yield False, page[at:opens]
        if opens == length:
            return
        if page.startswith("<!--", opens):
            closes = page.find("-->", opens + 4)
            at = length if closes < 0 else closes + 3
            continue
        if not page[opens + 1 : opens + 2].isalpha() and page[opens + 1 : opens + 2] not in "/!?":
            yield False, "<"
            at = opens + 1
            continue
        closes = page.find(">", opens)
        if closes < 0:
            return  # a tag that never ends: no browser shows what follows
        yield True, page[opens : closes + 1]
        at = closes + 1
        begins = _RAW.match(page, opens)
        if begins:  # what stands in it is no HTML: only its own end counts
            at = _end_of_raw(page, at, begins[1].lower())


def _end_of_raw(page: str, at: int, name: str) -> int:
    """Where the end tag of a script, a style or a title stands; the end of the page without it."""
    ends = _RAW_ENDS[name].search(page, at)
    return ends.start() if ends else len(page)


class _Reader:
    """Writes down what of a page is to be read."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._unread = ""
        self._depth = 0
        self._link, self._link_from = "", 0

    def words(self, piece: str) -> None:
        if not self._unread:
            self._write(_SPACES.sub(" ", html.unescape(piece)))

    def tag(self, tag: str) -> None:
        found = _NAME.match(tag)
        if found is None:
            return
        name, ends = found[1].lower(), tag[1] == "/"
        if self._unread:
            self._skip(name, ends, tag)
            return
        attributes = {} if ends else _attributes(tag, found.end())
        hidden = "hidden" in attributes or _NOT_SHOWN.search(attributes.get("style", ""))
        if not ends and name not in _NO_END and (name in _UNREAD or hidden):
            self._unread, self._depth = name, 1
            return
        if name in _BLOCKS:
            self._write("\n")
        elif name in ("td", "th"):
            self._write(" ")
        if name == "a":
            self._end_link()
            self._link, self._link_from = attributes.get("href", ""), len(self.written)
        elif name == "img" and attributes.get("alt", "").strip():
            self._write(f"[{attributes['alt'].strip()}]")

    def _skip(self, name: str, ends: bool, tag: str) -> None:
        """Go on through what is not read, up to the end of the element that began it."""
        if name == self._unread and not tag.endswith("/>"):
            self._depth += -1 if ends else 1
            if self._depth == 0:
                self._unread = ""

    def _end_link(self) -> None:
        """Behind the words of a link, write where it leads, unless the words say so."""
        link, self._link = self._link.strip(), ""
        leads = link.removeprefix("mailto:")
        shown = "".join(self.written[self._link_from :])
        if leads.startswith(("#", "cid:")) or not leads or leads in shown:
            return
        self._write(f" <{_SPACES.sub(' ', leads)}>")

    def _write(self, words: str) -> None:
        if words:
            self.written.append(words)


def _attributes(tag: str, start: int) -> dict[str, str]:
    """The few attributes of a tag that matter, the first of each name."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag, start):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match[1].lower(), html.unescape(value))
    return found

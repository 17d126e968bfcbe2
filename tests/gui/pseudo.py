"""A made-up language: every text comes in brackets, with accents, and some 40 % longer.

What is shown without brackets did not come through the translations; what is cut off with them
would be in a language of long words.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

from gui import texts
from logic.language import Language, Localised

OPEN, CLOSE = "［", "］"
LONGER = 0.4
ACCENTS = str.maketrans("aceinosuzACEIOSUZ", "áçéíñóšúžÁČÉÍÓŠÚŽ")
FILLING = "～"


class Pseudo(QTranslator):
    """Translates every text of ours into itself, longer and in brackets."""

    def __init__(self, japanese: QTranslator | None = None) -> None:
        super().__init__()
        self._from = japanese

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Give the text; None for Qt's own, which it has translations of."""
        if context.startswith("Q") or not source:
            return None
        said = source.replace("%n", str(n)) if n >= 0 else source
        return longer(said)

    def isEmpty(self) -> bool:
        return False


def longer(text: str) -> str:
    """Give a text in brackets, with accents, and about 40 % longer; placeholders stay."""
    more = FILLING * max(round(len(text) * LONGER / 2), 1)  # as wide as two Latin letters
    return f"{OPEN}{text.translate(ACCENTS)}{more}{CLOSE}"


@contextmanager
def spoken() -> Iterator[None]:
    """Let windows speak the made-up language, texts of the rulebook too, while in here."""
    translator = Pseudo()
    usual = Localised.text

    def text(self: Localised, language: Language) -> str:
        return longer(usual(self, language))

    texts.set_language(Language.EN)
    QCoreApplication.installTranslator(translator)
    Localised.text = text  # type: ignore[method-assign]
    try:
        yield
    finally:
        Localised.text = usual  # type: ignore[method-assign]
        QCoreApplication.removeTranslator(translator)

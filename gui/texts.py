"""The language the window speaks, for Qt's own translations and for texts from the rulebook.

Like Qt's translators it belongs to the application as a whole. Changing it sends every widget
a LanguageChange event, on which it says its texts anew.
"""

from __future__ import annotations

import html
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from logic.language import Language, Localised

TRANSLATIONS = Path(__file__).parents[1] / "resources" / "translations"

_language = Language.JA
_translators: list[QTranslator] = []


def language() -> Language:
    """Give the language the window speaks at this moment."""
    return _language


def locale() -> QLocale:
    """Give the locale for dates in that language."""
    return QLocale("ja_JP" if _language is Language.JA else "en_GB")


def system_language() -> Language:
    """Give the system's language: Japanese, or English for every other one."""
    japanese = QLocale.system().language() == QLocale.Language.Japanese
    return Language.JA if japanese else Language.EN


def set_language(chosen: Language) -> None:
    """Let the window speak `chosen` from now on; needs a QCoreApplication.

    Raises FileNotFoundError when our translation file is not there: an installation is broken.
    """
    global _language
    ours = QTranslator()
    if not ours.load(f"chotto_matte_{chosen}.qm", str(TRANSLATIONS)):
        raise FileNotFoundError(TRANSLATIONS / f"chotto_matte_{chosen}.qm")
    # Qt's own texts (the menu of a text field); English ones are built in.
    qts = QTranslator()
    qts.load(f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for old in _translators:
        QCoreApplication.removeTranslator(old)
    _language = chosen
    _translators[:] = [qts, ours]
    for new in _translators:
        QCoreApplication.installTranslator(new)


def say(text: Localised) -> str:
    """Give a text of the rulebook in the window's language."""
    return text.text(_language)


def on_control(text: Localised) -> str:
    """Give a text of the rulebook for a button or tab, where a single & would not be shown."""
    return say(text).replace("&", "&&")


def plain_tip(text: str) -> str:
    """Give a tool tip that shows `text` letter by letter, whoever wrote it.

    Qt takes a tip that begins like HTML for HTML, and would load the pictures it names.
    """
    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>'


def own_name(named: Language) -> str:
    """Give a language's name in that language: readable for whoever wants to switch to it."""
    if named is Language.JA:
        return QLocale("ja").nativeLanguageName()
    return QLocale.languageToString(QLocale.Language.English)

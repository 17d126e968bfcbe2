"""The page about this program: versions, and the licences of everything it runs on."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import PurePath

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, qVersion

from gui.help_blocks import Block, Look, Words, heading, small
from logic import __version__

PRODUCT = "chotto-matte"

_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)


def about_page(rules_version: str) -> list[Block]:
    """Give versions and licences, as the installed packages tell them."""
    translate = QCoreApplication.translate
    blocks: list[Block] = [
        Words(
            translate("help", "Chotto Matte! %1, checking rules %2")
            .replace("%1", version())
            .replace("%2", rules_version),
            Look.STRONG,
        ),
        Words(f"Python {platform.python_version()} · Qt {qVersion()} · PySide6 {pyside_version}"),
        heading(translate("help", "Qt and PySide6")),
        Words(
            translate(
                "help",
                "This app uses Qt and PySide6 unchanged, under the GNU Lesser General Public"
                " License, version 3. You may replace them with versions of your own. The licence"
                " and the source code are on the pages of the Qt Project and of GNU.",
            )
        ),
    ]
    for distribution in parts():
        blocks += _licence(distribution)
    return blocks


def version() -> str:
    """Give the version of this program: the installed one, or that of the files it runs from."""
    try:
        return metadata.version(PRODUCT)
    except metadata.PackageNotFoundError:
        return __version__


def parts() -> list[metadata.Distribution]:
    """Give what this program needs to run and itself, each once; what is not installed is not."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [PRODUCT]
    while waiting:
        name = waiting.pop(0)
        if name.lower() in found:
            continue
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found[name.lower()] = distribution
        waiting += _needed(distribution)
    return list(found.values())


def _needed(distribution: metadata.Distribution) -> Iterator[str]:
    for requirement in distribution.requires or []:
        name = re.match(r"[\w.-]+", requirement)
        if name is not None and "extra ==" not in requirement:
            yield name.group()


def _licence(distribution: metadata.Distribution) -> list[Block]:
    told = distribution.metadata
    name = next((told[key] for key in ("License-Expression", "License") if key in told), "")
    blocks: list[Block] = [
        heading(f"{told['Name']} {distribution.version}"),
        small(name.splitlines()[0] if name else ""),
    ]
    for file in distribution.files or []:
        if _LICENCE_FILE.search(PurePath(file).name) and file.suffix in ("", ".txt", ".md"):
            text = distribution.read_text(_beside_metadata(file))
            if text:
                blocks.append(small(text.strip()))
    return [block for block in blocks if not (isinstance(block, Words) and not block.text)]


def _beside_metadata(file: PurePath) -> str:
    """The file as seen from the folder of the metadata, where `read_text` looks."""
    first, *rest = file.parts
    return str(PurePath(*rest)) if first.endswith(".dist-info") else str(PurePath("..", file))

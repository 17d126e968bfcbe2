"""What breaks the service's rules and what smells of fraud: said apart, never mixed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.label import Text
from gui.sign_tag import SignTag
from gui.texts import say
from gui.theme import Role, Space
from logic.assessment import Assessment, Sign
from logic.language import Localised


class Statements(QWidget):
    """Shows the statements of an assessment, each below the name of its matter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        self.tags = {sign: SignTag(sign, self) for sign in Sign}
        self._texts = {sign: Text(role=Role.SMALL, parent=self) for sign in Sign}
        for sign in Sign:
            statement = QVBoxLayout()
            statement.setSpacing(Space.TINY)
            statement.addWidget(self.tags[sign], 0, Qt.AlignmentFlag.AlignLeft)
            statement.addWidget(self._texts[sign])
            column.addLayout(statement)

    def show_statements(self, assessment: Assessment) -> None:
        """Show the statements, in the language of the moment; hide where there are none."""
        names = {
            Sign.BREAKS_RULES: self.tr("The service's rules"),
            Sign.SMELLS_OF_FRAUD: self.tr("Tricks of fraud"),
        }
        said = _by_sign(assessment)
        for sign in Sign:
            statement = said.get(sign)
            self.tags[sign].setText(names[sign])
            self.tags[sign].setVisible(statement is not None)
            self._texts[sign].setText(say(statement) if statement else "")
            self._texts[sign].setVisible(statement is not None)
        self.setVisible(bool(said))

    @property
    def shown(self) -> list[str]:
        """The statements as they are shown."""
        return [text.text() for text in self._texts.values() if text.text()]


def _by_sign(assessment: Assessment) -> dict[Sign, Localised]:
    """Which statement is about which sign: they come in the order of `Sign`, one a sign found."""
    found = {sign for finding in assessment.findings for sign in finding.signs}
    signs: Sequence[Sign] = [sign for sign in Sign if sign in found]
    return dict(zip(signs, assessment.statements, strict=False))

"""The report: seen before it is written, hidden what is to be hidden, saved whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui import texts
from gui.archive import Archive
from gui.main_window import MainWindow
from gui.notice import Kind
from gui.report_files import ReportFormat, pdf_of, proposed_name
from gui.report_sheet import ReportSheet
from logic.assess import assess
from logic.deal import Deal
from logic.history import Case, PictureData
from logic.language import Language
from logic.masking import HIDDEN, Mask
from logic.message import Message
from logic.outcomes import Outcome
from logic.report import Exhibit, Report, Section, is_unchanged
from logic.rulebook import Rulebook
from logic.told import NOTHING_TOLD
from tests.gui import acts
from tests.gui.test_message_box import drop
from tests.gui.test_pictures import encoded, wait_for

PHONE, MAIL, NAME = "090-1234-5678", "aozora@example.com", "山田"
WORDS = (
    f"{NAME}さん、先にチャットワークへ登録をお願いします。電話は{PHONE}、メールは{MAIL}です。😀\n"
    "契約はそのあとで大丈夫です。"
)


@pytest.fixture
def case(rulebook: Rulebook, history_file: Path, dressed_app: QApplication) -> Case:
    """A case with a message and a client who vanished."""
    archive = Archive(history_file, rulebook.texts["history"])
    message, deal = Message(WORDS), Deal("crowdworks")
    kept = archive.add(message, deal, NOTHING_TOLD, assess(message, deal, rulebook))
    assert kept is not None
    kept = archive.record_outcome(kept.id, Outcome.VANISHED)
    archive.close()
    assert kept is not None
    return kept


@pytest.fixture
def sheet(case: Case, qtbot: QtBot, rulebook: Rulebook) -> Iterator[ReportSheet]:
    """The report of that case, opened in Japanese."""
    texts.set_language(Language.JA)
    made = ReportSheet(rulebook)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show_case(case)
    made.opened()
    made.show()
    acts.settle()
    yield made
    texts.set_language(Language.JA)


def shown(sheet: ReportSheet) -> str:
    """The text of the preview once it has followed."""
    QTest.qWait(300)
    return sheet.preview.toPlainText()


def test_the_preview_shows_all_and_nothing_is_written(sheet: ReportSheet, tmp_path: Path) -> None:
    before = {file.name for file in tmp_path.iterdir()}
    text = shown(sheet)
    for words in (PHONE, MAIL, NAME, "クラウドワークス", "契約はそのあとで大丈夫です"):
        assert words in text
    assert sheet.preview.isReadOnly() and sheet.preview.hidden == []
    assert {file.name for file in tmp_path.iterdir()} == before


def test_each_kind_says_what_was_found_and_others_are_not_offered(sheet: ReportSheet) -> None:
    assert PHONE in sheet.masks.boxes[Mask.PHONE].text()
    assert MAIL in sheet.masks.boxes[Mask.MAIL].text()
    assert "1" in sheet.masks.boxes[Mask.PHONE].accessibleName()
    assert not sheet.masks.boxes[Mask.ADDRESS_LINK].isVisible()


def test_what_is_ticked_is_hidden_and_marked(sheet: ReportSheet) -> None:
    acts.click(sheet.masks.boxes[Mask.PHONE])
    text = shown(sheet)
    assert PHONE not in text and MAIL in text
    assert sheet.preview.hidden == ["●●●-●●●●-●●●●"]
    acts.click(sheet.masks.boxes[Mask.PHONE])
    assert PHONE in shown(sheet) and sheet.preview.hidden == []


def test_her_own_name_is_hidden_wherever_it_stands(sheet: ReportSheet) -> None:
    sheet.masks.name.setFocus()
    sheet.masks.name.setText(f"{NAME}、花子")
    text = shown(sheet)
    assert NAME not in text and f"{HIDDEN}さん" in text


def test_the_language_of_the_report_is_her_choice(sheet: ReportSheet) -> None:
    acts.click(sheet.languages.button(Language.EN))
    text = shown(sheet)
    assert "CrowdWorks" in text and "Record" in text
    assert WORDS.splitlines()[1] in re.sub("[【】]|\\[[0-9]+\\]", "", text), "her words stay"


def test_the_text_file_is_what_was_shown_and_can_be_proved(
    sheet: ReportSheet, tmp_path: Path
) -> None:
    acts.click(sheet.masks.boxes[Mask.MAIL])
    text = shown(sheet)
    file = tmp_path / "report.txt"
    assert sheet.save_to(file)
    assert file.read_bytes() == text.encode("utf-8")
    assert is_unchanged(text) and not is_unchanged(text.replace("登録", "契約"))
    assert file.name in sheet.notice.sentence


def test_what_was_typed_last_is_hidden_even_without_a_pause(
    sheet: ReportSheet, tmp_path: Path
) -> None:
    shown(sheet)
    sheet.masks.name.setText(NAME)
    file = tmp_path / "report.txt"
    assert sheet.save_to(file)
    assert NAME not in file.read_text("utf-8")


def test_the_pdf_has_pages_and_letters_that_can_be_selected(
    sheet: ReportSheet, tmp_path: Path
) -> None:
    file = tmp_path / "report.pdf"
    assert sheet.save_to(file)
    data = file.read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type /Page\b(?!s)", data)) >= 1
    [box] = set(re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data))
    assert [round(float(side)) for side in box] == [595, 842], "A4 in points"
    assert b"/FontFile" in data, "the fonts are in it"
    # The letters of the message are known to whoever selects and copies: the fonts say so.
    assert letters_of(data) >= set("契約大丈夫登録電話 ")
    assert "\t" not in letters_of(data)


def letters_of(pdf: bytes) -> set[str]:
    """All letters that the ToUnicode tables of a PDF's fonts name."""
    found = set()
    for table in re.findall(rb"beginbf(?:range|char)(.*?)endbf", pdf, re.DOTALL):
        for last in re.findall(rb"<([0-9A-Fa-f]{4,8})>\s*$|<([0-9A-Fa-f]{4,8})>\s*\n", table):
            found.add(bytes.fromhex((last[0] or last[1]).decode()).decode("utf-16-be", "ignore"))
        for listed in re.findall(rb"\[(.*?)\]", table, re.DOTALL):
            for code in re.findall(rb"<([0-9A-Fa-f]{4,8})>", listed):
                found.add(bytes.fromhex(code.decode()).decode("utf-16-be", "ignore"))
    return found


def test_a_long_report_takes_several_pages(
    qtbot: QtBot, rulebook: Rulebook, history_file: Path, tmp_path: Path, dressed_app: QApplication
) -> None:
    archive = Archive(history_file, rulebook.texts["history"])
    message, deal = Message(WORDS * 60), Deal("crowdworks")
    case = archive.add(message, deal, NOTHING_TOLD, assess(message, deal, rulebook))
    archive.close()
    assert case is not None
    sheet = ReportSheet(rulebook)
    qtbot.addWidget(sheet)
    sheet.show_case(case)
    file = tmp_path / "long.pdf"
    assert sheet.save_to(file)
    assert len(re.findall(rb"/Type /Page\b(?!s)", file.read_bytes())) > 2


SCREEN = encoded("PNG", 300, 200)


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def images(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each picture in a PDF, in pixels."""
    found = []
    for each in re.findall(rb"/Subtype /Image\b.*?(?=>>)", pdf, re.DOTALL):
        width, height = (re.search(rb"/%b (\d+)" % side, each) for side in (b"Width", b"Height"))
        assert width and height
        found.append((int(width[1]), int(height[1])))
    return found


def report_of(*exhibits: Exhibit) -> Report:
    return Report("題", (Section("見出し", ("一行",)),), "0" * 64, exhibits)


def exhibit(width: int, height: int) -> Exhibit:
    return Exhibit("画面.png", "画面.png は読めません", encoded("PNG", width, height))


@pytest.fixture
def pictured(
    case: Case, qtbot: QtBot, rulebook: Rulebook, history_file: Path
) -> Iterator[ReportSheet]:
    """The report of that case, to which she added a screenshot."""
    archive = Archive(history_file, rulebook.texts["history"])
    archive.keep_picture(PictureData("screen.png", 300, 200, SCREEN), case.id)
    whole = archive.get(case.id)
    assert whole is not None
    texts.set_language(Language.JA)
    made = ReportSheet(rulebook, archive.picture_bytes)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show_case(whole)
    made.opened()
    made.show()
    acts.settle()
    yield made
    archive.close()


def test_a_picture_is_in_the_pdf_and_its_digest_in_the_text(
    pictured: ReportSheet, tmp_path: Path
) -> None:
    file, bare = tmp_path / "with.pdf", tmp_path / "without.pdf"
    assert f"SHA-256：{sha256(SCREEN).hexdigest()}" in shown(pictured)
    assert pictured.save_to(file)
    assert images(file.read_bytes()) == [(300, 200)]
    acts.click(pictured.pictures)
    assert sha256(SCREEN).hexdigest() not in shown(pictured) and "screen.png" in shown(pictured)
    assert pictured.save_to(bare)
    assert images(bare.read_bytes()) == []
    assert pages(file.read_bytes()) == pages(bare.read_bytes()) + 1
    assert file.stat().st_size > bare.stat().st_size


def test_she_is_told_that_nothing_in_a_picture_is_hidden(pictured: ReportSheet) -> None:
    assert pictured.unmasked.isVisible() and "画像" in pictured.unmasked.text()
    acts.click(pictured.pictures)
    assert not pictured.unmasked.isVisible(), "without pictures there is nothing to tell"


def test_without_pictures_there_is_nothing_to_leave_out(sheet: ReportSheet) -> None:
    acts.click(sheet.masks.boxes[Mask.PHONE])
    shown(sheet)
    assert not sheet.pictures.isVisible() and not sheet.unmasked.isVisible()


@pytest.mark.parametrize("data", [b"", b"not a picture", SCREEN[:60]])
def test_a_damaged_picture_is_named_in_the_pdf_and_not_drawn(
    data: bytes, dressed_app: QApplication
) -> None:
    pdf = pdf_of(report_of(Exhibit("画面.png", "壊れています", data)))
    assert images(pdf) == [] and letters_of(pdf) >= set("壊れています")


def test_pictures_stand_one_below_the_other_while_there_is_room(dressed_app: QApplication) -> None:
    """A4 without its margins is some 174 x 250 mm; at 96 dots an inch 300 pixels are 79 mm."""
    small, large = exhibit(300, 300), exhibit(1000, 3000)
    assert pages(pdf_of(report_of(small, small))) == 2, "the text, and both pictures"
    assert pages(pdf_of(report_of(*[small] * 4))) == 3
    assert pages(pdf_of(report_of(small, large, small))) == 4
    assert pages(pdf_of(report_of(large, large))) == 3, "the tallest takes one page, not two"
    assert pages(pdf_of(report_of(exhibit(3000, 100)))) == 2


@pytest.mark.parametrize("name", ["report.pdf", "report.txt"])
def test_a_file_that_cannot_be_written_leaves_what_was_there(
    sheet: ReportSheet, tmp_path: Path, name: str
) -> None:
    """A folder stands where the file should go: no user may write there, not even root."""
    taken = tmp_path / name
    taken.mkdir()
    (taken / "inside").write_text("still here", "utf-8")
    assert not sheet.save_to(taken)
    assert (taken / "inside").read_text("utf-8") == "still here"
    assert len(sheet.notice.sentence) > 10
    assert sheet.notice.details.line.text(), "the system's own words, for whoever helps"
    assert sheet.notice.isVisible()
    assert not sheet.save_to(tmp_path / "no such folder" / name)
    assert not (tmp_path / "no such folder").exists()
    assert [file.name for file in tmp_path.glob("*report*")] == [name], "nothing half written"


def test_saving_over_an_old_report_replaces_all_of_it(sheet: ReportSheet, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("old " * 10_000, "utf-8")
    assert sheet.save_to(file)
    assert file.read_text("utf-8") == sheet.preview.toPlainText()


def save_by_name(sheet: ReportSheet, button: QPushButton, name: str) -> list[str]:
    """Press a button, write a name for the file, and leave what is there when asked.

    Gives the questions that were asked.
    """
    acts.click(button)
    dialog = next(each for each in sheet.findChildren(QFileDialog) if each.isVisible())
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(name)
    asked: list[str] = []

    def keep_it() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(0, keep_it)
    QTest.keyClick(field, Qt.Key.Key_Return)
    acts.settle()
    for left in sheet.findChildren(QFileDialog):
        left.close()  # one that did not save
    acts.settle()
    return asked


def test_a_name_without_a_suffix_gets_the_one_of_its_kind(
    sheet: ReportSheet, tmp_path: Path
) -> None:
    assert save_by_name(sheet, sheet.pdf, str(tmp_path / "r")) == []
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert "r.pdf" in sheet.notice.sentence


def test_an_older_report_is_not_overwritten_without_a_question(
    sheet: ReportSheet, tmp_path: Path
) -> None:
    for name in ("r.pdf", "r.txt"):
        (tmp_path / name).write_text("older", "utf-8")
    for button, name in ((sheet.pdf, "r.pdf"), (sheet.text, "r.txt")):
        [question] = save_by_name(sheet, button, str(tmp_path / "r"))
        assert name in question
        assert (tmp_path / name).read_text("utf-8") == "older"


def test_a_name_with_a_dot_in_it_is_still_a_pdf_and_overwrites_none(
    sheet: ReportSheet, tmp_path: Path
) -> None:
    save_by_name(sheet, sheet.pdf, str(tmp_path / "田中様.株"))
    file = tmp_path / "田中様.株.pdf"
    assert file.read_bytes().startswith(b"%PDF-")
    assert not (tmp_path / "田中様.株").exists()

    file.write_text("older", "utf-8")
    save_by_name(sheet, sheet.pdf, str(tmp_path / "田中様.株"))
    assert file.read_text("utf-8") == "older"
    assert file.name in sheet.notice.sentence, "she is asked"
    acts.click(sheet.notice.action)
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_text_is_a_text_whatever_its_name(sheet: ReportSheet, tmp_path: Path) -> None:
    save_by_name(sheet, sheet.text, str(tmp_path / "r.pdf"))
    assert not (tmp_path / "r.pdf").exists()
    assert (tmp_path / "r.pdf.txt").read_text("utf-8") == sheet.preview.toPlainText()


def test_the_proposed_name_gives_nobody_away(case: Case) -> None:
    name = proposed_name(date(2026, 11, 25), ReportFormat.PDF)
    assert name == "chotto-matte-report-20261125.pdf"


def test_the_whole_report_can_be_copied(sheet: ReportSheet) -> None:
    text = shown(sheet)
    acts.click(sheet.copy)
    assert acts.clipboard_text() == text
    assert sheet.notice.sentence


def test_a_notice_tells_technical_words_only_when_asked(sheet: ReportSheet) -> None:
    sheet.notice.say(
        Kind.PROBLEM, lambda: "うまくいきませんでした。", details="OSError (x.py:1, y)"
    )
    details = sheet.notice.details
    assert not details.line.isVisible() and details.button.isVisible()
    acts.click(details.button)
    assert details.line.isVisible()
    acts.click(details.copy)
    assert acts.clipboard_text() == "OSError (x.py:1, y)"
    sheet.notice.say(Kind.HINT, lambda: "別のこと。")
    assert not details.isVisible()


def test_from_the_saved_check_to_the_report_and_back(window: MainWindow) -> None:
    acts.choose_service(window, "crowdworks")
    acts.paste(window, WORDS)
    acts.save(window)
    window.wishes.report_wanted.emit()
    acts.settle()
    report = window.sheets.shown
    assert isinstance(report, ReportSheet)
    assert PHONE in report.preview.toPlainText()
    acts.press(window, Qt.Key.Key_Escape)
    assert window.sheets.shown is None


def test_a_picture_dropped_into_the_window_is_proof_in_the_report(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = tmp_path / "screen.png"
    screen.write_bytes(SCREEN)
    acts.choose_service(window, "crowdworks")
    acts.paste(window, WORDS)
    drop(window, [screen])
    wait_for(window, qtbot, 1)
    acts.save(window)
    window.wishes.report_wanted.emit()
    acts.settle()
    report = window.sheets.shown
    assert isinstance(report, ReportSheet)
    assert report.pictures.isVisible() and report.pictures.isChecked()
    assert sha256(SCREEN).hexdigest() in report.preview.toPlainText()

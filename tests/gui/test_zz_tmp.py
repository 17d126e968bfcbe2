import pytest
from gui import texts, theme
from PySide6.QtWidgets import QApplication
from logic.language import Language
from tests.gui import acts
from tests.gui.test_layout import cut_off
from tests.gui.test_pictures import strip, encoded, wait_for
@pytest.mark.parametrize("scale",[1,1.5,2])
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (640, 480)], ids=str)
def test_x(window, qtbot, tmp_path, language, size, scale):
    texts.set_language(language); window.resize(*size)
    theme.set_text_scale(QApplication.instance(), scale)
    try:
        acts.settle()
        bad = cut_off(window.check)
        acts.paste(window, acts.LURE); talk=window.check.message.conversation
        acts.click(talk.add_own); acts.paste(window,"はい"); acts.click(talk.add_client); acts.paste(window,"LINEで")
        acts.click(talk.parts[1].day_button)
        f=tmp_path/"とても長い名前のスクリーンショットのファイル 2026-11-24 10.20.30.png"; f.write_bytes(encoded("PNG",900,1200)); window.check.message.open_file(f); wait_for(window,qtbot,1)
        acts.click(list(strip(window).thumbs.values())[0].button)
        acts.click(strip(window).question.how.button)
        bad += cut_off(window.check)

        print("W",window.panes.is_narrow,window.check._scroll.width(),window.check._scroll.page.width(),window.check._scroll.page.minimumSizeHint().width()); print("\n".join(bad))
    finally:
        theme.set_text_scale(QApplication.instance(), 1)
    assert bad == []

import time, pytest, sys
from tests.gui.states import STATES
from tests.gui import acts, room
from gui import texts, theme
from logic.language import Language
@pytest.mark.parametrize("scale", [2.0, 0.8,1.0])
@pytest.mark.parametrize("lang", list(Language))
def test_all(stage, dressed_app, lang, scale):
    texts.set_language(lang)
    theme.set_text_scale(dressed_app, scale)
    import pathlib
    p=pathlib.Path(f"/tmp/craft/out-{lang}-{scale}.txt"); p.unlink(missing_ok=True)
    lines=[]
    for s in STATES:
        try: w=stage(s)
        except Exception as e:
            import traceback; lines.append("XX "+s.name+repr(e)[:300]+str(traceback.extract_tb(e.__traceback__)[-2:])); p.write_text("\n".join(lines)); continue
        for size in ((640,480),(700,600),(1280,800),(3840,2160),(640,480)):
            w.resize(*size); acts.settle()
            if w.size().toTuple()!=size: lines.append(f"GREW {s.name} {size} {w.size().toTuple()}")
            for part in room.parts_in_turn(w):
                acts.settle()
                for f in (room.cut_off(w)+["SQ "+x for x in room.squeezed(w)]+["OV "+x for x in room.overlaps(w)]):
                    lines.append(f"{s.name} {size} {part} {f}")
        p.write_text("\n".join(lines))

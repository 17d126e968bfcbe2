import time, pytest, sys
from tests.gui.states import STATES
from tests.gui import acts, room
from gui import texts, theme
from logic.language import Language
@pytest.mark.parametrize("scale", [1.0,2.0,0.8])
@pytest.mark.parametrize("lang", list(Language))
def test_all(stage, dressed_app, lang, scale):
    texts.set_language(lang)
    theme.set_text_scale(dressed_app, scale)
    out=open(f"/tmp/craft/out-{lang}-{scale}.txt","w")
    for s in STATES:
        w=stage(s)
        for size in ((640,480),(700,600),(1280,800),(3840,2160)):
            w.resize(*size); acts.settle()
            if w.size().toTuple()!=size: print("GREW",s.name,size,w.size().toTuple(),file=out)
            for part in room.parts_in_turn(w):
                acts.settle()
                for f in (room.cut_off(w)+["SQ "+x for x in room.squeezed(w)]+["OV "+x for x in room.overlaps(w)]):
                    print(s.name,size,part,f,file=out)
            out.flush()

"""A cue as a sentence: which words, how near, in what order, and when they do not count."""

from __future__ import annotations

from collections.abc import Iterable

from logic.cues import Cue
from logic.language import Localised
from rule_reference.markdown import prose, word
from rule_reference.vocabulary import Vocabulary

_SAMPLES_IN_ALL = 6
_SAMPLES_EACH = 3


def sentence(cue: Cue, vocabulary: Vocabulary) -> Localised:
    """The cue in both languages, as Markdown. Japanese names the words, English their note too."""
    parts = [_part(part, vocabulary) for part in cue.parts]
    ja, en = [part.ja for part in parts], [part.en for part in parts]
    if len(parts) == 1:
        said = Localised(ja[0], en[0])
    elif cue.any_order:
        said = Localised(
            f"{'と、'.join(ja)}が、どの順でも、{cue.within}文字以内の近さで",
            f"{' and '.join(en)}, in any order, at most {cue.within} characters apart",
        )
    else:
        said = Localised(
            f"のあと{cue.within}文字以内に、".join(ja),
            f", then within {cue.within} characters ".join(en),
        )
    ja_text, en_text = said.ja, said.en
    if len(parts) > 1:
        ja_text += "（文をまたいでもよい）" if cue.across else "（一つの文の中）"
        en_text += " (even across sentences)" if cue.across else " (in one sentence)"
    if cue.compare:
        change = vocabulary.named("compare", cue.compare.value)
        ja_text += f"。{change.ja}"
        en_text += f"; {change.en}"
    if cue.after_own:
        own = _part(cue.after_own, vocabulary)
        ja_text = f"フリーランスが先に{own.ja}を書いたあとで、{ja_text}"
        en_text = f"after the freelancer wrote {own.en}: {en_text}"
    return Localised(f"{ja_text}。", f"{en_text}.")


def marks(ids: Iterable[str], vocabulary: Vocabulary) -> Localised:
    """Marks by their plain words, each leading to its entry in marks.md."""
    ordered = sorted(ids)
    named = [(id_, vocabulary.mark(id_)) for id_ in ordered]
    return Localised(
        "、".join(f"[{prose(name.ja)}](marks.md#{id_})" for id_, name in named),
        "; ".join(f"[{prose(name.en)}](marks.md#{id_})" for id_, name in named),
    )


def samples(ids: Iterable[str], language: str, vocabulary: Vocabulary) -> list[str]:
    """A few words of word groups in one language, the first of each group."""
    lists = [
        list(getattr(vocabulary.groups[id_], language)[:_SAMPLES_EACH])
        for id_ in ids
        if id_ in vocabulary.groups
    ]
    lists = [words for words in lists if words]
    each = max(1, _SAMPLES_IN_ALL // len(lists)) if lists else 0
    return list(dict.fromkeys(word(one) for words in lists for one in words[:each]))


def _part(part: frozenset[str], vocabulary: Vocabulary) -> Localised:
    """One part: its words, shapes and sums."""
    ids = sorted(part)
    groups = [id_ for id_ in ids if id_ in vocabulary.groups]
    words_ja, words_en = (samples(groups, language, vocabulary) for language in ("ja", "en"))
    ja = ["".join(f"「{one}」" for one in words_ja or words_en) + "など"] if groups else []
    en = [_described(id_, vocabulary) for id_ in groups]
    for id_ in ids:
        if id_ in vocabulary.amounts:
            sums = vocabulary.amount(id_)
            ja.append(f"金額（{prose(sums.ja)}）")
            en.append(f"a sum ({prose(sums.en)})")
        elif id_ not in vocabulary.groups:
            shape = vocabulary.named("shapes", id_)
            ja.append(prose(shape.ja))
            en.append(prose(shape.en))
    return Localised("か、".join(ja), " or ".join(en))


def _described(id_: str, vocabulary: Vocabulary) -> str:
    """A word group in English: its note and some of its words."""
    group = vocabulary.groups[id_]
    words = [word(one) for one in (group.en or group.ja)[:_SAMPLES_EACH]]
    note = prose(group.note or id_)
    return f"*{note}* ({', '.join(f'“{one}”' for one in words)} …)"

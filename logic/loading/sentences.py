"""What the files of sentences about a case and her own text hold: their keys and placeholders."""

from __future__ import annotations

_ANSWERS = ("answer_yes", "answer_no", "answer_unknown")

OWN_TEXT = (
    (
        *("filter_word", "mail", "phone", "address_link", "handle"),
        *("off_platform_contact", "contact_exchange", "off_platform_payment", "direct_contract"),
        *("nothing_found", "nothing_to_break"),
    ),
    ("service", "messages", "note", "word"),
)
"""texts/own_text.toml, said by logic/own_text.py."""

REPORT = (
    (
        *("title", "case_name", "client", "first_checked", "last_changed", "service"),
        *("answered", *_ANSWERS, "looked_up", "verdict", "found", "found_nothing"),
        *("set_aside", "set_aside_note", "from_client", "from_freelancer", "written_on"),
        *("same_text", "no_text", "rule", "why", "told", "source", "reaction", "taken_back"),
        *("done", "picture", "picture_digest", "picture_unreadable", "pictures_unmasked"),
        *("version", "digest"),
        *(
            f"heading_{name}"
            for name in (
                *("about", "check", "rules", "reactions", "done", "note", "pictures"),
                *("missing", "version", "digest"),
            )
        ),
        *(
            f"missing_{name}"
            for name in ("job_post", "profile", "deal", "talk", "outside", "payment")
        ),
    ),
    (
        *("name", "when", "number", "question", "answer", "verdict", "title", "words", "reason"),
        *("note", "author", "day", "why", "told", "where", "checked", "reaction", "act", "step"),
        *("width", "height", "length", "digest", "version"),
    ),
)
"""texts/report.toml, said by logic/report.py."""

TIMELINE = (
    (
        *("checked", "checked_stateless", "state", "state_change", *_ANSWERS, "state_changed"),
        *("service_changed", "reply_added", "own_added", "text_changed", "looked_up"),
        *("set_aside", "reaction", "taken_back", "ticked", "picture", "look_again"),
    ),
    (
        *("headline", "states", "what", "answer", "before", "after", "change", "reaction"),
        *("act", "count", "name"),
    ),
)
"""texts/timeline.toml, said by logic/timeline.py."""

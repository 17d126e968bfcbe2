"""One file takes the history to another computer, and a hostile one is refused (P11)."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logic.history import History, Keep, Merged, PictureData, WholeCase, archive_zip
from logic.history.archive_zip import ArchiveRefused, Refusal, export_zip, read_zip
from logic.language import Localised
from logic.outcomes import Outcome
from tests.logic.history import examples

STRANGE = f"青{examples.STRANGE}"
CASE = "cases/000001.json"
Files = dict[str, bytes]


@pytest.fixture
def archive(file: Path, clock: examples.Clock, tmp_path: Path) -> Path:
    """An archive of a history with all a history can hold."""
    with History.open(file, clock=clock) as history:
        for number in range(1, 6):
            examples.keep(history, number)
        examples.keep(history, 6, case_id=1)
        history.set_name(1, STRANGE)
        history.set_client(1, STRANGE)
        history.set_note(1, STRANGE)
        history.set_pinned(1, True)
        history.set_look_again(1, date(2027, 1, 2))
        history.record_outcome(1, Outcome.INSISTED)
        history.record_outcome(1, None)
        history.tick(1, "paid", Localised(STRANGE, "done"), True)
        for case_id in (1, 2):
            history.keep_picture(PictureData(STRANGE, 2, 3, b"the same picture"), case_id)
        history.delete([3])
        history.add(
            examples.message(9),
            examples.deal(9),
            examples.told(9),
            examples.assessment(9),
            keep=Keep.WITHOUT_TEXT,
        )
        target = tmp_path / "history.zip"
        assert export_zip(history, target) == 6
    return target


def refusal(path: Path) -> Refusal:
    """Give why an archive is refused; not one case is given before."""
    given: list[WholeCase] = []
    with pytest.raises(ArchiveRefused) as caught:
        given.extend(read_zip(path))
    assert given == []
    return caught.value.reason


def contents(path: Path) -> Files:
    """Give the files in an archive."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(path: Path, files: Files, *, summed: bool = True) -> None:
    """Write an archive as someone with bad intent would: with checksums that are right."""
    files = dict(files)
    if summed:
        manifest = json.loads(files.pop("manifest.json"))
        manifest["files"] = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
        files["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def test_another_computer_gets_every_case_as_it_was(
    archive: Path, file: Path, tmp_path: Path
) -> None:
    def bare(one: WholeCase) -> WholeCase:
        checks = tuple(replace(check, id=0) for check in one.case.checks)
        pictures = tuple(replace(picture, id=0) for picture in one.case.pictures)
        return replace(one, case=replace(one.case, id=0, checks=checks, pictures=pictures))

    with History.open(file) as history:
        expected = list(map(bare, history.every()))
    assert list(read_zip(archive)) == expected
    with History.open(tmp_path / "new.sqlite3") as new:
        assert new.compare(read_zip(archive)) == Merged(new=6)
        assert new.merge(read_zip(archive)) == Merged(new=6)
        assert new.merge(read_zip(archive)) == Merged(same=6)
        assert list(map(bare, new.every())) == expected
        new.check()


def test_the_archive_is_what_the_manifest_says_and_holds_a_picture_once(archive: Path) -> None:
    files = contents(archive)
    manifest = json.loads(files.pop("manifest.json"))
    assert (manifest["format"], manifest["version"]) == ("chotto-matte", 1)
    assert manifest["files"] == {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items()
    }
    assert sorted(name for name in files if name.startswith("cases/")) == [
        f"cases/00000{number}.json" for number in range(1, 7)
    ]
    assert list(files.values()).count(b"the same picture") == 1


def test_an_export_that_fails_leaves_the_older_archive_as_it_was(
    archive: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = archive.read_bytes()
    monkeypatch.setattr(archive_zip, "MOST_PICTURE", 3)
    with History.open(file) as history, pytest.raises(ArchiveRefused):
        export_zip(history, archive)
    assert archive.read_bytes() == before
    assert not list(archive.parent.glob("*.part"))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_changed_or_half_file_is_refused_or_gives_what_was_written(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Some bytes of a zip mean nothing to us (a time); with all others no case is given."""
    folder = tmp_path_factory.mktemp("changed")
    with History.open(folder / "history.sqlite3", clock=examples.Clock()) as history:
        examples.keep(history, 1)
        export_zip(history, folder / "history.zip")
    path = folder / "history.zip"
    expected = list(read_zip(path))
    raw = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(raw) - 1))
    if data.draw(st.booleans()):
        raw = raw[:at]
    else:
        raw[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(raw)
    try:
        assert list(read_zip(path)) == expected
    except ArchiveRefused as error:
        assert error.reason in Refusal


@pytest.mark.parametrize(
    "name",
    [
        "../evil.json",
        "/etc/passwd",
        "cases/../../000001.json",
        "cases\\000001.json",
        "cases/1.json",
        "cases/000001.json\n",
        "cases/",
        "cases/００００１２.json",
        "pictures/" + "0" * 64,
        "readme.txt",
    ],
)
def test_a_name_that_is_none_of_ours_is_refused(archive: Path, name: str) -> None:
    write(archive, {**contents(archive), name: b"x"})
    assert refusal(archive) is Refusal.NOT_OURS


def test_a_file_that_the_manifest_does_not_name_or_that_is_not_there(archive: Path) -> None:
    files = contents(archive)
    write(archive, {**files, "cases/000099.json": files[CASE]}, summed=False)
    assert refusal(archive) is Refusal.CHANGED
    write(archive, {name: files[name] for name in files if name != CASE}, summed=False)
    assert refusal(archive) is Refusal.CHANGED
    write(archive, {**files, CASE: files[CASE] + b" "}, summed=False)
    assert refusal(archive) is Refusal.CHANGED


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_refused(archive: Path) -> None:
    case = contents(archive)[CASE]
    with zipfile.ZipFile(archive, "a") as doubled:
        doubled.writestr(CASE, case)
    assert refusal(archive) is Refusal.NOT_OURS


def test_no_zip_at_all_and_no_file_at_all(archive: Path) -> None:
    archive.write_bytes(b"PK\x03\x04 nothing")
    assert refusal(archive) is Refusal.UNREADABLE
    archive.write_bytes(b"")
    assert refusal(archive) is Refusal.UNREADABLE
    archive.unlink()
    assert refusal(archive) is Refusal.UNREADABLE


def test_the_archive_of_a_newer_app_or_of_another_one(archive: Path) -> None:
    files = contents(archive)
    for key, value, reason in (
        ("version", 2, Refusal.NEWER),
        ("version", 0, Refusal.NOT_OURS),
        ("version", True, Refusal.NOT_OURS),
        ("format", "other", Refusal.NOT_OURS),
        ("more", 1, Refusal.NOT_OURS),
    ):
        manifest = {**json.loads(files["manifest.json"]), key: value}
        write(archive, {**files, "manifest.json": json.dumps(manifest).encode()})
        assert refusal(archive) is reason
    for manifest_bytes in (b"", b"[]", b"\xff", b"[" * 100_000, b'{"files":' + b"1" * 9999):
        write(archive, {**files, "manifest.json": manifest_bytes}, summed=False)
        assert refusal(archive) is Refusal.NOT_OURS


def test_a_bomb_is_refused_without_being_unpacked(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = contents(archive)
    write(archive, {**files, CASE: b" " * (archive_zip.MOST_JSON + 1)})
    assert refusal(archive) is Refusal.TOO_LARGE
    write(archive, files)
    monkeypatch.setattr(archive_zip, "MOST_FILES", 3)
    assert refusal(archive) is Refusal.TOO_LARGE


def test_a_file_that_lies_about_its_size_is_not_read_on(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of the zip says 1 byte, the packed data go on for long."""
    write(archive, {**contents(archive), CASE: b" " * 5_000_000})
    raw = archive.read_bytes()
    archive.write_bytes(raw.replace((5_000_000).to_bytes(4, "little"), b"\x01\0\0\0"))
    monkeypatch.setattr(archive_zip, "MOST_JSON", 100_000)
    assert refusal(archive) is Refusal.CHANGED


CHANGES: dict[str, Callable[[dict[str, object]], object]] = {
    "no check": lambda case: case.update(checks=[]),
    "an unknown key": lambda case: case.update(more=1),
    "a missing key": lambda case: case.pop("note"),
    "a number for a text": lambda case: case.update(name=1),
    "a time of no zone": lambda case: case.update(created="2026-11-24T01:02:03.000000"),
    "a time in another form": lambda case: case.update(changed="20261124T010203Z"),
    "no day": lambda case: case.update(look_again="tomorrow"),
    "no yes or no": lambda case: case.update(pinned=1),
    "an unknown reaction": lambda case: case.update(
        reactions=[{"outcome": "x", "recorded": case["created"]}]
    ),
    "a picture that is not there": lambda case: case.update(
        pictures=[
            {
                "added": case["created"],
                "name": "",
                "width": 1,
                "height": 1,
                "length": 1,
                "sha256": "../../" + "0" * 64,
            }
        ]
    ),
    "a picture as wide as no screen": lambda case: case["pictures"][0].update(  # type: ignore[index]
        width=2**70
    ),
    "words in a check without words": lambda case: case["checks"][0].update(  # type: ignore[index]
        has_text=False
    ),
    "a mark outside the text": lambda case: case["checks"][0].update(  # type: ignore[index]
        marks=[{"start": 0, "end": 10**9, "author": "client", "day": None}]
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_case_that_makes_no_sense_is_refused_whole(
    archive: Path, change: Callable[[dict[str, object]], object]
) -> None:
    """It is the second of the cases: the first is not given either."""
    files = contents(archive)
    name = "cases/000002.json"
    case = json.loads(files[name].decode("utf-8", "surrogatepass"))
    change(case)
    raw = json.dumps(case, ensure_ascii=False).encode("utf-8", "surrogatepass")
    write(archive, {**files, name: raw})
    assert refusal(archive) is Refusal.NOT_OURS

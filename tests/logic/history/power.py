"""A recording of what a process did to its files, and the disks that a power cut can leave of it.

Recorded by `strace`: real writes and syncs, in order. What was written and not synced may be on
the disk after a cut, or not, or torn between two sectors; a name may be there once its folder was
synced, and before that perhaps.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
CALLS = "openat,write,pwrite64,fsync,fdatasync,ftruncate,unlink"

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += +(-?\d+)")
_FD = re.compile(r"^(\d+)<([^>]*)>(?:, (.*))?$")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Call:
    """One call that changes a file, or says something (`name` "say")."""

    name: str
    path: str = ""
    data: bytes = b""
    number: int = 0
    """Where it is written, or the length it is cut to."""


def record(command: Sequence[str], folder: Path, log: Path, cwd: Path) -> list[Call]:
    """Run a process to its end; give what it did to the files in `folder`, and said."""
    watch = ["strace", "-f", "-y", "-xx", "-s", str(1 << 20), "-o", str(log)]
    subprocess.run(
        [*watch, "-e", f"trace={CALLS}", *command], cwd=cwd, check=True, stdout=subprocess.DEVNULL
    )
    with log.open(encoding="ascii") as lines:
        return [call for line in lines if (call := _read(line, str(folder))) is not None]


def _read(line: str, folder: str) -> Call | None:
    found = _CALL.match(line)
    if found is None or int(found[3]) < 0:
        return None
    name, rest = found[1], found[2]
    if name in {"openat", "unlink"}:
        path = _bytes(rest).decode()
        is_made = name == "unlink" or "O_CREAT" in rest
        return Call(name, path) if is_made and path.startswith(folder) else None
    descriptor = _FD.match(rest)
    if descriptor is None:
        return None
    path = bytes.fromhex(descriptor[2].replace("\\x", "")).decode()
    if name == "write" and descriptor[1] == "1":
        return Call("say", data=_bytes(rest))
    if not path.startswith(folder):
        return None
    last = rest.rpartition(", ")[2]
    match name:
        case "pwrite64":
            return Call("write", path, _bytes(descriptor[3]), int(last))
        case "ftruncate":
            return Call("cut", path, number=int(last))
        case "fsync" | "fdatasync":
            return Call("sync", path)
    raise AssertionError(f"a call that is not replayed: {name}")


def _bytes(text: str) -> bytes:
    found = _STRING.search(text)
    assert found is not None, "a string that strace did not give whole"
    return bytes.fromhex(found[1].replace("\\x", ""))


@dataclass
class Disk:
    """What is surely on the disk, and what is on its way."""

    folder: str
    syncs: bool = True
    """False for a disk that forgets to sync: to see that it is noticed."""
    files: dict[str, bytearray] = field(default_factory=dict)
    waiting: dict[str, list[Call]] = field(default_factory=dict)
    new: set[str] = field(default_factory=set)
    """Names that are not surely there yet."""
    said: list[str] = field(default_factory=list)

    def do(self, call: Call) -> None:
        """Take a call."""
        match call.name:
            case "say":
                self.said += call.data.decode().splitlines()
            case "openat" if call.path not in self.files:
                self.files[call.path] = bytearray()
                self.new.add(call.path)
            case "sync" if not self.syncs:
                pass
            case "sync" if call.path == self.folder:
                self.new.clear()
            case "sync":
                for each in self.waiting.pop(call.path, []):
                    _apply(self.files[call.path], each)
            case "write" | "cut":
                self.waiting.setdefault(call.path, []).append(call)
            case _:
                pass

    def cut(self, chance: random.Random) -> Iterator[tuple[str, bytes]]:
        """Give the files that are there once the power is back."""
        drop = chance.choice((0.0, 0.5, 1.0))
        for path, content in self.files.items():
            left = bytearray(content)
            if path in self.new and chance.random() < drop:
                continue
            for call in self.waiting.get(path, []):
                if chance.random() >= drop:
                    _apply(left, call)
                elif call.name == "write" and chance.random() < 0.5:
                    torn = chance.randrange(0, len(call.data) + 1, SECTOR)
                    _apply(left, Call("write", path, call.data[:torn], call.number))
            yield path, bytes(left)


def _apply(content: bytearray, call: Call) -> None:
    if call.name == "cut":
        del content[call.number :]
        content.extend(bytes(call.number - len(content)))
        return
    content.extend(bytes(max(0, call.number - len(content))))
    content[call.number : call.number + len(call.data)] = call.data

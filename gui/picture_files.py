"""A picture that was dropped, opened or pasted: read within limits, made into what is kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from logic.history import PictureData

PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif"})

MAX_PICTURE_BYTES = 20_000_000
MAX_PIXELS = 40_000_000
"""More than any screen or phone camera shows; at four bytes a pixel 160 MB while it is read."""

SHOWN = QSize(1600, 6400)
"""What is held of a picture to show it, in pixels at most: the rest is more than can be seen."""

_ALLOCATION_MB = 256
"""What Qt may take for one picture, whatever its file claims."""

_KEPT_AS_THEY_ARE = frozenset({b"png", b"jpeg"})
_READ = _KEPT_AS_THEY_ARE | {b"webp", b"bmp", b"gif"}


class PictureRefusal(Enum):
    """Why a picture cannot be taken."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    NOT_A_PICTURE = "not_a_picture"


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """A picture to keep, and the same to show."""

    data: PictureData
    image: QImage


class PictureError(Exception):
    """A picture that cannot be taken; `reason` says why."""

    def __init__(self, reason: PictureRefusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def is_picture_name(path: Path) -> bool:
    """Whether a file is a picture by its name."""
    return path.suffix.lower() in PICTURE_SUFFIXES


def read_picture_file(path: Path) -> ReadPicture:
    """Read a picture file. Raises PictureError."""
    try:
        if not path.is_file():  # reading from a pipe or a device may never end
            raise PictureError(PictureRefusal.UNREADABLE)
        with path.open("rb") as file:
            data = file.read(MAX_PICTURE_BYTES + 1)
    except OSError as error:
        raise PictureError(PictureRefusal.UNREADABLE) from error
    return read_picture(path.name, data)


def read_picture(name: str, data: bytes) -> ReadPicture:
    """Read the picture in these bytes; PNG and JPEG stay as they are. Raises PictureError."""
    if len(data) > MAX_PICTURE_BYTES:
        raise PictureError(PictureRefusal.TOO_LARGE)
    image, kind = _decoded(data)
    return _made(name, image, data if kind in _KEPT_AS_THEY_ARE else _as_png(image))


def take_image(name: str, image: QImage) -> ReadPicture:
    """Take a picture that was copied, not as a file. Raises PictureError."""
    if image.width() * image.height() > MAX_PIXELS:
        raise PictureError(PictureRefusal.TOO_MANY_PIXELS)
    return _made(name, image, _as_png(image))


def _made(name: str, image: QImage, data: bytes) -> ReadPicture:
    if len(data) > MAX_PICTURE_BYTES:
        raise PictureError(PictureRefusal.TOO_LARGE)
    shown = image
    if image.width() > SHOWN.width() or image.height() > SHOWN.height():
        shown = image.scaled(
            SHOWN, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return ReadPicture(PictureData(name, image.width(), image.height(), data), shown)


def _decoded(data: bytes) -> tuple[QImage, bytes]:
    """Read a picture and its format; its size is looked at before its pixels are."""
    QImageReader.setAllocationLimit(_ALLOCATION_MB)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)  # as it was held when it was taken
    kind = bytes(reader.format().data())
    if kind not in _READ:
        raise PictureError(PictureRefusal.NOT_A_PICTURE)
    size = reader.size()
    if size.width() * size.height() > MAX_PIXELS:
        raise PictureError(PictureRefusal.TOO_MANY_PIXELS)
    image = reader.read()
    if image.isNull() or (kind == b"jpeg" and _is_cut_short(data)):
        raise PictureError(PictureRefusal.NOT_A_PICTURE)
    if image.width() * image.height() > MAX_PIXELS:
        raise PictureError(PictureRefusal.TOO_MANY_PIXELS)
    return image, kind


def _is_cut_short(jpeg: bytes) -> bool:
    """Whether the end mark after the last scan is missing: Qt would show grey in its place.

    Marks as in ITU-T T.81, annex B: FF DA starts a scan, FF D9 ends the picture; neither pair
    can stand within a scan.
    """
    return jpeg.rfind(b"\xff\xd9") < jpeg.rfind(b"\xff\xda")


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # a device, by its stub a path
        raise PictureError(PictureRefusal.NOT_A_PICTURE)
    return bytes(buffer.data().data())

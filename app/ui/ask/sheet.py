"""The questions for the case manager on paper: room to write under each, and nothing of what was judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from app.errors import KnownError
from app.instrument.model import text
from app.steps import Ask, Tell, in_steps, never, untold
from app.ui.case_read import CaseRead, in_order, page_title
from app.ui.theme import FAMILY
from app.ui.words import number, tr

MARGIN = 18
_DOTS = 300
_LINES = 4
_LINE = 8.5
_GAP = 5.0
_NUMBER = 17.0
"""Millimetres, but for the count of lines to write on."""


@dataclass(frozen=True)
class Sheet:
    """What is printed: the case, and under each criterion the number and wording of what to ask."""

    title: str
    reference: str
    about: str
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    @property
    def name(self) -> str:
        """What the sheet is called where it is one of many: in a file's properties, in a printer's queue."""
        return f"{self.title} – {self.reference}"


def sheet_of(read: CaseRead, language: str, about: str) -> Sheet:
    """The sheet of a case: numbers and wordings of what is flagged, by criterion."""
    groups: dict[str | None, list[tuple[str, str]]] = {}
    for question in in_order(read.instrument, read.beside.flagged):
        groups.setdefault(question.criterion, []).append((question.number, text(question.label, language)))
    titled = tuple((page_title(read.instrument, page, language), tuple(found)) for page, found in groups.items())
    return Sheet(tr("Questions for the case manager"), read.reference, about, titled)


def write_pdf(sheet: Sheet, path: Path, *, progress: Tell = untold, cancelled: Ask = never) -> Path:
    """Write the sheet as a PDF beside its place and move it there; raises KnownError(target_unwritable)."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setTitle(sheet.name)
    writer.setCreator("Casewalk")
    draw_sheet(sheet, writer, progress=progress, cancelled=cancelled)
    held.close()
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(held.data().data())
        beside.replace(path)
    except OSError as error:
        raise KnownError("target_unwritable", file=str(path), reason=error.strerror or "input/output") from error
    return path


def print_sheet(sheet: Sheet, printer: QPagedPaintDevice, *, progress: Tell = untold, cancelled: Ask = never) -> None:
    """Draw the sheet on a printer's paper; raises KnownError(printing_failed), and prints nothing where cancelled."""
    from PySide6.QtPrintSupport import QPrinter

    try:
        draw_sheet(sheet, printer, progress=progress, cancelled=cancelled)
    except KnownError:
        if isinstance(printer, QPrinter):
            printer.abort()
        raise
    if isinstance(printer, QPrinter) and printer.printerState() == QPrinter.PrinterState.Error:
        raise KnownError("printing_failed")


def draw_sheet(sheet: Sheet, device: QPagedPaintDevice, *, progress: Tell = untold, cancelled: Ask = never) -> None:
    """Draw the sheet on A4, on paper or into a PDF; may be called on any thread, as the device belongs to no widget."""
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    if isinstance(device, QPdfWriter):
        device.setResolution(_DOTS)
    pages = _Paper(device, sheet, painter=None).run()
    painter = QPainter()
    if not painter.begin(device):
        raise KnownError("printing_failed")
    try:
        _Paper(device, sheet, painter=painter, pages=pages).run(progress, cancelled)
    finally:
        painter.end()


class _Paper:
    """Fills page after page; without a painter it only counts them."""

    def __init__(self, device: QPagedPaintDevice, sheet: Sheet, *, painter: QPainter | None, pages: int = 0) -> None:
        self._device = device
        self._sheet = sheet
        self._painter = painter
        self._pages = pages
        self._dot = device.logicalDpiY() / 25.4
        self._width = device.pageLayout().paintRectPixels(device.logicalDpiX()).width()
        self._height = device.pageLayout().paintRectPixels(device.logicalDpiY()).height()
        self._page = 0
        self._y = 0.0

    def run(self, progress: Tell = untold, cancelled: Ask = never) -> int:
        self._begin()
        for title, questions in in_steps(self._sheet.groups, progress, cancelled):
            if questions:
                self._group(title, questions)
        return self._page

    def _font(self, millimetres: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(round(millimetres * self._dot))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _begin(self) -> None:
        if self._page and self._painter is not None and not self._device.newPage():
            raise KnownError("printing_failed")
        self._page += 1
        self._y = 0.0
        strong = QFont.Weight.DemiBold
        self._words(self._sheet.title, self._font(6.0, strong) if self._page == 1 else self._font(4.0, strong))
        self._y += 1.5 * self._dot
        self._words(" · ".join(each for each in (self._sheet.reference, self._sheet.about) if each), self._font(3.7))
        if self._page == 1:
            self._y += 7 * self._dot
            self._blanks((tr("Case manager"), tr("Asked by"), tr("On")))
        self._y += 6 * self._dot
        if self._pages > 1 and self._painter is not None:
            said = tr("Page {n} of {all}", n=number(self._page), all=number(self._pages))
            self._painter.setFont(self._font(3.2))
            self._painter.setPen(QColor("#555555"))
            self._painter.drawText(QRectF(0, 0, self._width, 6 * self._dot), Qt.AlignmentFlag.AlignRight, said)

    def _blanks(self, names: Sequence[str]) -> None:
        room = self._width / len(names)
        for at, name in enumerate(names):
            if self._painter is not None:
                self._painter.setFont(self._font(3.4))
                self._painter.setPen(QColor("#555555"))
                self._painter.drawText(QRectF(at * room, self._y - 5 * self._dot, room, 5 * self._dot), 0, name)
                wide = self._painter.fontMetrics().horizontalAdvance(name) + 2 * self._dot
                self._rule(at * room + wide, (at + 1) * room - 4 * self._dot, self._y)

    def _rule(self, left: float, right: float, y: float) -> None:
        if self._painter is not None:
            self._painter.setPen(QPen(QColor("#8C8577"), 0.2 * self._dot))
            self._painter.drawLine(round(left), round(y), round(right), round(y))

    def _tall(self, words: str, font: QFont, width: float) -> float:
        from PySide6.QtGui import QFontMetricsF

        room = QRectF(0, 0, width, 1e6)
        return QFontMetricsF(font, self._device).boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height()

    def _words(self, words: str, font: QFont, left: float = 0.0, colour: str = "#1B2230") -> None:
        height = self._tall(words, font, self._width - left)
        if self._painter is not None:
            self._painter.setFont(font)
            self._painter.setPen(QColor(colour))
            room = QRectF(left, self._y, self._width - left, height + self._dot)
            self._painter.drawText(room, int(Qt.TextFlag.TextWordWrap), words)
        self._y += height

    def _group(self, title: str, questions: Sequence[tuple[str, str]]) -> None:
        font, own = self._font(4.2, QFont.Weight.DemiBold), self._font(3.9)
        head = self._tall(title, font, self._width) + 3 * self._dot
        for at, (numbered, words) in enumerate(questions):
            block = self._tall(words, own, self._width - _NUMBER * self._dot) + (_LINES * _LINE + _GAP) * self._dot
            if self._y + block + (head if at == 0 else 0) > self._height:
                self._begin()
                if at:
                    self._words(tr("{title}, continued", title=title), font)
                    self._y += 3 * self._dot
            if at == 0:
                self._words(title, font)
                self._y += 3 * self._dot
            self._question(numbered, words, own)
        self._y += 2 * self._dot

    def _question(self, numbered: str, words: str, font: QFont) -> None:
        left = _NUMBER * self._dot
        if self._painter is not None:
            self._painter.setFont(self._font(3.9, QFont.Weight.DemiBold))
            self._painter.setPen(QColor("#1B2230"))
            self._painter.drawText(QRectF(0, self._y, left, 8 * self._dot), 0, numbered)
        self._words(words, font, left)
        for _ in range(_LINES):
            self._y += _LINE * self._dot
            self._rule(left, self._width, self._y)
        self._y += _GAP * self._dot

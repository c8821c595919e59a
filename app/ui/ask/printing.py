"""Where the sheet of questions goes: into a file or to a printer, as the system asks for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from app.ui.pdf_file import ask_for_pdf
from app.ui.words import tr


def ask_for_file(page: QWidget, reference: str, chosen: Callable[[Path], None]) -> None:
    """Ask where to save the PDF of a case; `chosen` is given the file."""
    ask_for_pdf(page, tr("Save the questions as PDF"), reference, chosen)


def ask_for_printer(page: QWidget, title: str, chosen: Callable[[QPagedPaintDevice], None]) -> bool:
    """Ask for a printer; `chosen` is given it. Returns whether the system can print at all."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    except ImportError:
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.show()
    return True

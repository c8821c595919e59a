"""Where the sheet of questions goes: into a file or to a printer, as the system asks for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.ask.sheet import Sheet, draw_sheet
from app.ui.pdf_file import ask_for_pdf
from app.ui.words import tr


def ask_for_file(page: QWidget, reference: str, chosen: Callable[[Path], None]) -> None:
    """Ask where to save the PDF of a case; `chosen` is given the file."""
    ask_for_pdf(page, tr("Save the questions as PDF"), reference, chosen)


def ask_for_printer(page: QWidget, sheet: Callable[[], Sheet]) -> bool:
    """Ask for a printer and print the sheet; returns whether the system can print at all."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    except ImportError:
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(f"{sheet().title} – {sheet().reference}")
    dialog = QPrintDialog(printer, page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.accepted.connect(lambda: draw_sheet(sheet(), printer))
    dialog.show()
    return True

"""Where a sheet is saved as PDF, as the system asks for a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.words import tr


def ask_for_pdf(page: QWidget, title: str, name: str, chosen: Callable[[Path], object]) -> None:
    """Ask for a file, `name` without its ending being offered; `chosen` is given it. The page stays usable."""
    dialog = QFileDialog(page, title, f"{name}.pdf".replace("/", "-"), tr("PDF (*.pdf)"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()

"""The example of a sample list: where it goes, asked as the system asks for files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.operations.cases import write_example
from app.ui.page import Page
from app.ui.words import tr
from app.ui.worker import Done, Failed


def ask_for_example(page: Page, done: Done, failed: Failed) -> None:
    """Ask for a file and write the example there; `done` is given the file."""
    dialog = QFileDialog(page, tr("Save an example list"), "sample.csv", tr("Tables (*.csv);;All files (*)"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.fileSelected.connect(lambda path: save_example(page, Path(path), done, failed))
    dialog.open()


def save_example(page: Page, path: Path, done: Done, failed: Failed) -> None:
    """Write the example to that file."""
    page.session.worker.run(partial(write_example, path), done, failed)


def example_words(path: Path) -> str:
    """Where the example is, and what to do with it."""
    return tr(
        "The example is in {file}. Put your own cases in place of the invented ones, then import it.", file=str(path)
    )

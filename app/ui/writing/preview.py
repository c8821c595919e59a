"""The real pages beside the text: set as they would be printed, brought to the part that is being written."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.preview import Picture, Preview, draft_document, draw_preview, picture_of
from app.operations.report import Outside
from app.report.content import Document
from app.ui.long_column import LongColumn
from app.ui.parts import Scroll, label, px, spaced
from app.ui.session import Session
from app.ui.words import number, tr
from app.ui.worker import Lasting

_TALL = 2**0.5
"""The height of a page of A4, of its width."""


class PageView(QWidget):
    """One page; asks for its picture when it is shown, and again where it is wider or narrower than before."""

    wanted = Signal(int, int)

    def __init__(self, page: int) -> None:
        """Stand for a page, counted from 0, still white."""
        super().__init__()
        self.page = page
        self._picture: QPixmap | None = None
        self._asked = 0
        self.setAccessibleName(tr("Page {n}", n=number(page + 1)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * _TALL)

    def sizeHint(self) -> QSize:
        return QSize(px(300), self.heightForWidth(px(300)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), px(141))

    def ask(self, *, anew: bool = False) -> None:
        """Ask for the picture in the width that the page has, unless that was asked for; or `anew` all the same."""
        width = round(self.width() * self.devicePixelRatioF())
        if width > 0 and (anew or width != self._asked):
            self._asked = width
            self.wanted.emit(self.page, width)

    def show_picture(self, picture: Picture) -> None:
        """Show the page as it was drawn."""
        image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
        self._picture = QPixmap.fromImage(image)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.ask)  # when it has its width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.isVisible():
            self.ask()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inside = self.rect().adjusted(0, 0, -1, -1)
        if self._picture is None:
            painter.fillRect(inside, QColor("white"))  # paper is white in every theme
        else:
            painter.drawPixmap(QRect(inside), self._picture)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(inside)
        painter.end()


class PagesColumn(QWidget):
    """The pages of the draft below one another; those that are seen are drawn, on a thread of their own."""

    failed = Signal(object)

    def __init__(self, session: Session) -> None:
        """Begin without pages; refresh has them set."""
        super().__init__()
        self._session = session
        self._outside: Outside | None = None
        self._preview: Preview | None = None
        self._part = ""
        self._busy = self._again = False
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), (2, 0, 10, 12), 8)
        self._said = label(role="small", wraps=True)
        column.addWidget(self._said)
        self.pane = Scroll(inside, tr("Pages as they will be printed"))
        self.pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list = LongColumn[int](self.pane, self._make, lambda _card: None, gap=12)
        column.addWidget(self.list)
        column.addStretch(1)
        spaced(QVBoxLayout(self)).addWidget(self.pane)
        self._goal = QTimer(self)
        self._goal.setSingleShot(True)
        self._goal.setInterval(0)
        self._goal.timeout.connect(self._go)

    @property
    def shown(self) -> Preview | None:
        """The pages that are shown."""
        return self._preview

    @property
    def rests(self) -> bool:
        """Whether the pages are as the text is."""
        return not self._busy and not self._goal.isActive()

    def reset(self) -> None:
        """Forget the pages: another inspection, or what the report is made of besides has changed."""
        self._outside = self._preview = None

    def show_part(self, part: str) -> None:
        """Bring the page on which a part begins into sight."""
        self._part = part
        self._goal.start()

    def look_again(self) -> None:
        """Look anew at what the report is made of besides its entries, when the pages are set next."""
        self._outside = None

    def refresh(self) -> None:
        """Have the pages set anew, where they are seen at all."""
        if not self.isVisible():
            return
        if self._busy:
            self._again = True
            return
        self._busy = True
        self._session.call(draft_document, self._outside, done=self._set, failed=self._fail)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.refresh)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._goal.start()

    def _set(self, made: tuple[Document, Outside]) -> None:
        document, self._outside = made
        call = partial(draw_preview, document)
        self._session.paper.run(call, self._take, self._fail, Lasting(tr("Setting the pages…")))

    def _fail(self, error: KnownError) -> None:
        self._busy = self._again = False
        if error.code == "cancelled":
            self._said.setText(tr("The pages are as they were before; they are set anew with the next change."))
        else:
            self.failed.emit(error)

    def _take(self, made: Preview) -> None:
        fresh, self._preview = self._preview is None, made
        self._busy = False
        self._said.setText(tr("{n} pages, as they would be printed now", n=number(made.pages)))
        self.list.show_values(range(made.pages))
        for view in self._views:
            view.ask(anew=True)
        if fresh:
            self._goal.start()
        if self._again:
            self._again = False
            self.refresh()

    @property
    def _views(self) -> list[PageView]:
        return [view for view in self.list.made.values() if isinstance(view, PageView)]

    def _make(self, page: int) -> PageView:
        view = PageView(page)
        view.wanted.connect(self._draw)
        return view

    def _draw(self, page: int, width: int) -> None:
        shown = self._preview
        if shown is not None and page < shown.pages:
            self._session.paper.run(partial(picture_of, shown.data, page, width), self._drawn, self._fail)

    def _drawn(self, picture: Picture) -> None:
        view = self.list.made.get(picture.page)
        if isinstance(view, PageView):
            view.show_picture(picture)

    def _go(self) -> None:
        """Scroll to the part, which is there once its page is known."""
        page = self._preview.page_of(self._part) if self._preview is not None and self._part else None
        view = self.list.card(page) if page is not None and self.list.isVisible() else None
        if view is not None:
            top = view.y() + self.list.y()
            self.pane.verticalScrollBar().setValue(top - px(4))

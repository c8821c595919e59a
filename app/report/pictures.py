"""Pictures of the pages of a PDF, as a printer would set them; the only place that knows pypdfium2."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as rows of pixels, four bytes each: blue, green, red, and one that says nothing."""

    page: int
    width: int
    height: int
    stride: int
    pixels: bytes


class Pictures:
    """Draws pages of one PDF; of a single thread, as PDFium is."""

    def __init__(self, data: bytes) -> None:
        """Open the PDF."""
        import pypdfium2

        self._pdf = pypdfium2.PdfDocument(data)

    def draw(self, page: int, width: int) -> Picture:
        """One page, counted from 0, in so many pixels across."""
        found = self._pdf[page]
        try:
            bitmap = found.render(scale=width / found.get_width(), prefer_bgrx=True, maybe_alpha=False)
            made = Picture(page, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            return made
        finally:
            found.close()

    def close(self) -> None:
        """Let go of the PDF."""
        self._pdf.close()

"""What a PDF says, as a reader of it sees."""

from io import BytesIO

from pypdf import PdfReader


def reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def text_of(data: bytes) -> str:
    """All words of all pages, in single spaces."""
    return " ".join(" ".join(page.extract_text() for page in reader(data).pages).split())


def pages_of(data: bytes) -> int:
    return len(reader(data).pages)

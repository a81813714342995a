"""Plain text."""

from kamtibmas.documents import Document

__all__ = ["SAMPLE_STAMP", "write_text"]

SAMPLE_STAMP = "[CONTOH: orang, satuan, dan kejadian dalam naskah ini rekaan]"


def write_text(document: Document) -> str:
    """
    A document as plain text (*teks polos*), one line a paragraph, with a final line break.

    A sample is stamped above and below, so that no cut-out of it passes for a release.
    """
    if document.sample:
        return f"{SAMPLE_STAMP}\n\n{document.text}\n\n{SAMPLE_STAMP}\n"
    return f"{document.text}\n"

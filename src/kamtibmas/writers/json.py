"""JSON: blocks, spans and sources, for other programs."""

import json
from collections.abc import Iterable
from typing import Any

from kamtibmas.documents import Block, Document, Row, Span

__all__ = ["write_json"]

VERSION = 1


def write_json(document: Document) -> str:
    """
    A document as JSON (*naskah terstruktur*), on one line.

    It holds the text, its blocks with their spans and sources, and the editor's questions. The
    spans of the blocks, each block after its `before`, are the text again.
    """
    written = {
        "kamtibmas": VERSION,
        "text": document.text,
        "sample": document.sample,
        "approved_by": document.approved_by.ranked_name if document.approved_by else None,
        "letterhead": _spans(document.letterhead),
        "blocks": [_block(block) for block in document.blocks],
        "missing": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "message": finding.message,
                "path": finding.path,
            }
            for finding in document.missing
        ],
    }
    return json.dumps(written, ensure_ascii=False) + "\n"


def _spans(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [{"text": span.text, "sources": list(span.sources)} for span in spans]


def _block(block: Block) -> dict[str, Any]:
    written: dict[str, Any] = {
        "kind": block.kind.value,
        "layout": block.layout.value,
        "before": _spans(block.before),
        "gap": _spans(block.gap),
    }
    if block.rows:
        written["rows"] = [_row(row) for row in block.rows]
    else:
        written["sentences"] = [_spans(sentence.spans) for sentence in block.sentences]
    return written


def _row(row: Row) -> dict[str, Any]:
    written: dict[str, Any] = {
        "header": row.header,
        "lead": _spans(row.lead),
        "joint": _spans(row.joint),
        "cells": [_spans(cell.spans) for cell in row.cells],
    }
    return written if row.value is None else {**written, "value": row.value}

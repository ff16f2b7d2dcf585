"""From normal text to a page laid out: ``lay_out(page)`` gives its blocks and its articles in reading order."""

from __future__ import annotations

from shizheng.converters.layout.laying import lay_out

__all__ = ["lay_out"]

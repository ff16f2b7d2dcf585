"""Which language to speak: the one asked for, else the locale's."""

from __future__ import annotations

import os
from collections.abc import Mapping

from shizheng.schema.catalogue import Language


def language(asked: str | None, environment: Mapping[str, str] = os.environ) -> Language:
    """``asked`` (zh or en), else Chinese where the locale of messages is Chinese, else English."""
    if asked in ("zh", "en"):
        return "zh" if asked == "zh" else "en"
    stated = next((v for k in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := environment.get(k))), "")
    return "zh" if stated.lower().startswith("zh") else "en"

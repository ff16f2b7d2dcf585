"""``python -m shizheng.converters.normalising docs/normalising.md``: write the table of rules anew into that page."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from shizheng.converters.normalising.declared import markdown_table

path = Path(sys.argv[1])
page = path.read_text(encoding="utf-8")
table = "\n".join(markdown_table())
path.write_text(
    re.sub(r"^\| rule \|.*?(?=\n\n|\Z)", lambda m: table, page, flags=re.M | re.S), encoding="utf-8", newline="\n"
)

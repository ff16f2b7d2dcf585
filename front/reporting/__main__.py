"""Write the pages of the rules: ``python -m shizheng.reporting docs/rules``."""

import sys
from pathlib import Path

from shizheng.reporting.pages import rule_pages

folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules")
folder.mkdir(parents=True, exist_ok=True)
pages = rule_pages()
for old in folder.glob("*.md"):
    if old.name not in pages:
        old.unlink()
for name, content in pages.items():
    (folder / name).write_text(content, encoding="utf-8", newline="\n")

"""Write the generated files: ``python -m shizheng.schema.export`` from a checkout."""

from pathlib import Path

from shizheng.schema.export.files import exported_files

folder = Path(__file__).resolve().parents[1] / "exported"
for name, content in exported_files().items():
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")

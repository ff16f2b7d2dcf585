"""Which files a path means, and their conversion into a package: the work behind ``shizheng convert``."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from shizheng.schema.finding import Finding, InputError, Place

#: what is taken for a page when a folder is given; a file that is named is always read
SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".json", ".jsonl")
#: below this number of files, worker processes cost more than they save
FEW_FILES = 24


@dataclass(frozen=True, slots=True)
class ConvertedFile:
    """What became of one file: the ids of its sources, how many articles they hold, and the findings."""

    path: Path
    sources: tuple[str, ...] = ()
    articles: int = 0
    findings: tuple[Finding, ...] = ()


def pages_below(path: Path) -> list[Path]:
    """The page files that ``path`` means, sorted. Raises InputError: SZ001 nothing there, SZ041 a folder without pages."""
    if path.is_dir():
        found = sorted(
            Path(folder, name)
            for folder, folders, names in os.walk(path)
            for name in names
            if name.lower().endswith(SUFFIXES) and not name.startswith(".") and not _hidden(folder, path)
            and name.lower() != "readme.md"
        )
        if not found:
            raise InputError(Finding("SZ041", Place(file=str(path)), None, {"suffixes": " ".join(SUFFIXES)}))
        return found
    if not path.exists():
        raise InputError(Finding("SZ001", Place(file=str(path))))
    return [path]


def _hidden(folder: str, root: Path) -> bool:
    return any(part.startswith(".") for part in Path(folder).relative_to(root).parts)


def convert_file(path: Path, folder: Path, text: bool) -> ConvertedFile:
    """Convert one file and write its article records to ``folder``; what is wrong comes back as findings."""
    from shizheng.converters.conversion import convert_page
    from shizheng.converters.reading import read_each
    from shizheng.converters.writing.package import write_records

    sources: list[str] = []
    findings: list[Finding] = []
    articles = 0
    try:
        for document in read_each(path):
            page = convert_page(document)
            write_records(list(page.records), folder, text=text)
            sources.append(page.source.source_id)
            findings.extend(page.findings)
            articles += len(page.records)
    except InputError as error:
        findings.append(error.finding)
    except Exception as error:  # our own fault, said as such: one page must not take a million others with it
        findings.append(Finding("SZ045", Place(file=str(path)), None, {"reason": f"{type(error).__name__}: {error}"[:200]}))
    return ConvertedFile(path, tuple(sources), articles, tuple(findings))


def convert_files(
    paths: Sequence[Path], folder: Path, *, text: bool, jobs: int | None, done: Callable[[ConvertedFile], None]
) -> list[ConvertedFile]:
    """Convert many files, in worker processes when there are enough of them; results in the order of ``paths``.

    ``done`` is called after each file. A source that came twice (the same bytes) is kept once and reported as SZ042.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _collect_seldom()
    results = []
    first_path: dict[str, Path] = {}
    for result in _each(partial(convert_file, folder=folder, text=text), paths, jobs):
        done(result)
        again = [s for s in result.sources if first_path.setdefault(s, result.path) != result.path]
        if again:
            twice = Finding("SZ042", Place(file=str(result.path)), None, {"other": str(first_path[again[0]])})
            result = ConvertedFile(result.path, result.sources, 0, (*result.findings, twice))
        results.append(result)
    return results


def _collect_seldom() -> None:
    """Look for cycles among objects less often: a page makes many small objects and hardly a cycle; a tenth of the time."""
    gc.set_threshold(50_000, 50, 50)


def _each(
    work: Callable[[Path], ConvertedFile], paths: Sequence[Path], jobs: int | None
) -> Iterator[ConvertedFile]:
    workers = jobs or (1 if len(paths) < FEW_FILES else os.cpu_count() or 1)
    if workers == 1:
        yield from map(work, paths)
        return
    with ProcessPoolExecutor(workers, initializer=_collect_seldom) as pool:
        yield from pool.map(work, paths, chunksize=max(1, min(32, len(paths) // (workers * 4))))

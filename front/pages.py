"""Which files a path means, and their conversion into a package: the work behind ``shizheng convert``."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from shizheng.schema.finding import Finding, InputError, Place

if TYPE_CHECKING:
    from shizheng.converters.conversion import ConvertedPage
    from shizheng.converters.reading.document import Document

#: a document of a file, or what is wrong with the file; the number of the file
_Read: TypeAlias = "tuple[int, Document | Finding]"

#: what is taken for a page when a folder is given; a file that is named is always read
SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".json", ".jsonl")
#: below this number of files, worker processes cost more than they save
FEW_FILES = 24
#: so many files at most are handed to a worker at a time: pages that are short are converted faster together
_TOGETHER = 32


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


def convert_together(paths: Sequence[Path], folder: Path, text: bool) -> list[ConvertedFile]:
    """Convert a few files and write their article records to ``folder``; what is wrong with one comes back as its findings."""
    from shizheng.converters.conversion import grouped

    sources: list[list[str]] = [[] for _ in paths]
    findings: list[list[Finding]] = [[] for _ in paths]
    articles = [0] * len(paths)
    for group in grouped(_read(paths), lambda item: 0 if isinstance(item[1], Finding) else len(item[1].raw)):
        for number, page in _attempt(paths, group, folder, text):
            if isinstance(page, Finding):
                findings[number].append(page)
                continue
            sources[number].append(page.source.source_id)
            findings[number].extend(page.findings)
            articles[number] += len(page.records)
    return [ConvertedFile(path, tuple(sources[n]), articles[n], tuple(findings[n])) for n, path in enumerate(paths)]


def _attempt(paths: Sequence[Path], group: Sequence[_Read], folder: Path, text: bool) -> list[tuple[int, ConvertedPage | Finding]]:
    """What became of each of ``group``; where the conversion fails, all are converted one by one to tell which it was."""
    from shizheng.converters.conversion import convert_pages
    from shizheng.converters.writing.package import write_records

    try:
        pages = iter(convert_pages([item for _, item in group if not isinstance(item, Finding)]))
        made = [(number, item if isinstance(item, Finding) else next(pages)) for number, item in group]
        for _, page in made:
            if not isinstance(page, Finding):
                write_records(list(page.records), folder, text=text)
    except Exception as error:  # our own fault, said as such: one page must not take a million others with it
        if len(group) > 1:
            return [found for one in group for found in _attempt(paths, [one], folder, text)]
        return [(group[0][0], _fault(paths[group[0][0]], error))]
    return made


def _read(paths: Sequence[Path]) -> Iterator[_Read]:
    """The documents of each file and what is wrong with it, with the file's place among ``paths``."""
    from shizheng.converters.reading import read_each

    for number, path in enumerate(paths):
        try:
            for document in read_each(path):
                yield number, document
        except InputError as error:
            yield number, error.finding
        except Exception as error:  # as above
            yield number, _fault(path, error)


def _fault(path: Path, error: Exception) -> Finding:
    return Finding("SZ045", Place(file=str(path)), None, {"reason": f"{type(error).__name__}: {error}"[:200]})


def convert_files(
    paths: Sequence[Path], folder: Path, *, text: bool, jobs: int | None, done: Callable[[ConvertedFile], None]
) -> list[ConvertedFile]:
    """Convert many files, in worker processes when there are enough of them; results in the order of ``paths``.

    ``done`` is called after each file. A source that came twice (the same bytes) is kept once and reported as SZ042.
    """
    folder.mkdir(parents=True, exist_ok=True)
    collect_seldom()
    results = []
    first_path: dict[str, Path] = {}
    for result in _each(partial(convert_together, folder=folder, text=text), paths, jobs):
        done(result)
        again = [s for s in result.sources if first_path.setdefault(s, result.path) != result.path]
        if again:
            twice = Finding("SZ042", Place(file=str(result.path)), None, {"other": str(first_path[again[0]])})
            result = ConvertedFile(result.path, result.sources, 0, (*result.findings, twice))
        results.append(result)
    return results


def collect_seldom() -> None:
    """Look for cycles among objects less often: a page makes many small objects and hardly a cycle; a tenth of the time."""
    gc.set_threshold(50_000, 50, 50)


def _each(
    work: Callable[[Sequence[Path]], list[ConvertedFile]], paths: Sequence[Path], jobs: int | None
) -> Iterator[ConvertedFile]:
    workers = jobs or (1 if len(paths) < FEW_FILES else os.cpu_count() or 1)
    size = _TOGETHER if workers == 1 else max(1, min(_TOGETHER, len(paths) // (workers * 4)))
    groups = [paths[at : at + size] for at in range(0, len(paths), size)]
    if workers == 1:
        yield from chain.from_iterable(map(work, groups))
        return
    with ProcessPoolExecutor(workers, initializer=collect_seldom) as pool:
        yield from chain.from_iterable(pool.map(work, groups))

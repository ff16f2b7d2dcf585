"""HTML as a flat list of events over a tree of block elements: one pass, linear whatever the mark-up.

This is no full HTML parser. It knows what decides where visible text stands: comments and scripts, block elements and
line breaks, tables, links and raised digits. Inline elements leave no trace in the tree; end tags that fit nothing are
ignored, and missing ones are implied where the HTML standard says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

EventKind = Literal["text", "break", "row", "cell"]

_INVISIBLE = ("script", "style", "noscript", "template", "iframe", "object", "svg", "select", "textarea", "title",
              "audio", "video", "canvas", "datalist", "map", "xmp")  # fmt: skip
_BLOCK = frozenset([
    "html", "head", "body", "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "ul",
])  # fmt: skip
_VOID = frozenset(["hr"])
#: An end tag reaches no element outside the nearest of these.
_SCOPE = frozenset(["html", "table", "td", "th", "caption"])
#: A start tag closes an open element of the second set, within the nearest element of the third.
_LISTS = frozenset(["ul", "ol", "menu", "dir"])
_TABLES = frozenset(["table"])
_IMPLIED = {
    "li": (frozenset(["li"]), _LISTS), "dt": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "dd": (frozenset(["dt", "dd"]), frozenset(["dl"])), "tr": (frozenset(["tr"]), _TABLES),
    "td": (frozenset(["td", "th"]), frozenset(["tr", "table"])), "th": (frozenset(["td", "th"]), frozenset(["tr", "table"])),
    "tbody": (frozenset(["thead", "tbody", "tfoot"]), _TABLES), "tfoot": (frozenset(["thead", "tbody"]), _TABLES),
}  # fmt: skip
#: How many open elements a tag looks through; real pages nest a few dozen deep.
_DEEPEST = 200

# A quotation mark opens a value only behind an equals sign; elsewhere it is a slip. Every quantifier is possessive and the
# number of attributes bounded, so that a tag that never ends costs no more than its own length.
_TAG = re.compile(r"""<(/?)([A-Za-z][A-Za-z0-9:_-]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+){0,120}+)>""")
_ENDLESS = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:_-]*+)([^>]*+)>")
_CLOSERS = {name: re.compile(rf"</{name}[\s/>]", re.I) for name in _INVISIBLE}
_SYMBOLS = re.compile(r"webdings|wingdings", re.I)
_SPAN = re.compile(r"""\bcolspan\s*=\s*["']?\s*([0-9]{1,2})""", re.I)


@dataclass(slots=True)
class Element:
    """A block element. ``start``/``end``: raw span with its tags; ``parent`` is -1 for the root; ``attributes`` as written."""

    name: str
    parent: int
    start: int
    end: int = -1
    attributes: str = ""
    span: int = 1


class Event(NamedTuple):
    """``text``: visible characters (white space included) in ``element``; the other kinds: what stands between them."""

    kind: EventKind
    start: int
    end: int
    element: int
    link: bool = False
    raised: bool = False


@dataclass
class Tree:
    """A parsed page: its block elements in document order (0 is the root) and its events in order."""

    raw: str
    elements: list[Element] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def parse(raw: str) -> Tree:
    """Parse ``raw`` in one pass. Never fails: what is no mark-up is text."""
    return _Parser(raw).run()


class _Parser:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.tree = Tree(raw, [Element("", -1, 0, len(raw))])
        self.open = [0]  # indices of the open elements, outermost first
        self.names: dict[str, int] = {}  # how many of each name are open
        self.link_depth = 0  # depth of the stack at which a link was opened; 0: no link
        self.raised = 0
        self.unclosed: set[str] = set()  # invisible elements that have no end tag from here on

    def run(self) -> Tree:
        raw, at = self.raw, 0
        last = raw.rfind(">")
        while (mark := raw.find("<", at)) >= 0 and (mark < last or raw.startswith("<!--", mark)):
            after = self._markup(mark)
            if after == mark:  # a bare "<": part of the text, up to the next one
                following = raw.find("<", mark + 1)
                after = following if following >= 0 else len(raw)
                self._text(at, after)
            else:
                self._text(at, mark)
                self._apply(mark, after)
                after = self.resume
            at = after
        self._text(at, len(raw))
        for index in self.open[1:]:
            self.tree.elements[index].end = len(raw)
        return self.tree

    def _markup(self, at: int) -> int:
        """Where the mark-up at ``at`` ends; ``at`` itself if there is none. Leaves the tag in ``self.tag``."""
        raw = self.raw
        self.tag: re.Match[str] | None = None
        following = raw[at + 1 : at + 2]
        if following in "!?":
            if raw.startswith("<!--", at):
                end = raw.find("-->", at + 4)
                return end + 3 if end >= 0 else len(raw)
            end = raw.find(">", at)
            return end + 1 if end >= 0 else at
        self.tag = _TAG.match(raw, at) or _ENDLESS.match(raw, at)
        return self.tag.end() if self.tag else at

    def _apply(self, start: int, end: int) -> None:
        """Do what the mark-up ``raw[start:end]`` says; ``self.resume`` is where reading goes on."""
        self.resume = end
        if self.tag is None:
            return
        closing, name, attributes = self.tag[1], self.tag[2].lower(), self.tag[3]
        if name in _CLOSERS or (not closing and attributes and name in ("font", "span") and _SYMBOLS.search(attributes)):
            if not closing and not attributes.endswith("/"):
                self._skip(name, end)
        elif name in _BLOCK or "-" in name:
            self._leave(name, end) if closing else self._enter(name, start, end, attributes)
        elif name == "br":
            self._event("break", start, end)
        elif name == "a":
            self.link_depth = len(self.open) if not closing and "href" in attributes.lower() else 0
        elif name == "sup":
            self.raised = 0 if closing else len(self.open)

    def _skip(self, name: str, at: int) -> None:
        """Go on behind the end of an element whose content is not visible, or is drawn in a font of symbols."""
        if name in self.unclosed:
            return
        closer = _CLOSERS.get(name) or re.compile(rf"</{name}[\s/>]", re.I)
        found = closer.search(self.raw, at)
        if found:
            end = self.raw.find(">", found.start())
            self.resume = end + 1 if end >= 0 else len(self.raw)
        elif name in ("script", "style"):
            self.resume = len(self.raw)
        else:
            self.unclosed.add(name)

    def _enter(self, name: str, start: int, end: int, attributes: str) -> None:
        if self._name(-1) == "p":
            self._pop(start)
        if name in _IMPLIED:
            closes, within = _IMPLIED[name]
            for depth in range(len(self.open) - 1, max(0, len(self.open) - _DEEPEST), -1):
                open_name = self._name(depth)
                if open_name in within:
                    break
                if open_name in closes:
                    self._close(depth, start)
                    break
        elements = self.tree.elements
        span = _SPAN.search(attributes) if name in ("td", "th") and attributes else None
        elements.append(Element(name, self.open[-1], start, end, attributes, int(span[1]) if span else 1))
        self.open.append(len(elements) - 1)
        self.names[name] = self.names.get(name, 0) + 1
        self._event("row" if name == "tr" else "cell" if name in ("td", "th") else "break", start, end)
        if name in _VOID:
            self._pop(end)

    def _leave(self, name: str, end: int) -> None:
        if not self.names.get(name):
            return
        for depth in range(len(self.open) - 1, max(0, len(self.open) - _DEEPEST), -1):
            open_name = self._name(depth)
            if open_name == name:
                self._close(depth, end)
                if name not in ("td", "th"):
                    self._event("break", end, end)
                return
            if open_name in _SCOPE and name not in ("table", "tr", "tbody", "thead", "tfoot", "html"):
                return

    def _close(self, depth: int, at: int) -> None:
        while len(self.open) > depth:
            self._pop(at)

    def _pop(self, at: int) -> None:
        element = self.tree.elements[self.open.pop()]
        element.end = at
        self.names[element.name] -= 1
        if self.link_depth > len(self.open):
            self.link_depth = 0
        if self.raised > len(self.open):
            self.raised = 0

    def _name(self, depth: int) -> str:
        return self.tree.elements[self.open[depth]].name

    def _event(self, kind: EventKind, start: int, end: int) -> None:
        self.tree.events.append(Event(kind, start, end, self.open[-1]))

    def _text(self, start: int, end: int) -> None:
        if self.names.get("pre"):  # its line breaks are the writer's own
            while (newline := self.raw.find("\n", start, end)) >= 0:
                self._piece(start, newline)
                self._event("break", newline, newline + 1)
                start = newline + 1
        self._piece(start, end)

    def _piece(self, start: int, end: int) -> None:
        if start < end:
            self.tree.events.append(Event("text", start, end, self.open[-1], bool(self.link_depth), bool(self.raised)))

"""Which questions apply: the form's XPath binds, evaluated by lxml as ODK evaluates them.

A value that routing has set aside counts as blank in every other expression (ODK XForms specification, "relevant").
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from graphlib import TopologicalSorter
from math import isnan

from lxml import etree

from app.instrument.model import Bind, Contradiction, Instrument

Values = Mapping[str, str]
"""Answers of one reading: question name -> value; several choices are separated by spaces."""

PATH = re.compile(r"/data(?:/[A-Za-z_][\w.\-]*)+")
_STRING = re.compile(r"'[^']*'|\"[^\"]*\"")
_CALL = re.compile(r"([A-Za-z_][\w:.\-]*)\s*\(")

XPATH_1_0 = frozenset({
    "boolean", "ceiling", "concat", "contains", "count", "false", "floor", "last", "local-name", "name",
    "namespace-uri", "normalize-space", "not", "number", "position", "starts-with", "string", "string-length",
    "substring", "substring-after", "substring-before", "sum", "translate", "true",
})  # fmt: skip
NODE_TESTS = frozenset({"text", "node", "comment", "processing-instruction", "and", "or", "mod", "div"})
CHANGES_WITH_TIME = frozenset({"today", "now"})


def _text(value: object) -> str:
    if isinstance(value, list):
        return (value[0].text or "") if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    return str(value)


def _truth(value: object) -> bool:
    if isinstance(value, float):
        return value != 0 and not isnan(value)
    return bool(value)


def _days(value: object) -> float:
    """Days since 1970-01-01 of an ISO date or date-time; NaN where it is none, as in ODK."""
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return float("nan")
    naive = moment.replace(tzinfo=None) if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)
    return (naive - datetime(1970, 1, 1)).total_seconds() / 86400  # noqa: DTZ001 - both sides carry no zone


def _selected_at(_: object, value: object, index: float) -> str:
    words = _text(value).split()
    return words[int(index)] if 0 <= int(index) < len(words) else ""


def _regex(_: object, value: object, pattern: object) -> bool:
    return re.search(_text(pattern), _text(value)) is not None


def _round(_: object, value: object, digits: float = 0) -> float:
    scale = 10 ** int(digits)
    number = float(_text(value) or "nan")
    return number if isnan(number) else (number * scale + 0.5) // 1 / scale


OPENROSA: dict[str, Callable[..., object]] = {
    "selected": lambda _, value, choice: _text(choice) in _text(value).split(),
    "selected-at": _selected_at,
    "count-selected": lambda _, value: float(len(_text(value).split())),
    "if": lambda _, test, yes, no: _text(yes) if _truth(test) else _text(no),
    "coalesce": lambda _, first, second: _text(first) or _text(second),
    "once": lambda _, value: _text(value),
    "regex": _regex,
    "int": lambda _, value: float(int(float(_text(value)))) if _text(value) else float("nan"),
    "round": _round,
    "today": lambda _: datetime.now().astimezone().date().isoformat(),
    "now": lambda _: datetime.now().astimezone().isoformat(timespec="seconds"),
    "date": lambda _, value: _text(value)[:10],
    "decimal-date-time": lambda _, value: _days(value),
    "boolean-from-string": lambda _, value: _text(value) in {"1", "true"},
}
_EXTENSIONS = {(None, name): function for name, function in OPENROSA.items()}


def calls(expression: str) -> frozenset[str]:
    """The names of the functions that an expression calls."""
    return frozenset(_CALL.findall(_STRING.sub("''", expression))) - NODE_TESTS


def unknown_functions(expression: str) -> frozenset[str]:
    """The functions that an expression calls and that nothing here provides."""
    return calls(expression) - XPATH_1_0 - OPENROSA.keys()


def paths(expression: str) -> tuple[str, ...]:
    """The node paths that an expression names, each once, in order."""
    return tuple(dict.fromkeys(PATH.findall(_STRING.sub("''", expression))))


def compile_xpath(expression: str) -> etree.XPath:
    """The compiled expression; raises etree.XPathSyntaxError where it is none."""
    return etree.XPath(expression, extensions=_EXTENSIONS)


class _Expression:
    """One bind expression with what it depends on; results are remembered per set of values."""

    def __init__(self, expression: str, own_path: str) -> None:
        self.depends = (
            tuple(dict.fromkeys((own_path, *paths(expression)))) if _reads_itself(expression) else paths(expression)
        )
        self._xpath = compile_xpath(expression)
        self._keep = not calls(expression) & CHANGES_WITH_TIME
        self._known: dict[tuple[str, ...], object] = {}

    def evaluate(self, context: "etree._Element", nodes: Mapping[str, "etree._Element"], values: Values) -> object:
        key = tuple(values.get(path, "") for path in self.depends)
        if self._keep and key in self._known:
            return self._known[key]
        for path, value in zip(self.depends, key, strict=True):
            nodes[path].text = value
        result = self._xpath(context)
        kept = _text(result) if isinstance(result, list) else result
        if self._keep:
            self._known[key] = kept
        return kept


def _reads_itself(expression: str) -> bool:
    return re.search(r"(?<![\w/.])\.(?![\w.])", _STRING.sub("''", expression)) is not None


@dataclass(frozen=True, slots=True)
class Routed:
    """What routing makes of one reading's answers.

    `relevant` names the questions that apply; `values` holds the answers that count (relevant and given, calculated
    ones included); `set_aside` those that were given and that routing made irrelevant; `violated` those whose
    constraint fails.
    """

    relevant: frozenset[str]
    values: dict[str, str]
    set_aside: dict[str, str]
    violated: frozenset[str]


class Routing:
    """The form's expressions, compiled once; one object serves only the thread that made it (libxml2)."""

    def __init__(self, instrument: Instrument) -> None:
        """Compile every bind of the instrument; raises CycleError where expressions depend on each other."""
        self._names = {question.path: question.name for question in instrument.questions}
        self._types = {question.path: question.type for question in instrument.questions}
        root = etree.fromstring(instrument.instance.encode())
        self._nodes: dict[str, etree._Element] = {}
        _gather(root, "", self._nodes)
        binds = {bind.path: bind for bind in instrument.binds}
        self._relevant: dict[str, _Expression] = {}
        self._constraint: dict[str, _Expression] = {}
        self._calculate: dict[str, _Expression] = {}
        shared: dict[tuple[str, str], _Expression] = {}
        for path, bind in binds.items():
            for store, expression in (
                (self._relevant, bind.relevant),
                (self._constraint, bind.constraint),
                (self._calculate, bind.calculate),
            ):
                if expression:
                    key = (expression, path if _reads_itself(expression) else "")
                    if key not in shared:
                        shared[key] = _Expression(expression, path)
                    store[path] = shared[key]
        self.order = evaluation_order(binds, self._nodes)
        self._contradictions = tuple((one, _Expression(one.expression, "/data")) for one in instrument.contradictions)
        self._paths = {question.name: question.path for question in instrument.questions}

    def route(self, answers: Values) -> Routed:
        """Which questions apply, given these answers, and which of the answers count."""
        given = {path: answers[name] for path, name in self._names.items() if answers.get(name)}
        values: dict[str, str] = {}
        off: set[str] = set()
        relevant: set[str] = set()
        for path in self.order:
            parent = path.rpartition("/")[0]
            condition = self._relevant.get(path)
            if parent in off or (
                condition is not None and not _truth(condition.evaluate(self._nodes[path], self._nodes, values))
            ):
                off.add(path)
                continue
            if path in self._calculate:
                values[path] = _text(self._calculate[path].evaluate(self._nodes[path], self._nodes, values))
            elif path in given:
                values[path] = given[path]
            if path in self._names:
                relevant.add(self._names[path])
        violated = frozenset(
            self._names[path]
            for path, rule in self._constraint.items()
            if values.get(path) and not _truth(rule.evaluate(self._nodes[path], self._nodes, values))
        )
        return Routed(
            relevant=frozenset(relevant),
            values={self._names[path]: value for path, value in values.items() if path in self._names},
            set_aside={self._names[path]: value for path, value in given.items() if path in off},
            violated=violated,
        )

    def contradictions(self, routed: Routed) -> tuple[Contradiction, ...]:
        """The rules whose condition holds among the answers that count: oddities to ask about."""
        values = {self._paths[name]: value for name, value in routed.values.items()}
        root = self._nodes["/data"]
        return tuple(one for one, when in self._contradictions if _truth(when.evaluate(root, self._nodes, values)))

    def sources(self, name: str) -> tuple[str, ...]:
        """The questions that decide directly whether this one applies, its groups' conditions included."""
        path = next(path for path, own in self._names.items() if own == name)
        found: dict[str, None] = {}
        while path:
            if path in self._relevant:
                found.update(
                    dict.fromkeys(self._names[dep] for dep in self._relevant[path].depends if dep in self._names)
                )
            path = path.rpartition("/")[0]
        return tuple(found)


def _gather(node: "etree._Element", parent: str, into: dict[str, "etree._Element"]) -> None:
    path = f"{parent}/{etree.QName(node).localname}"
    into[path] = node
    for child in node:
        _gather(child, path, into)


def evaluation_order(binds: Mapping[str, Bind], nodes: Mapping[str, object]) -> tuple[str, ...]:
    """The nodes so that each comes after its groups and after all that its expressions read; raises CycleError."""
    graph: dict[str, set[str]] = {}
    for path in nodes:
        before = set()
        parent = path.rpartition("/")[0]
        if parent:
            before.add(parent)
        bind = binds.get(path)
        if bind is not None:
            before.update(dep for dep in paths(bind.relevant + " " + bind.calculate) if dep != path)
        graph[path] = before
    return tuple(TopologicalSorter(graph).static_order())

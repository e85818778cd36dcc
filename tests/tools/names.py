"""Checks names in tests; ``python -m tests.tools.names`` lists what does not exist and fails.

mypy leaves out ``test_*.py``, whose fixtures have no types. This tool finds what a renaming forgets
there: an imported name, an attribute of an imported module, a keyword of a call, or a name given
to ``monkeypatch.setattr``.
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("lib", "pages", "tests")


@cache
def _tree(module: str) -> ast.Module | None:
    """Return the syntax tree of a module or package; None where there is none."""
    path = ROOT / module.replace(".", "/")
    for file in (path.with_suffix(".py"), path / "__init__.py"):
        if file.exists():
            return ast.parse(file.read_text(encoding="utf-8"))
    return None


@cache
def names_of(module: str) -> frozenset[str]:
    """Return the names that a module or package defines, imports or contains as modules."""
    tree = _tree(module)
    if tree is None:
        return frozenset()
    names = {entry.stem for entry in (ROOT / module.replace(".", "/")).glob("*")}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                if alias.name == "*" and isinstance(node, ast.ImportFrom) and node.module:
                    names |= names_of(node.module)
                names.add((alias.asname or alias.name).split(".")[0])
    return frozenset(names)


@cache
def _function(module: str, name: str) -> ast.FunctionDef | None:
    """Return a function of a module, followed through re-exports; None for anything else."""
    tree = _tree(module)
    for node in tree.body if tree else ():
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return node
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                if (alias.asname or alias.name) == name:
                    return _function(node.module, alias.name)
    return None


def _keywords(function: ast.FunctionDef) -> set[str] | None:
    """Return the keywords that a function takes; None where it takes any."""
    arguments = function.args
    if arguments.kwarg or function.decorator_list:
        return None
    return {argument.arg for argument in (*arguments.args, *arguments.kwonlyargs)}


def unknown_names(source: str) -> Iterator[str]:
    """Yield a sentence for each name of the project that a test uses and that does not exist."""
    tree = ast.parse(source)
    modules: dict[str, str] = {}
    functions: dict[str, tuple[str, str]] = {}
    for line, module, alias in _imports(tree):
        name = alias.asname or alias.name
        if alias.name not in names_of(module):
            yield f"{line}: {module} has no {alias.name}"
        if _tree(f"{module}.{alias.name}"):
            modules[name] = f"{module}.{alias.name}"
        else:
            functions[name] = (module, alias.name)
    for name in _local_names(tree):
        modules.pop(name, None)
        functions.pop(name, None)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield from _unknown_attribute(node.value.id, node.attr, node.lineno, modules)
        elif isinstance(node, ast.Call):
            yield from _unknown_keywords(node, modules, functions)
            yield from _unknown_patch(node, modules)


def _imports(tree: ast.Module) -> Iterator[tuple[int, str, ast.alias]]:
    """Yield line, module and name of everything that is imported from the project."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not node.module or node.level:
            continue
        if node.module.split(".")[0] in PACKAGES:
            yield from ((node.lineno, node.module, alias) for alias in node.names)


def _local_names(tree: ast.Module) -> set[str]:
    """Return the names of variables and parameters, which may hide an imported name."""
    names = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names


def _unknown_attribute(
    name: str, attribute: str, line: int, modules: dict[str, str]
) -> Iterator[str]:
    module = modules.get(name)
    if module and attribute not in names_of(module) and not attribute.startswith("__"):
        yield f"{line}: {module} has no {attribute}"


def _unknown_keywords(
    call: ast.Call, modules: dict[str, str], functions: dict[str, tuple[str, str]]
) -> Iterator[str]:
    match call.func:
        case ast.Name(id=name) if name in functions:
            module, name = functions[name]
        case ast.Attribute(value=ast.Name(id=alias), attr=name) if alias in modules:
            module = modules[alias]
        case _:
            return
    function = _function(module, name)
    keywords = _keywords(function) if function else None
    for keyword in call.keywords:
        if keywords is not None and keyword.arg and keyword.arg not in keywords:
            yield f"{call.lineno}: {module}.{name} takes no {keyword.arg}"


def _unknown_patch(call: ast.Call, modules: dict[str, str]) -> Iterator[str]:
    match call:
        case ast.Call(
            func=ast.Attribute(attr="setattr"),
            args=[ast.Name(id=name), ast.Constant(value=str(attribute)), *_],
        ):
            yield from _unknown_attribute(name, attribute, call.lineno, modules)


def mistakes() -> list[str]:
    """Return every unknown name of the tests, with file and line."""
    return [
        f"{path.relative_to(ROOT).as_posix()}:{mistake}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for mistake in unknown_names(path.read_text(encoding="utf-8"))
    ]


if __name__ == "__main__":
    unknown = mistakes()
    sys.stdout.write("".join(f"{mistake}\n" for mistake in unknown))
    sys.exit(1 if unknown else 0)

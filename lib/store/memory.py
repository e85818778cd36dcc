"""Working out once what never changes: what was known at a moment stays as it was known."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
from sqlalchemy import Connection, Engine

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


class Memory:
    """A database to read from, and the last answers of functions that read it.

    Functions that take a source take it instead of an engine; those marked with ``once`` then
    answer the same question once, however many ask at the same time. A question must name the
    upload or the moment as of which it asks. Answers are shared and must not be changed; frames
    are handed out as copies that share their values.
    """

    def __init__(self, source: Engine | Connection, most: int = 1024) -> None:
        """Begin without answers; of more than ``most`` the one longest unused is forgotten."""
        self.source = source
        self._most = most
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, Future[Any]] = OrderedDict()

    def recall(self, make: Callable[..., Answer], *args: Any, **kwargs: Any) -> Answer:
        """Return ``make(self, *args, **kwargs)``, worked out unless it is remembered."""
        question = (make, args, tuple(sorted(kwargs.items())))
        answer, is_new = self._find(question)
        if is_new:
            self._work_out(question, answer, lambda: make(self, *args, **kwargs))
        try:
            found = answer.result()
        except CancelledError:  # whoever worked it out had to stop
            return self.recall(make, *args, **kwargs)
        return found.copy(deep=False) if isinstance(found, pd.DataFrame) else found  # type: ignore[return-value]

    def _find(self, question: Hashable) -> tuple[Future[Any], bool]:
        """Return the answer to a question, there or to come, and whether nobody asked before."""
        with self._lock:
            is_new = question not in self._answers
            answer = self._answers.setdefault(question, Future())
            self._answers.move_to_end(question)
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return answer, is_new

    def _work_out(
        self, question: Hashable, answer: Future[Any], make: Callable[[], object]
    ) -> None:
        """Answer a question for all that wait; after a failure each of them tries for itself."""
        try:
            made = make()
        except BaseException:
            with self._lock:
                self._answers.pop(question, None)
            answer.cancel()
            raise
        answer.set_result(made)


def memory(source: Engine | Connection | Memory) -> Memory:
    """Return a source that remembers: itself, or a new memory of it for as long as it is held."""
    return source if isinstance(source, Memory) else Memory(source)


def once(
    make: Callable[Concatenate[Any, Asked], Answer],
) -> Callable[Concatenate[Any, Asked], Answer]:
    """Let a function that reads a source answer from memory where it is given one."""

    @wraps(make)
    def answered(source: Any, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        if isinstance(source, Memory):
            return source.recall(make, *args, **kwargs)
        return make(source, *args, **kwargs)

    return answered

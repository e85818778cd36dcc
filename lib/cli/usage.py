"""Mistakes in a command line: one sentence in the reader's language and exit code 1.

Typer itself would answer in English with exit code 2, which here means warnings not accepted.
"""

from typing import Any

import typer

from lib.text import Text

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""Base of Typer's errors of usage, which Typer does not name publicly."""

HELP = "NoArgsIsHelpError"


def is_help(error: Exception) -> bool:
    """Whether the error only stands for a request without arguments, answered with the help."""
    return type(error).__name__ == HELP


def usage_sentence(error: Any, words: Text) -> str:
    """Return what is wrong with a command line."""
    parameter = getattr(error, "param", None)
    option = getattr(error, "option_name", None)
    if parameter is None:
        if option:
            return words("command-no-option", option=option)
        return words("command-usage", problem=error.format_message())
    is_option = parameter.param_type_name == "option"
    name = max(parameter.opts, key=len) if is_option else str(parameter.name).upper()
    if type(error).__name__ == "MissingParameter":
        return words("command-missing", name=name)
    return words("command-bad-value", name=name)

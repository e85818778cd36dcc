"""Encoding detection: byte order mark, strict UTF-8, else the code page that reads best.

Code pages are a closed list. Each is scored on a sample by how much the decoded text looks like
Russian, Kazakh or Western words; on tables of a few lines this beats general detectors.
"""

import codecs
import re

from lib.intake.problems import unreadable
from lib.intake.reading.content import SAMPLE, refuse_binary

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON_PAGES = ("cp1251", "kz1048", "cp866", "koi8-r", "mac_cyrillic", "cp1252")
_RARE_PAGE, _CLEARLY, _FEW = "iso8859-5", 1.3, 3
"""A code page that few programs write, how many times better it must read than any other one, and
a score of two or three words: of so few in Windows-1251 «№» would be one more of its letters."""

CODE_PAGES = (*_COMMON_PAGES, _RARE_PAGE)

_CALLED = {"cp1251": "Windows-1251", "cp1252": "Windows-1252", "kz1048": "KZ-1048"}
_SMALL = re.compile("[а-яё]")
_CAPITAL = re.compile("[А-ЯЁ]")
CAPITAL_INSIDE = re.compile("[а-яё][А-ЯЁ]")
_CODE_LETTER = re.compile("[А-ЯЁ](?=[0-9])|(?<=[0-9])[А-ЯЁ]")
_SMALL_BEFORE_FIGURE = re.compile("[а-яё](?=[0-9])")
"""Codes such as «С10» and «5А» have capitals beside figures; small letters stand behind them."""
_MIXED = re.compile("[A-Za-z][а-яё]|[а-яё][A-Za-z]")
_KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_ACCENTED = re.compile("[A-Za-z][À-ÖØ-öø-ÿ]|[À-ÖØ-öø-ÿ][a-z]|(?<= )[àáéèêóöøåÀÉ](?= )")
_STRANGE = re.compile("[^А-Яа-яЁёA-Za-z0-9\\s!-/:-@\\[-`{-~№«»—–\u00a0…°„“”’•€₽]")
_PLAUSIBLE = re.compile("[\t\n\r -~\u00a0-ÿЀ-ӿ‐-″€₽₸№]")
_LETTERS_OF_A_LANGUAGE = 8
"""Cyrillic letters in UTF-8 that are no chance pairs of letters of a code page."""
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_WESTERN = re.compile(
    rb"(?<![\x80-\xff])(?:(?<=[a-z])[\xc0-\xff]|[\xc0-\xff](?=[a-z])"
    rb"|[\x85\x91-\x97\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb1\xb7\xbb\xbd])(?![\x80-\xff])"
)
"""A letter of Windows-1252 beside a small Latin one, or a common sign, with none of its like near:
Cyrillic letters stand together, and a lone one, as in «С10», beside figures."""


def guess(raw: bytes) -> str:
    """Return the Python name of the encoding of a text.

    Raises ``UnreadableError`` for bytes that are no text, for a text whose last character is cut
    in half, and for one written in two encodings.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            _refuse_cut(raw, name)
            if name == "utf-8-sig":
                _refuse_falsely_marked(raw)
            return name
    if b"\0" in raw:
        for name in ("utf-16-le", "utf-16-be"):
            if _is_plausible(raw[:SAMPLE], name):
                _refuse_cut(raw, name)
                return name
    refuse_binary(raw)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(raw, error.start):
            _refuse_cut(raw, "utf-8")
            return "utf-8"
        _refuse_mixed(raw, error.start)
        return _best_code_page(raw)
    return "utf-8"


def _refuse_falsely_marked(raw: bytes) -> None:
    """Raise where a text says that it is UTF-8 and its letters are not."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if not _is_mostly_utf8(raw[len(codecs.BOM_UTF8) :], error.start):
            row = raw.count(b"\n", 0, error.start) + 1
            other = _best_code_page(raw[len(codecs.BOM_UTF8) :])
            called = _CALLED.get(other, other)
            raise unreadable("encoding-mixed", row=row, other=called) from None


def _refuse_mixed(raw: bytes, place: int) -> None:
    """Raise where lines in UTF-8 stand beside lines in a code page, near the first of those."""
    start = raw.rfind(b"\n", 0, max(0, place - SAMPLE)) + 1
    end = raw.find(b"\n", place + SAMPLE)
    lines = raw[start : end if end >= 0 else len(raw)].splitlines()
    letters = sum(_utf8_letters(line) for line in lines)
    if letters >= _LETTERS_OF_A_LANGUAGE:
        row = raw.count(b"\n", 0, place) + 1
        other = _best_code_page(raw[place:])
        raise unreadable("encoding-mixed", row=row, other=_CALLED.get(other, other))


def _utf8_letters(line: bytes) -> int:
    """Count the Cyrillic letters of a line that is UTF-8; none where it is anything else."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return 0
    return len(_SMALL.findall(text)) + len(_CAPITAL.findall(text)) + len(_KAZAKH.findall(text))


def _refuse_cut(raw: bytes, name: str) -> None:
    """Raise where the last character of a text in a known encoding is incomplete."""
    if name.startswith("utf-8"):
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        decoder.decode(raw[-8:])
        is_cut = bool(decoder.getstate()[0])
    else:
        is_cut = len(raw) % (4 if name == "utf-32" else 2) > 0
    if is_cut:
        raise unreadable("file-cut-short", row=raw.count(b"\n") + 1)


def _is_plausible(sample: bytes, name: str) -> bool:
    text = sample[: len(sample) // 2 * 2].decode(name, "replace")
    return len(_PLAUSIBLE.findall(text)) > 0.95 * len(text)


def _is_mostly_utf8(raw: bytes, place: int) -> bool:
    """Whether a text is UTF-8 with a few broken characters, judged around the first of them."""
    around = raw[max(0, place - SAMPLE) : place + SAMPLE].decode("utf-8", "replace")
    broken = around.count("\ufffd")
    letters = sum(not character.isascii() for character in around) - broken
    return letters > 5 * broken


def _best_code_page(raw: bytes) -> str:
    """Return the code page that reads best."""
    first = _NOT_ASCII.search(raw)
    start = max(0, first.start() - SAMPLE // 8) if first else 0
    sample = raw[start : start + SAMPLE]
    if len(_WESTERN.findall(raw)) == len(_NOT_ASCII.findall(raw)):
        return "cp1252"
    scores = {name: _score(sample, name) for name in _COMMON_PAGES}
    best = max(scores, key=scores.__getitem__)
    return _RARE_PAGE if _score(sample, _RARE_PAGE) > _CLEARLY * max(scores[best], _FEW) else best


def _score(sample: bytes, name: str) -> float:
    """How much a sample looks like words when it is read in a code page."""
    text = sample.decode(name, "replace")
    small, capital = len(_SMALL.findall(text)), len(_CAPITAL.findall(text))
    kazakh = len(_KAZAKH.findall(text)) if name == "kz1048" else 0
    western = name == "cp1252"
    accented = len(_ACCENTED.findall(text)) if western else 0
    mixed = 0 if western else len(_MIXED.findall(text))
    strange = max(0, len(_STRANGE.findall(text)) - kazakh - accented)
    inside = len(CAPITAL_INSIDE.findall(text))
    codes = len(_CODE_LETTER.findall(text)) - len(_SMALL_BEFORE_FIGURE.findall(text))
    small += codes
    return small + capital / 2 + 2 * kazakh + 3 * accented - 4 * mixed - 5 * strange - 5 * inside

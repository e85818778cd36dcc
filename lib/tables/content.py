"""Content: texts of the consortium's own model, told page by page and replaced by a file."""

from lib.tables.declaration import VersionColumns, code, string


class PageText(VersionColumns, table=True):
    """One text of the model in one language; parts of a step are named after it: ``WHY.ACCESS``."""

    __tablename__ = "pages"

    text_code: str = code("код; ключ; key; код текста", key=True, example="DEFINITION")
    language: str = string("lang; тіл; язык текста", key=True, longest=5, example="ru")
    title: str | None = string(
        "название; заголовок; заглавие; тақырып",
        free_text=True,
        example="Что такое консорциум",
    )
    text: str | None = string(
        "содержание; абзац; мәтін",
        longest=2000,
        free_text=True,
        example="Несколько организаций объединяют ресурсы ради общей цели.",
    )
    source: str | None = string(
        "откуда; источник текста; дереккөз", longest=300, free_text=True, example="решение совета"
    )

"""The page of the consortium's model, and its steps as slides."""

import os

import pytest

from lib import desk, store
from lib.text import load
from tests.helpers.consortium import accept
from tests.helpers.pages import open_sound

PAGE, PRESENT = "pages/about/model.py", "pages/meeting/present.py"
RU = load("ru")


@pytest.fixture(scope="module")
def database_path(tmp_path_factory):
    """A database file of a consortium that tells two steps in its own texts."""
    path = tmp_path_factory.mktemp("model") / "consortium.db"
    engine = desk.open_consortium(f"sqlite:///{path}")
    accept(engine, "members", {"member_code": "S1"}, {"member_code": "S2"}, on="2024-01-01")
    accept(
        engine,
        "pages",
        *(
            {"text_code": code, "language": "ru", "title": title, "text": text}
            for code, title, text in (
                ("DEFINITION", "Кто мы", "Нас {members}, а {никого} не забыли"),
                ("LETTERS", "Итог", None),
                ("LETTERS.1", "И", "инновация <b>без меры</b>"),
                ("WHY.MATERIAL", "Оснащение", "не хватает"),
            )
        ),
        on="2024-01-02",
    )
    accept(
        engine,
        "exchanges",
        {"exchange_id": "X-1", "date": "2023-10-03", "resource": "equipment", "unit": "hours",
         "quantity": 25, "from_member": "S2", "to_member": "S1"},
        on="2024-01-03",
    )  # fmt: skip
    engine.dispose()
    return path


@pytest.fixture
def consortium(database_path, signed_in, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database_path}")


def texts_of(app):
    parts = [*app.markdown, *app.header, *app.caption]
    return "\n".join(str(part.value) for part in parts).replace("\\", "")


def test_steps_are_told_in_the_consortiums_own_words_with_figures(consortium):
    app = open_sound(PAGE)
    assert "Нас 2, а {никого} не забыли" in texts_of(app)
    assert "инновация <b>без меры</b>" in texts_of(app)
    assert not any("<b>" in part.value for part in app.markdown)
    assert len(app.get("vega_lite_chart")) == 1


def test_what_shows_an_area_improving_leads_to_the_rows_behind_it(consortium):
    app = open_sound(PAGE)
    [sign] = [part.value for part in app.markdown if "25 ч" in part.value.replace("\u00a0", " ")]
    assert "раньше неизвестно" in sign
    assert "exchange?period=2023%2F24&resource=equipment" in sign


def test_each_step_is_also_a_slide(consortium):
    app = open_sound(PRESENT, slides="model-definition,model-letters,overview")
    headers = [part.value for part in app.header]
    assert len(headers) == 3
    assert "Итог" in headers
    assert "инновация" in texts_of(app)
    for key, place in (("right", 2), ("space", 3), ("home", 1)):
        app.button(key=f"slide-{key}").click().run()
        assert app.main.caption[-1].value == f"{place} / 3"


def test_a_step_opens_whatever_filters_its_address_has(consortium):
    app = open_sound(PRESENT, slides="model-letters?period=2025/26")
    assert len(app.header) == 1
    assert "инновация" in texts_of(app)


def test_a_presentation_begins_with_the_boards_unless_steps_are_chosen(consortium):
    app = open_sound(PRESENT)
    offered = app.multiselect(key="slides-chosen")
    assert "Кто мы" in offered.options
    assert not [code for code in offered.value if code.startswith("model-")]


def test_another_consortium_replaces_the_texts_by_its_file(tmp_path, signed_in, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/own.db")
    engine = desk.open_consortium(f"sqlite:///{tmp_path}/own.db")
    assert RU("model-empty") in texts_of(open_sound(PAGE))
    content = "Код текста;Язык;Заголовок;Текст\nDEFINITION;ru;Мы;Другой консорциум\n".encode()
    submission = desk.check(engine, content, "тексты.csv", today=desk.today(engine))
    assert submission.result.kind == "pages"
    assert desk.apply(engine, submission, by="anna") == store.latest(engine)
    assert "Другой консорциум" in texts_of(open_sound(PAGE))
    assert "Другой консорциум" in texts_of(open_sound(PAGE, lang="kk"))  # no Kazakh: in Russian
    engine.dispose()


def test_an_area_of_which_the_data_know_nothing_says_so(consortium):
    accept(
        store.open_database(os.environ["DATABASE_URL"]),
        "pages",
        {"text_code": "WHY.ROADS", "language": "ru", "title": "Дороги", "text": "220 км до вуза"},
    )
    assert RU("model-area-unknown") in texts_of(open_sound(PAGE))

"""Pages run without a browser, as a reader opens them by a link."""

from collections.abc import Mapping

from streamlit.testing.v1 import AppTest

from tests.helpers.paths import ROOT

SLOWEST = 60
"""Seconds after which a run of a page is given up."""


def open_page(
    page: str, *, state: Mapping[str, object] | None = None, **query: str | None
) -> AppTest:
    """Run a page inside the app; ``query`` is what its address asks for.

    page : its file, from the root of the project. state : keys of widgets that are already set,
    such as an expander that is open.

    The page is the first thing that the session runs: opening another page before it would double
    the time. It may fail, which ``exception`` of the result tells.
    """
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SLOWEST)
    for key, value in (state or {}).items():
        app.session_state[key] = value
    for key, value in query.items():
        if value is not None:
            app.query_params[key] = value
    return app.switch_page(page).run()


def open_sound(
    page: str, *, state: Mapping[str, object] | None = None, **query: str | None
) -> AppTest:
    """Run a page as ``open_page`` does; it must not fail, and each of its switches must stand.

    A switch stands on nothing when its key in the session belongs to something else, too.
    """
    app = open_page(page, state=state, **query)
    assert not app.exception
    switches = [group for group in app.button_group if group.proto.required]
    assert [
        group.key for group in switches if not set(group.formatted_values) & {*group.options}
    ] == []
    return app


def open_alone(page: str) -> AppTest:
    """Run the file of a page outside the app, as if the frame were left out."""
    return AppTest.from_file(str(ROOT / page), default_timeout=SLOWEST).run()


def click(app: AppTest, beginning: str) -> None:
    """Click the first button whose key begins so; the page must not fail."""
    next(one for one in app.button if (one.key or "").startswith(beginning)).click().run()
    assert not app.exception


def choose(app: AppTest, beginning: str, value: str | None) -> None:
    """Choose in the first picker whose key begins so; the page must not fail."""
    next(one for one in app.selectbox if (one.key or "").startswith(beginning)).set_value(value)
    app.run()
    assert not app.exception


def apply_upload(app: AppTest) -> None:
    """Acknowledge every warning of the files on the upload page, and apply them."""
    for checkbox in app.checkbox:
        checkbox.check()
    app.run()
    click(app, "staff-apply")

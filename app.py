"""The frame around every page when run as a script; the ASGI app when imported.

``streamlit run app.py`` and ``uvicorn app:app`` both import it once and then run it for every
reader. Pages live in folders of ``pages/``, one per section of the menu, and never in ``pages/``
itself: Streamlit would serve a file there without this frame.

``lib.ui`` is imported where a reader is served: its caches want a server that runs.
"""

import streamlit as st


def say_broken(error: Exception) -> bool:
    """Say in the reader's language what keeps the database away, or that a page broke.

    The error's number finds it in the log.
    """
    from lib.server import logs
    from lib.store import DatabaseFaultError
    from lib.ui import words

    key = f"database-{error.fault}" if isinstance(error, DatabaseFaultError) else "page-broken"
    number = words()("error-id", id=logs.report("page broke", error))
    st.error(f"{words()(key)} {number}")
    return True


def make_room(coming: int) -> bool:
    """Drop files that lie longest until so many bytes fit in; say whether they do."""
    from lib.ui.kit.desk import dropped_files

    return dropped_files.make_room(coming=coming)


def stop_working_ahead() -> None:
    """Let the thread end that works out what readers will open next."""
    from lib.ui.kit import ahead

    ahead.stop()


if __name__ == "__main__":
    from lib.ui.app import run

    run()
else:
    import gc

    import altair  # noqa: F401 - imported before the first reader comes, who would wait for it
    import pandas  # noqa: F401

    from lib import text
    from lib.server import lifespan, middleware, routes
    from lib.server.memory import limit_memory

    limit_memory()

    for language in text.languages():
        text.load(language)
    # Until a session has called it, Streamlit would look for pages by itself.
    st.navigation([st.Page(lambda: None, title="start", url_path="start")])
    # What is loaded by now is never garbage: nobody need go over it to collect any.
    gc.collect()
    gc.freeze()
    app = st.App(
        __file__,
        lifespan=lifespan(stop_working_ahead),
        routes=routes,
        middleware=middleware(make_room),
        on_script_error=say_broken,
    )

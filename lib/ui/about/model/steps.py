"""The steps of the consortium's story, at the reader's moment and in their language."""

from lib.queries.model.figures import model_figures
from lib.queries.model.texts import model_texts
from lib.slides.topics.model import Step, steps_in_words
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query


@cached_part
def model_steps() -> list[Step]:
    """Return the steps of which the file has a text, in the order of the story."""
    words = session.words()
    texts = query(model_texts, words.language)
    return [] if texts.empty else steps_in_words(texts, query(model_figures), words)

"""What the reader may see of schools that need help."""

from lib import desk
from lib.cache import SHARED
from lib.queries.disclosure.visibility import Visibility, visibility
from lib.ui.kit.guard import identity
from lib.ui.kit.session import database, latest


def support_visibility() -> Visibility:
    """Return what the reader may see, by the present settings whatever moment is looked at."""
    return visibility(SHARED.get(desk.settings, database(), latest()), identity())

"""Settings of the consortium as pages read them."""

import pytest

from lib.queries.settings import consortium_name
from lib.vocabulary import SETTING_DEFAULTS, SettingName

NEW = {str(name): value for name, value in SETTING_DEFAULTS.items()}
NORTH = NEW | {SettingName.CONSORTIUM_NAME_RU: "Консорциум «Север»"}


@pytest.mark.parametrize(
    ("settings", "language", "name"),
    [
        (NEW, "kk", "Консорциум"),
        (NEW, "en", "Consortium"),
        (NORTH, "ru", "Консорциум «Север»"),
        (NORTH, "kk", "Консорциум «Север»"),
        (NORTH, "en", "Консорциум «Север»"),
        (NORTH | {"consortium_name_en": "North Consortium"}, "en", "North Consortium"),
    ],
)
def test_a_consortium_named_in_russian_alone_bears_that_name_everywhere(settings, language, name):
    assert consortium_name(settings, language) == name

"""Codes in Latin letters for what a file calls only by its name."""

import pytest

from lib.contracts import code_from_name


@pytest.mark.parametrize(
    ("name", "used", "code"),
    [
        ("директор – завуч", (), "direktor_zavuch"),
        ("«Педагог – класс», 2-й год", (), "pedagog_klass_2_i_god"),
        ("Қала – ауыл", (), "qala_auyl"),
        ("peer to peer", ("peer_to_peer", "peer_to_peer_2"), "peer_to_peer_3"),
        ("— !", (), "new"),
        ("объект", (), "obekt"),
        ("щ" * 30, ("shch" * 10,), "shch" * 9 + "sh_2"),
    ],
)
def test_a_name_becomes_a_code_that_nobody_has(name, used, code):
    assert code_from_name(name, used) == code

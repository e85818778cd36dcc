"""Places of Kazakhstan, which Kazakh writes in its cases: «Астанаға», «Қарағандыдан»."""

import re

from lib.intake.privacy.lexicon.word_sets import word_set

_PLACES = word_set(
    "астана алматы шымкент қарағанды теміртау балқаш саран шахтинск қарқаралы приозерск "
    "жезқазған сәтбаев ақтөбе ақтау атырау орал қостанай рудный көкшетау павлодар екібастұз семей "
    "өскемен риддер талдықорған тараз түркістан кентау қызылорда петропавл байқоңыр арқалық "
    "щучинск бурабай степногорск қонаев қапшағай сарқан зайсан аягөз осакаров ботақара бұқар "
    "шет нұра ұлытау жаңаарқа ақтоғай қазақстан ресей өзбекстан қырғызстан түркия қытай бішкек "
    "ташкент мәскеу сарыарқа арал маңғыстау жетісу есіл ертіс тобыл алатау"
)
_CASE = re.compile(r"(?:[ғқгк][ае]|[дт][ае]н?|[ндт][ыі]ң?|мен|бен|пен|[дт][ае]ғ[ыі]|лық|лік)\Z")


def is_kazakh_place(plain: str) -> bool:
    """Whether a word in small letters is a place of Kazakhstan, perhaps in a case of Kazakh."""
    return plain in _PLACES or _CASE.sub("", plain) in _PLACES

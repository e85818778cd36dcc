"""The closed lists of the consortium and the words that people type for their members.

Every code is spelled once, here: it is written in files, stored in the database and looked up
in the words of a language. What another consortium may name differently (directions, mentoring
forms, indicators, members) is not here: those are tables, filled by files.

A new list is a class in the module of its subject; every name is imported from here.
"""

from lib.vocabulary.agreements import *
from lib.vocabulary.choices import *
from lib.vocabulary.exchange import *
from lib.vocabulary.files import *
from lib.vocabulary.indicators import *
from lib.vocabulary.meetings import *
from lib.vocabulary.members import *
from lib.vocabulary.mentoring import *
from lib.vocabulary.periods import *
from lib.vocabulary.settings import *
from lib.vocabulary.status import *
from lib.vocabulary.support import *

"""The monitoring dashboard of an education consortium, from uploaded files to drawn charts."""

import pandas as pd

# Texts of frames are Python's, not Arrow's: a query makes hundreds of frames of some dozen rows,
# on which each step costs half as much; only from 100,000 rows on is Arrow the faster one.
pd.set_option("mode.string_storage", "python")

"""Confirmation of exchanges by both sides: whose reports are about the same transfer."""

from lib.metrics.confirmation.report_matches import TOLERANCE, separate_numbers
from lib.metrics.confirmation.sides import ALIKE, confirmations, unmatched

__all__ = ["ALIKE", "TOLERANCE", "confirmations", "separate_numbers", "unmatched"]

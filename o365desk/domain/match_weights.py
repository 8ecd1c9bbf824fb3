"""The weights of matching, in one table, and the thresholds.

How they were made: logistic regression (L2 penalty 1.0 on all weights but the bias) over the 25 candidates
of each of 800 tenants in three sets of public names with known truth: research organizations of
English-speaking countries and of Europe (Research Organization Registry, CC0) and United States
government bodies that are known by their domain only (cisagov/dotgov-data, CC0). Refitted in five folds the
ranking of unseen tenants is the same within half a per cent, so the features carry it and not the fit. The
thresholds, and the kinds of evidence that may decide, were chosen while looking at those same sets: what they
give there (no wrong automatic match among 378) is better than what other names will give. The weights
marked "by hand" are of evidence those sets do not hold.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

WEIGHTS: dict[str, float] = {
    "equal_name": 0.42,
    "same_words": 0.06,
    "other_name": 1.14,
    "equal_common": 0.06,
    "letters": 0.87,
    "letters_any_order": 0.82,
    "covered_tenant": 0.94,
    "covered_organization": -1.29,
    "covered_both": 2.93,
    "missing_tenant": -1.57,
    "missing_organization": -2.30,
    "shared_weight": 2.82,
    "initials": 5.22,
    "label": 4.84,
    "label_explained": 0.76,
    "label_used": 0.90,
    "label_equal": 1.34,
    "domain_host": 3.65,
    "domain_registered": 2.88,
    "domain_differs": -2.23,
    "state_differs": -0.82,
    # by hand
    "numbers_differ": -1.5,
    "remarks_differ": -1.0,
    "same_postal_code": 1.0,
    "same_city": 0.7,
    "city_differs": -0.5,
    "same_phone": 2.0,
}
"""Feature -> weight in the logit; what the features mean stands in match_features."""

BIAS = -3.53
RIVAL_WEIGHT = 1.5
"""What it takes from the logit that another tenant fits the organization better (per unit of probability)."""

SUGGESTION_FLOOR = 0.015
"""Below this probability nothing is suggested."""
AUTO_THRESHOLD = 0.5
AUTO_MARGIN = 0.5
"""Probability and distance to the runner-up from which evidence of the right kind matches by itself."""
CLEAR_THRESHOLD = 0.9
CLEAR_MARGIN = 0.85
"""The same where nobody else comes near."""
CLEAR_WEIGHT = 2.0
CLEAR_COVERED = 0.65
CLEAR_MISSING = 0.1
CLEAR_LABEL = 0.7
"""What such a pair must share: rarities of common words, parts of both names, of a label."""
NAME_THRESHOLD = 0.5
NAME_MARGIN = 0.3
"""The same for equal names that are unique on both sides."""
NAME_WEIGHT = 1.2
"""Sum of the rarities of a name's words from which equal names decide although the domains differ."""
LABEL_ENOUGH = 0.8
"""How much of label and name must be in each other for a domain label to decide."""
MISSING_ALLOWED = 0.5
"""How rare (0 to 1) a word may be that only one name has, when the names decide."""


def logit(features: Mapping[str, float]) -> float:
    """The weighed sum of a pair's features."""
    return BIAS + sum(WEIGHTS[name] * value for name, value in features.items() if value)


def probability(value: float) -> float:
    """A logit as a probability."""
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, value))))

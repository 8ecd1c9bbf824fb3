"""The weights of matching, in one table, and the thresholds.

How they were made: logistic regression (L2 penalty 0.2 on all weights but the bias) over the 25 candidates
of each of 800 tenants in three sets of public names with known truth: research organizations of
English-speaking countries and of Europe (Research Organization Registry, CC0) and United States
government bodies that are known by their domain only (cisagov/dotgov-data, CC0). The penalty, the features
and the thresholds were chosen by what they give on the set that is left out when the weights are fitted on
the other two: of 388 automatic matches none is wrong, recall 0.69, top-1 0.943, top-3 0.952, suggestions for
0.30 of the tenants that have no organization. Nor is one of 570 tenants matched whose organization is taken
off the list, or of 1,600 that are held against another set's organizations.

Those sets hold no companies. So what decides alone (tenant_matching) is stricter than they ask for, and is
held to made-up companies, charities and public bodies of many countries (tests/bench). The weights marked "by
hand" are of evidence those sets do not hold.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

WEIGHTS: dict[str, float] = {
    "equal_name": 0.84,
    "same_words": 0.59,
    "other_name": 0.43,
    "equal_common": 0.00,
    "letters": -0.76,
    "letters_any_order": 1.26,
    "covered_tenant": 0.23,
    "covered_organization": -3.39,
    "covered_both": 6.15,
    "missing_tenant": -0.41,
    "missing_organization": -2.87,
    "shared_weight": 5.93,
    "initials": 6.45,
    "label": 5.63,
    "label_explained": 0.64,
    "label_used": -0.15,
    "label_equal": 2.83,
    "domain_host": 3.07,
    "domain_registered": 2.99,
    "domain_differs": -4.28,
    "state_differs": -2.65,
    "kind_differs": -1.99,
    "ends_tenant": 3.05,
    "begins_tenant": -0.46,
    "ends_organization": 0.38,
    "begins_organization": 2.00,
    "label_shared": 4.40,
    # by hand
    "domain_learned": 2.5,
    "numbers_differ": -1.5,
    "remarks_differ": -1.0,
    "same_postal_code": 1.0,
    "same_city": 0.7,
    "city_differs": -0.5,
    "same_phone": 2.0,
}
"""Feature -> weight in the logit; what the features mean stands in match_features."""

BIAS = -4.07
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
EXPANDED_ENOUGH = 3
EXPANDED_MISSING = 0.25
"""How many words a word inside a name must give the initials of, and how rare the heaviest word may be that
only one name has, when initials and words together decide (``TNBC Foundation``)."""
NAME_THRESHOLD = 0.5
NAME_MARGIN = 0.3
"""The same for equal names that are unique on both sides."""
NAME_WEIGHT = 1.2
"""Sum of the rarities of a name's words from which equal names decide although the domains differ."""
LABEL_ENOUGH = 0.8
"""How much of label and name must be in each other for a domain label to decide."""
MISSING_ALLOWED = 0.35
"""How rare (0 to 1) a word may be that only one name has, when the names decide."""
OWN_WORD = 0.2
"""How rare a word may be that each of the names has alone: of two with a word of their own neither is the
other, and their other words stand in one order."""
LABEL_MISSING = 0.5
"""The same of a word that only the tenant's name has, when a domain label decides."""


def logit(features: Mapping[str, float]) -> float:
    """The weighed sum of a pair's features."""
    return BIAS + sum(WEIGHTS[name] * value for name, value in features.items() if value)


def probability(value: float) -> float:
    """A logit as a probability."""
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, value))))

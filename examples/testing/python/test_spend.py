import json
import os
import unittest
from decimal import Decimal
from urllib.parse import urlencode
from urllib.request import Request, urlopen


def spend_of(starting_at, ending_at):
    """What the days cost, in dollars."""
    cents = Decimal(0)
    query = {"starting_at": starting_at, "ending_at": ending_at, "limit": 7}
    while True:
        url = f"{os.environ['ANTHROPIC_BASE_URL']}/v1/organizations/cost_report?{urlencode(query)}"
        headers = {"x-api-key": os.environ["ANTHROPIC_ADMIN_API_KEY"], "anthropic-version": "2023-06-01"}
        page = json.load(urlopen(Request(url, headers=headers)))
        cents += sum(Decimal(row["amount"]) for day in page["data"] for row in day["results"])
        if not page["has_more"]:
            return cents / 100
        query["page"] = page["next_page"]


class SpendTest(unittest.TestCase):
    def test_august_cost_what_it_always_costs_with_seed_7(self):
        dollars = spend_of("2026-08-01T00:00:00Z", "2026-09-01T00:00:00Z")
        self.assertEqual(dollars, Decimal("27644.8090087665"))


if __name__ == "__main__":
    unittest.main()

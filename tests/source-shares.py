"""Shares outside NATO by source and year, worked out from the files alone: source-shares.py FOLDER. One line each: source, year, inside, outside.

It shares nothing with the program: its own list of members, names as the files print them, and no rule but those that docs/methods/series.md states.
"""
import collections
import csv
import json
import sys

folder = sys.argv[1]
since = dict.fromkeys("BE CA DK FR IS IT LU NL NO PT GB US".split(), 1949)
since |= {"GR": 1952, "TR": 1952, "DE": 1955, "ES": 1982, "CZ": 1999, "HU": 1999, "PL": 1999, "AL": 2009, "HR": 2009, "ME": 2017, "MK": 2020}
since |= dict.fromkeys("BG EE LV LT RO SK SI".split(), 2004)
names = {
    "Belgium": "BE", "Canada": "CA", "Denmark": "DK", "France": "FR", "Iceland": "IS", "Italy": "IT", "Luxembourg": "LU", "Netherlands": "NL", "Norway": "NO",
    "Portugal": "PT", "United Kingdom": "GB", "United States": "US", "United States of America": "US", "USA": "US", "Greece": "GR", "Turkey": "TR", "Germany": "DE", "Spain": "ES",
    "Czech Republic": "CZ", "Hungary": "HU", "Poland": "PL", "Albania": "AL", "Croatia": "HR", "Montenegro": "ME", "Bulgaria": "BG", "Estonia": "EE",
    "Latvia": "LV", "Lithuania": "LT", "Romania": "RO", "Slovakia": "SK", "Slovenia": "SI", "North Atlantic Treaty Organization": "NATO",
    "Continental Shelf Norwegian Sector": "NO", "Continental Shelf Netherlands Sector": "NL", "Continental Shelf Danish Sector": "DK", "Continental Shelf: United Kingdom sector": "GB",
}
nowhere = {"", "Global", "Europe Regional", "International Organizations", "Continental Shelf", "French Overseas Territory", "Antarctica", "British Antarctic Territory"}
since["NATO"] = 1949
sums = collections.defaultdict(lambda: [0.0, 0.0])


def count(source, year, code, amount):
    if code is None:
        return
    sums[source, year][0 if since.get(code, 9999) <= year else 1] += amount


def named(name):
    return None if name in nowhere else names.get(name, name)


def rows(*path, **how):
    with open("/".join([folder, *path]), encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, **how)


for row in rows("coarm", "eu-actual-exports-1998-2020.csv"):
    year, supplier, destination = int(row["Year"]), row["Source country"], row["Destination country"]
    if since.get(supplier, 9999) <= year and destination and (year, destination) != (2004, "KP"):
        count("eu actual-export", year, destination, float(row["Value"]))

deliveries = collections.defaultdict(set)
with open(f"{folder}/national/us-arms-sales-1996-2020.json", encoding="utf-8") as file:
    for row in json.load(file):
        # A country-programme that stands twice with the same amount counts once.
        deliveries[int(row["year"]), row["country"].strip(), row["program"]].add(float(row["deliveries"] or 0))
for (year, country, _), amounts in deliveries.items():
    count("us delivery", year, named(country), sum(amounts))

for row in rows("national", "uk-licence-values-2008-2015.csv"):
    if row["refused"] == "0" and row["rating"].upper().startswith(("ML", "PL5")):
        count("uk licence", int(row["date"][:4]), named(row["country"]), float(row["value"] or 0))

for row in rows("national", "de-licences-2000-2013.csv", delimiter=";"):
    year, country = int(row["year"][:4]), " ".join(row["country_e"].split())
    count("de licence", year, named(country), float(row["gesamt"] or 0))
    count("de actual-export", year, named(country), float(row["war_weapons"] or 0))

for (source, year), (inside, outside) in sorted(sums.items()):
    print(f"{source}\t{year}\t{inside:.0f}\t{outside:.0f}")

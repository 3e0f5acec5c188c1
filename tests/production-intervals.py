"""Production from registers alone, worked out from the files alone: production-intervals.py DATA YEAR...

One line for each member and year with a figure, and `known` for those together: state, year, composition, least and most of the share of
production outside NATO. With `known` also the part of the members' equipment expenditure that these states hold. It shares nothing with the
program: its own list of members, its own names, its own reading of NATO's sheets, its own rates and formulas (docs/methods/production.md, 1).
M is taken as partners report it, with shared fleets in it; rows of the EU's report that name no exporter (one of 2016, to Spain) are nobody's report.
"""
import csv
import json
import sys
import xml.etree.ElementTree as xml
import zipfile

data, years = sys.argv[1], [int(y) for y in sys.argv[2:]]
since = dict.fromkeys("BE CA DK FR IS IT LU NL NO PT GB US".split(), 1949)
since |= {"GR": 1952, "TR": 1952, "DE": 1955, "ES": 1982, "CZ": 1999, "HU": 1999, "PL": 1999, "AL": 2009, "HR": 2009, "ME": 2017, "MK": 2020}
since |= dict.fromkeys("BG EE LV LT RO SK SI".split(), 2004)
present = set(since) | {"FI", "SE"}
three = dict(zip(
    "BE CA DK FR IS IT LU NL NO PT GB US GR TR DE ES CZ HU PL AL HR ME MK BG EE LV LT RO SK SI FI SE".split(),
    "BEL CAN DNK FRA ISL ITA LUX NLD NOR PRT GBR USA GRC TUR DEU ESP CZE HUN POL ALB HRV MNE MKD BGR EST LVA LTU ROU SVK SVN FIN SWE".split()))
names = dict(zip(
    "Belgium Canada Denmark France Iceland Italy Luxembourg Netherlands Norway Portugal Greece Germany Spain Hungary Poland Albania Croatia Montenegro "
    "Bulgaria Estonia Latvia Lithuania Romania Slovenia Finland Sweden".split(),
    "BE CA DK FR IS IT LU NL NO PT GR DE ES HU PL AL HR ME BG EE LV LT RO SI FI SE".split()))
names |= {"United Kingdom": "GB", "United States": "US", "Turkey": "TR", "Türkiye": "TR", "Czech Republic": "CZ", "Czechia": "CZ", "North Macedonia": "MK",
          "Macedonia": "MK", "North Macedonia, Republic of": "MK", "Slovak Republic": "SK", "Slovakia": "SK"}
nowhere = {"Global", "Europe Regional", "International Organizations"}


def inside(code, year, composition):
    return code in present if composition == "present" else since.get(code, 9999) <= year


def sheets(path):
    """A workbook's sheets by title, each as rows of text by column."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        strings = ["".join(t.text or "" for t in s.iterfind(".//m:t", space)) for s in xml.fromstring(book.read("xl/sharedStrings.xml")).iterfind("m:si", space)]
        links = {r.get("Id"): r.get("Target") for r in xml.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
        for one in xml.fromstring(book.read("xl/workbook.xml")).iterfind(".//m:sheet", space):
            target = links[one.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")].lstrip("/")
            found = []
            for row in xml.fromstring(book.read(target if target.startswith("xl/") else "xl/" + target)).iterfind(".//m:row", space):
                cells = {}
                for cell in row.iterfind("m:c", space):
                    value = cell.find("m:v", space)
                    if value is not None:
                        cells["".join(c for c in cell.get("r") if c.isalpha())] = strings[int(value.text)] if cell.get("t") == "s" else value.text
                found.append(cells)
            yield one.get("name"), found


def year_of(text):
    text = text.strip().rstrip("e").removesuffix(".0")
    return int(text) if len(text) == 4 and text.isdigit() else None


def by_state(rows, title):
    """Values by state and year of the part of a sheet that stands under a title."""
    found, columns, under = {}, {}, False
    for cells in rows:
        if len(found_years := {c: year_of(v) for c, v in cells.items() if year_of(v)}) > 5:
            columns = found_years
        elif len(cells) == 1 and "B" in cells:
            under = cells["B"].strip().startswith(title)
        name = cells.get("C", "").strip().rstrip("* ")
        if not (under and name in names):
            continue
        for column, year in columns.items():
            try:
                found[names[name], year] = float(cells[column])
            except (KeyError, ValueError):
                pass
    return found


book = dict(sheets(f"{data}/nato/def-exp-2024-tables.xlsx"))
spent = by_state(book["TABLE2"], "Current prices")
equipment, other = by_state(book["TABLE8a"], "Equipment"), by_state(book["TABLE8b"], "Other")

euro = {}
local = dollars = None
for title, rows in sheets(f"{data}/sipri/military-expenditure-1949-2024.xlsx"):
    if title in ("Local currency calendar years", "Current US$"):
        columns = {}
        for cells in rows:
            if (cells.get("A") or "").strip() == "Country":
                columns = {c: year_of(v) for c, v in cells.items() if year_of(v)}
            elif columns and (cells.get("A") or "").strip() == "Germany":
                found = {y: float(cells[c]) for c, y in columns.items() if cells.get(c, "").replace(".", "").isdigit()}
                local, dollars = (found, dollars) if title.startswith("Local") else (local, found)
rate = {y: dollars[y] * (1e6 if max(dollars.values()) < 1e9 else 1) / (local[y] * (1e6 if max(local.values()) < 1e9 else 1)) for y in local if y in dollars}

sold = {}
with open(f"{data}/coarm/eu-actual-exports-1998-2020.csv", encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        year = int(row["Year"])
        if year in rate and row["Source country"]:
            sold.setdefault((row["Source country"], year), []).append((row["Destination country"], float(row["Value"]) * rate[year]))
american = {}
for row in json.load(open(f"{data}/national/us-arms-sales-1996-2020.json", encoding="utf-8")):
    if row["deliveries"] not in ("", "0") and 2009 <= int(row["year"]) <= 2016:
        american[int(row["year"]), row["country"].strip(), row["program"]] = float(row["deliveries"])
for (year, country, _), amount in american.items():
    sold.setdefault(("US", year), []).append(("" if country in nowhere else names.get(country, country), amount))

for composition in ("at-the-time", "present"):
    for year in years:
        members = [m for m in (present if composition == "present" else since) if inside(m, year, composition)]
        sums, held = [0.0] * 4, 0.0
        spending = {m: spent[m, year] * equipment[m, year] / 100 * 1e6 for m in members if (m, year) in spent and (m, year) in equipment}
        for member in sorted(members):
            rows = sold.get((member, year))
            if not rows or member not in spending or (member, year) not in other:
                continue
            total, unknown = sum(a for _, a in rows), sum(a for d, a in rows if not d)
            outside = sum(a for d, a in rows if d and not inside(d, year, composition))
            partners = sum(a for (s, y), own in sold.items() if y == year and s != member for d, a in own if d == member)
            home = max(0.0, spending[member] + 0.3 * other[member, year] / 100 * spent[member, year] * 1e6 - partners)
            held += spending[member]
            if total == 0:
                continue
            sums = [a + b for a, b in zip(sums, (outside, total + home, total, unknown))]
            print(three[member], year, composition, f"{outside / (total + home):.6f} {(outside + unknown) / total:.6f}")
        if sums[2]:
            print("known", year, composition, f"{sums[0] / sums[1]:.6f} {(sums[0] + sums[3]) / sums[2]:.6f} {held / sum(spending.values()):.6f}")

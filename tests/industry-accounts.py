"""Shares of sales outside NATO with a printed industry account, worked out from the files alone: industry-accounts.py TABLES DATA.

TABLES holds industry-accounts.csv and industry-destinations.csv, DATA the sources' files. One line each: state, year, composition, source of
destinations, then least and most of reading A, of reading B and of the bounds, and the part seen; a dash where there is none. It shares nothing
with the program but the two tables: its own list of members, its own rates, its own formulas (docs/methods/industry-accounts.md).
"""
import csv
import sys
import xml.etree.ElementTree as xml
import zipfile

tables, data = sys.argv[1:3]
since = dict.fromkeys("BE CA DK FR IS IT LU NL NO PT GB US".split(), 1949)
since |= {"GR": 1952, "TR": 1952, "DE": 1955, "ES": 1982, "CZ": 1999, "HU": 1999, "PL": 1999, "AL": 2009, "HR": 2009, "ME": 2017, "MK": 2020}
since |= dict.fromkeys("BG EE LV LT RO SK SI".split(), 2004)
present = set(since) | {"FI", "SE"}
iso = {"USA": "US", "ESP": "ES", "ITA": "IT", "FRA": "FR", "DEU": "DE", "GBR": "GB"}
two = {"ESP": "ES", "SWE": "SE", "NLD": "NL", "DNK": "DK"}


def inside(code, year, composition):
    return code in present if composition == "present" else since.get(code, 9999) <= year


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def sheet(path, title):
    """The cells of a sheet as rows of text by column."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        names = [s.get("name") for s in xml.fromstring(book.read("xl/workbook.xml")).iterfind(".//m:sheet", space)]
        ids = [s.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id") for s in xml.fromstring(book.read("xl/workbook.xml")).iterfind(".//m:sheet", space)]
        links = {r.get("Id"): r.get("Target") for r in xml.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
        strings = ["".join(t.text or "" for t in s.iterfind(".//m:t", space)) for s in xml.fromstring(book.read("xl/sharedStrings.xml")).iterfind("m:si", space)]
        target = links[ids[names.index(title)]].lstrip("/")
        root = xml.fromstring(book.read(target if target.startswith("xl/") else "xl/" + target))
        for row in root.iterfind(".//m:row", space):
            cells = {}
            for cell in row.iterfind("m:c", space):
                value = cell.find("m:v", space)
                if value is not None:
                    cells["".join(c for c in cell.get("r") if c.isalpha())] = strings[int(value.text)] if cell.get("t") == "s" else value.text
            yield cells


def expenditure(title):
    found, years = {}, None
    for cells in sheet(f"{data}/sipri/military-expenditure-1949-2024.xlsx", title):
        first = (cells.get("A") or "").strip()
        if first == "Country":
            years = {c: int(float(v)) for c, v in cells.items() if v.replace(".0", "").isdigit() and len(v.replace(".0", "")) == 4}
        elif years and first in ("Germany", "Sweden", "Denmark"):
            for column, year in years.items():
                try:
                    found[first, year] = float(cells[column])
                except (KeyError, ValueError):
                    pass
    return found


local, dollars = expenditure("Local currency calendar years"), expenditure("Current US$")
issuer = {"EUR": "Germany", "SEK": "Sweden", "DKK": "Denmark"}


def rate(currency, year):
    """Units of a currency for a euro."""
    per = {c: local[issuer[c], year] / dollars[issuer[c], year] for c in ("EUR", currency)}
    return per[currency] / per["EUR"]


exports = list(rows(f"{data}/coarm/eu-actual-exports-1998-2020.csv"))


def register(state, currency, year, composition):
    """All that was recorded, what went outside and what stayed inside, in millions of the currency."""
    own = [r for r in exports if r["Source country"] == two.get(state) and int(r["Year"]) == year]
    if not own:
        return None
    scale = 1e6 / rate(currency, year)
    known = [r for r in own if r["Destination country"]]
    total = sum(float(r["Value"]) for r in own)
    stayed = sum(float(r["Value"]) for r in known if inside(r["Destination country"], year, composition))
    return total / scale, (sum(float(r["Value"]) for r in known) - stayed) / scale, stayed / scale


def named(account, total, composition, mostly):
    out = kept = 0.0
    for place in places:
        if place["account"] != account["id"]:
            continue
        amount = float(place["least"]) * (total / 100 if place["unit"] == "percent" else 1)
        side = place["side"]
        if side == "party":
            side = "inside" if inside(iso.get(place["code"], place["code"]), int(account["first_year"]), composition) else "outside"
        if side == "outside":
            out += amount
        elif side == "inside" or (side == "mostly-inside" and mostly):
            kept += amount
    return total, out, kept


accounts = {r["id"]: r for r in rows(f"{tables}/industry-accounts.csv")}
places = list(rows(f"{tables}/industry-destinations.csv"))


def sold(account, share=None):
    number = {k: float(account[k]) if account[k] else None for k in ("sales", "exports", "home", "exports_share")}
    share = share or number["exports_share"]
    abroad = number["exports"] or (number["sales"] - number["home"] if number["home"] else number["sales"] * share / 100)
    return number["sales"] or abroad / share * 100, abroad


def say(account, year, composition, source, recorded, is_named, other_year=False, share=None):
    sales, abroad = sold(account, share)
    total, out, kept = recorded
    home = sales - abroad
    mix = [out / total * abroad / sales, (total - kept) / total * abroad / sales]
    seen = None if is_named else [out / (total + home), (total - kept) / (total + home)]
    excess = max(0.0, total - abroad)
    bounds = [0.0, abroad / sales] if other_year else [max(0.0, out - excess) / sales, min(abroad, abroad + excess - kept) / sales]
    print(account["state"], year, composition, source, *(f"{v:.6f}" for v in mix), *(f"{v:.6f}" for v in seen or []), *(["-", "-"] if seen is None else []), *(f"{v:.6f}" for v in bounds), f"{total / abroad:.6f}")


for composition in ("at-the-time", "present"):
    for key in ("esp-2016-dgam", "esp-2018-dgam", "esp-2019-dgam", "swe-2018-soff", "swe-2019-soff", "swe-2020-soff"):
        account = accounts[key]
        year = int(account["first_year"])
        say(account, year, composition, "register", register(account["state"], account["currency"], year, composition), False)
    say(accounts["nld-2021-nldtib"], 2021, composition, "register", register("NLD", "EUR", 2020, composition), False, True, float(accounts["nld-about-2021-trouw"]["exports_share"]))
    for key, source in (
        ("tur-2014-sasad", "tur-2014-tim"), ("tur-2019-sasad", "tur-2019-11m-tim"), ("tur-2020-sasad", "tur-2020-tim"), ("dnk-2017-fad", "dnk-2017-fad"),
        ("can-2014-ised", "can-2014-ised"), ("nor-2022-ffi", "nor-2022-ud"), ("swe-2021-soff", "swe-2021-isp"),
    ):
        account, places_of = accounts[key], accounts[source]
        total = sold(account)[1] if key == source or not places_of["exports"] else float(places_of["exports"])
        for mostly in (True, False):
            say(account, int(account["first_year"]), composition, source + ("" if mostly else " strict").replace(" ", "-"), named(places_of, total, composition, mostly), True)

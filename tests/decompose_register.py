"""Why the share outside NATO moved, worked out a second time with exact fractions and nothing of the program:

    decompose_register.py REGISTER PARTIES supplier|group FIRST-LAST FIRST-LAST

Present composition, the later period first. Prints a line per part: key, contribution, within, mix; then difference.
The parties come from a table of their own (printed name, code, destination group), not from that of the program.
"""
import csv
import sys
from fractions import Fraction

register, parties, by, now, before = sys.argv[1:6]
with open(parties, encoding="utf-8-sig") as file:
    table = {row["sipri_name"]: row for row in csv.DictReader(file)}


def group(name):
    found = table[name]["destination_group"]
    return "members" if found == "nato" else found


def rows():
    with open(register, encoding="utf-8-sig") as file:
        lines = (line.rstrip("\r\n;") for line in file)
        header = next(line for line in lines if line.startswith("SIPRI AT"))
        yield from csv.DictReader(lines, fieldnames=header.split(","))


def sums(years):
    first, last = (int(year) for year in years.split("-"))
    outside, known = {}, {}
    for row in rows():
        if not first <= int(row["Delivery year"]) <= last or group(row["Supplier"]) not in ("members", "nato-org"):
            continue
        to = group(row["Recipient"])
        if to == "unknown":
            continue
        key = table[row["Supplier"]]["code"] if by == "supplier" else to
        amount = Fraction(row["TIV delivery values"])
        known[key] = known.get(key, 0) + amount
        if to not in ("members", "nato-org"):
            outside[key] = outside.get(key, 0) + amount
    return outside, known


(o0, k0), (o1, k1) = sums(before), sums(now)
all0, all1 = sum(k0.values()), sum(k1.values())
theta0, theta1 = sum(o0.values()) / all0, sum(o1.values()) / all1
for key in sorted(k0.keys() | k1.keys()):
    if not k0.get(key) and not k1.get(key):
        continue
    s0, s1 = k0.get(key, 0) / all0, k1.get(key, 0) / all1
    t0 = o0.get(key, 0) / k0[key] if k0.get(key) else None
    t1 = o1.get(key, 0) / k1[key] if k1.get(key) else None
    t0, t1 = (t1 if t0 is None else t0), (t0 if t1 is None else t1)
    within = (s0 + s1) / 2 * (t1 - t0)
    mix = ((t0 + t1) / 2 - (theta0 + theta1) / 2) * (s1 - s0)
    print(f"{key},{float(within + mix):.15f},{float(within):.15f},{float(mix):.15f}")
print(f"difference,{float(theta1 - theta0):.15f},,")

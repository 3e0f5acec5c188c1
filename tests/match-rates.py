"""Match rates of the UN Register per reporter, worked out from the scraped file without the program.

Usage: match-rates.py TRANSFERS.json NAMES.csv. Prints per reporter: code, rows, compared, matched, judged, near; then the ambiguous rows.
Method: docs/methods/coverage-and-mirror.md; who reports is inferred as src/Aandeel/Sources/Unroca/README.md says.
"""
import csv
import json
import sys
from collections import Counter, defaultdict

rows = json.load(open(sys.argv[1], encoding="utf-8"))
code = {r["name"]: r["code"] for r in csv.DictReader(open(sys.argv[2], encoding="utf-8"))}
EXPORT, IMPORT = 0, 1
who = lambda row, side: row["importer" if side else "exporter"].strip()


def cost(a, sa, b, sb):
    """What it costs to read b, of side sb, behind a, of side sa: another reporter 2, another year 1, out of order 2."""
    if who(a, sa) != who(b, sb):
        return 2
    if a["year"] != b["year"]:
        return 1
    if sa != sb:
        return 2 if sa == IMPORT else 0
    return 2 if a["category"] > b["category"] else 0


forward, backward = [(0, 0)], [(0, 0)]
for a, b in zip(rows, rows[1:]):
    forward.append(tuple(min(forward[-1][s] + cost(a, s, b, t) for s in (0, 1)) for t in (0, 1)))
for a, b in zip(rows[-2::-1], rows[:0:-1]):
    backward.append(tuple(min(backward[-1][t] + cost(a, s, b, t) for t in (0, 1)) for s in (0, 1)))
backward.reverse()

reports, ambiguous = [], 0
for row, f, b in zip(rows, forward, backward):
    if (row["exporter"], row["num_items"]) in {("Albania", "105080"), ("Albania", "63030"), ("Albania", "8221"), ("Bosnia and Herzegovina", "20000")}:
        continue  # shells and short-range rockets reported as artillery and missiles
    if f[0] + b[0] == f[1] + b[1]:
        ambiguous += 1
        continue
    side = int(f[1] + b[1] < f[0] + b[0])
    number = int(row["num_items"]) if row["num_items"].isdigit() and int(row["num_items"]) else None
    pair = (code[row["exporter"].strip()], code[row["importer"].strip()])
    reports.append({"pair": pair, "category": row["category"], "year": int(row["year"]), "side": side, "n": number, "mate": None})

speaks = {(r["side"], r["pair"][r["side"]], r["year"]) for r in reports}
cells = defaultdict(lambda: ([], []))
for r in sorted(reports, key=lambda r: -1 if r["n"] is None else r["n"], reverse=True):
    cells[r["pair"], r["category"]][r["side"]].append(r)
for later in (0, -1, 1):
    for exports, imports in cells.values():
        for e in exports:
            free = [i for i in imports if e["mate"] is None and i["mate"] is None and i["year"] == e["year"] + later]
            if free:
                e["mate"], free[0]["mate"] = free[0], e

score = defaultdict(Counter)
for r in reports:
    count, mate = score[r["pair"][r["side"]]], r["mate"]
    compared = mate is not None or (1 - r["side"], r["pair"][1 - r["side"]], r["year"]) in speaks
    numbers = (r["n"], mate["n"]) if mate and r["n"] and mate["n"] else None
    near = numbers and abs(numbers[0] - numbers[1]) / max(numbers) < 0.2
    count.update(rows=1, compared=compared, matched=mate is not None, judged=compared and (mate is None or numbers is not None), near=bool(near))
for reporter, c in sorted(score.items()):
    print(reporter, c["rows"], c["compared"], c["matched"], c["judged"], c["near"])
print("ambiguous", ambiguous)

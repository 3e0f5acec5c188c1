"""What an analyst would write in ten minutes: the share outside NATO per window of five years, straight from the register.
It is the yardstick for whole processes in bench/processes: python3 bench/sum_register.py REGISTER
"""
import csv
import sys

MEMBERS = {
    "Belgium", "Canada", "Denmark", "France", "Iceland", "Italy", "Luxembourg", "Netherlands", "Norway", "Portugal",
    "United Kingdom", "United States", "Greece", "Turkiye", "Germany", "Spain", "Czechia", "Hungary", "Poland",
    "Bulgaria", "Estonia", "Latvia", "Lithuania", "Romania", "Slovakia", "Slovenia", "Albania", "Croatia",
    "Montenegro", "North Macedonia", "Finland", "Sweden",
}
INSIDE = MEMBERS | {"NATO**"}
UNKNOWN = {"unknown recipient(s)"}


def main(path):
    inside, outside = {}, {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        for line in file:
            if line.startswith("SIPRI AT"):
                names = line.strip().rstrip(";").split(",")
                break
        supplier, recipient = names.index("Supplier"), names.index("Recipient")
        year, volume = names.index("Delivery year"), names.index("TIV delivery values")
        for row in csv.reader(file):
            if row[supplier] not in MEMBERS or row[recipient] in UNKNOWN:
                continue
            window = (int(row[year]) - 1995) // 5
            side = inside if row[recipient] in INSIDE else outside
            side[window] = side.get(window, 0.0) + float(row[volume])
    for window in sorted(outside):
        share = outside[window] / (outside[window] + inside.get(window, 0.0))
        print(f"{1995 + 5 * window}-{1999 + 5 * window} {100 * share:.1f} %")


main(sys.argv[1])

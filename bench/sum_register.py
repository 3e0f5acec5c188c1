"""What an analyst would write in ten minutes: the share outside NATO per window of five years, straight from the register.
The yardstick for whole processes in bench/processes: python3 bench/sum_register.py REGISTER
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


def rows(file):
    """The rows below the header, wherever it stands, without the stray character at the end of every line."""
    lines = (line.rstrip("\r\n;") for line in file)
    header = next(line for line in lines if line.startswith("SIPRI AT"))
    return csv.DictReader(lines, fieldnames=header.split(","))


def main(path):
    inside, outside = {}, {}
    with open(path, encoding="utf-8-sig") as file:
        for row in rows(file):
            if row["Supplier"] not in MEMBERS or row["Recipient"] in UNKNOWN:
                continue
            window = (int(row["Delivery year"]) - 1995) // 5
            side = inside if row["Recipient"] in INSIDE else outside
            side[window] = side.get(window, 0.0) + float(row["TIV delivery values"])
    for window in sorted(outside):
        share = outside[window] / (outside[window] + inside.get(window, 0.0))
        print(f"{1995 + 5 * window}-{1999 + 5 * window} {100 * share:.1f} %")


main(sys.argv[1])

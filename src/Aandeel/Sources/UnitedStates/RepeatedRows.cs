namespace Aandeel.Sources.UnitedStates;

/// <summary>A country and programme in a year, which the collection should hold once.</summary>
internal sealed record ProgrammeYear(int Year, string Country, string Program);

/// <summary>
/// Rows that repeat a country and programme of the same year. Per flow only one amount counts: the last one,
/// which comes from the later publication unless both are of one, and then the finding says so; what it takes the place
/// of is kept without an amount. Rows that complete each
/// other (one with the authorisation, the other with the delivery) lose nothing.
/// </summary>
internal sealed class RepeatedRows(FileReading reading)
{
    private readonly Dictionary<ProgrammeYear, List<int>> _seen = [];

    /// <summary>
    /// Compares the observations from <paramref name="from"/> on with those of earlier rows of the same country and
    /// programme.
    /// </summary>
    /// <param name="found">All rows so far; the collection is small (13,000 rows), and a row can change one far before
    /// it.</param>
    public void Check(List<Observation> found, ProgrammeYear key, int from, int line)
    {
        if (!_seen.TryGetValue(key, out var before))
        {
            _seen[key] = [.. Enumerable.Range(from, found.Count - from)];
            return;
        }

        var first = found[before[0]].Line;
        var kept = new List<string>();
        for (var i = from; i < found.Count; i++)
        {
            var own = found[i];
            if (own.Amount is not { } amount) continue;
            foreach (var j in before)
            {
                var other = found[j];
                if (other.Flow != own.Flow || other.Amount is not { } gone) continue;
                kept.Add(
                    amount == gone
                        ? $"{Codes.Of(own.Flow)} {amount} counts once"
                        : $"{Codes.Of(own.Flow)} {amount} of line {line} counts, not {gone} of line {other.Line}"
                            + (own.Remark == other.Remark ? ", both of one report, which does not say which holds" : ""));
                found[j] = other with
                {
                    Amount = null,
                    State = Reported.NoReport,
                    Remark = $"set aside: {gone}, repeated on line {line}; {other.Remark}"
                };
            }
        }

        before.AddRange(Enumerable.Range(from, found.Count - from));
        reading.Remark(
            line, null, "repeated", $"{key.Country}, {key.Program}, {key.Year}: also on line {first}",
            $"each country and programme once a year; "
                + $"{(kept.Count == 0 ? "the rows complete each other" : string.Join(", ", kept))}");
    }
}

using Aandeel.Harmonise;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Which of several lines end long before the newest of them: they are marked, and what each measure ends with is said, so
/// that nobody takes a figure of ten years ago for one of today.
/// </summary>
internal sealed class OldYears
{
    /// <summary>How many years before the newest a line may end.</summary>
    private const int MostBefore = 5;

    private const string Mark = "†";
    private readonly List<SourceLine> _lines;
    private readonly int _newest;

    /// <summary>Looks which lines end long before the newest.</summary>
    /// <param name="lines">All lines; those without a share count for nothing.</param>
    public OldYears(IEnumerable<SourceLine> lines)
    {
        _lines = [.. lines.Where(HasShare)];
        _newest = _lines.Count == 0 ? 0 : _lines.Max(LastOf);
    }

    /// <summary>The mark behind the years of a line that are long gone; nothing where they are not.</summary>
    public string MarkOf(SourceLine line) => HasShare(line) && IsOld(LastOf(line)) ? Mark : "";

    /// <summary>What the mark means, and with which year each measure ends that has it; null where no line has it.</summary>
    public Note? Said()
    {
        if (!_lines.Exists(l => IsOld(LastOf(l)))) return null;
        var newest = new YearRange(_newest, _newest);
        var said = Text.Of(
            $"{Mark} ends more than five years before {newest}, the newest year here.",
            $"{Mark} eindigt meer dan vijf jaar voor {newest}, het nieuwste jaar hier.");
        var ends = _lines.GroupBy(l => SeriesWords.ThingsOf(l.Series, new SourceChoice()))
            .Select(g => (Things: g.Key, Last: g.Max(LastOf))).Where(e => IsOld(e.Last)).OrderByDescending(e => e.Last).ToList();
        if (ends.Count > 0)
        {
            var last = Text.Join(", ", ends.Select(e =>
            {
                var (things, year) = (e.Things.Small(), new YearRange(e.Last, e.Last));
                return Text.Of($"{things} {year}", $"{things} {year}");
            }));
            said = Text.Join(" ", [said, Text.Of(
                $"Nothing here is newer than this: {last}.", $"Nieuwer dan dit is hier niets: {last}.")]);
        }

        return new Note("old-years", said) { IsOfMark = true };
    }

    private static bool HasShare(SourceLine line) => line is { Period: not null, Line.Sum.ShareOutside: not null };

    private static int LastOf(SourceLine line) => line.Period!.Last;

    private bool IsOld(int last) => last < _newest - MostBefore;
}

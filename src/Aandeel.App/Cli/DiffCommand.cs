using System.CommandLine;
using System.Globalization;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel sources diff</c>: what a new edition changed for the same years.</summary>
internal static class DiffCommand
{
    public static Command Create(Streams streams)
    {
        var source = new Argument<string>("SOURCE") { Description = "the source: sipri" };
        var older = new Argument<string>("OLDER") { Description = "the older edition, such as 2025" };
        var newer = new Argument<string>("NEWER") { Description = "the newer edition, such as 2026" };
        var years = new Option<string>("--years")
        {
            Description = "the years of delivery (default: the last five that both cover)",
            HelpName = "2020-2024",
        };
        var limit = new Option<string>("--limit")
        {
            Description = "show at most N rows in a table (default 12); files hold all",
            HelpName = "N",
        };
        var language = Listing.LanguageOption();
        var (format, data) = (Listing.FormatOption(), Listing.DataOption());
        var command = new Command("diff", CommandTexts.Of("sources diff").Summary)
        {
            source, older, newer, years, limit, language, format, data,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(source) != SourceCatalog.Sipri)
            {
                throw AandeelException.Usage($"diff got '{parsed.GetValue(source)}'; it knows {SourceCatalog.Sipri}.");
            }

            var (asked, most) = (Years(parsed.GetValue(years)), Most(parsed.GetValue(limit)));
            var spoken = Listing.Spoken(parsed.GetValue(language), streams);
            using var holdings = Listing.Open(parsed.GetValue(data), streams.Tell);
            if (holdings.UsesSums)
            {
                throw AandeelException.NotHere($"No register is here to compare. {Holdings.GetRegister}");
            }

            var answer = EditionDiff.Answer(holdings, parsed.GetValue(older)!, parsed.GetValue(newer)!, asked);
            Listing.Write(answer, new Doors.Showing(spoken, most), parsed.GetValue(format), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static YearRange? Years(string? text)
    {
        if (text is null) return null;
        return YearRange.TryParse(text, null, out var years)
            ? years
            : throw AandeelException.Usage(
                $"--years got '{text}'; it knows a year (2024) or years (2020-2024), the first before the last.");
    }

    private static int? Most(string? text)
    {
        if (text is null) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
            ? most
            : throw AandeelException.Usage($"--limit got '{text}'; it knows a whole number above 0.");
    }
}

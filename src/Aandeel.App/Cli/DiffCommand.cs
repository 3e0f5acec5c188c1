using System.CommandLine;
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
        var years = new Option<string>("--years") { Description = "the years of delivery (default: the last five that both cover)", HelpName = "2020-2024" };
        var language = Listing.LanguageOption();
        var (format, data) = (Listing.FormatOption(), Listing.DataOption());
        var command = new Command("diff", CommandTexts.Of("sources diff").Summary) { source, older, newer, years, language, format, data };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(source) != SourceCatalog.Sipri) throw AandeelException.Usage($"diff got '{parsed.GetValue(source)}'; it knows {SourceCatalog.Sipri}.");
            YearRange? asked = null;
            if (parsed.GetValue(years) is { } text && !YearRange.TryParse(text, null, out asked)) throw AandeelException.Usage($"--years got '{text}'; it knows a year (2024) or years (2020-2024), the first before the last.");
            var spoken = Listing.Spoken(parsed.GetValue(language), streams);
            using var holdings = Listing.Open(parsed.GetValue(data), streams.Error.WriteLine);
            if (holdings.UsesSums) throw AandeelException.NotHere($"No register is here to compare. {Holdings.GetRegister}");
            Listing.Write(EditionDiff.Answer(holdings, parsed.GetValue(older)!, parsed.GetValue(newer)!, asked, spoken), parsed.GetValue(format), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }
}

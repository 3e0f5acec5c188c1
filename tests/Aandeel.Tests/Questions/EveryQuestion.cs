using System.Collections.Concurrent;
using Aandeel.Questions;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>
/// A spread of every question, asked of the built-in sums and of the fixtures; what one of them cannot answer is left
/// out.
/// </summary>
internal static class EveryQuestion
{
    private static readonly string[] Fixtures =
    [
        "sipri-register-17.csv", "sipri-register-16.csv", "unroca-transfers.json", "unroca-report-years.json",
        "unroca-country.json", "us-arms-sales.json",
        "nl-licences.csv", "de-reports.csv", "uk-licences.csv", "comtrade.json", "eu-report.csv",
        "eu-actual-exports.csv", "eu-caat-export.csv",
    ];

    private static readonly Lazy<Imported> OfFixtures = new(
        () => Asking.Import("every-question", [.. Fixtures.Select(f => SourceFile.Open(Repository.Fixture(f)))]));
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Answer>> Kept = new(StringComparer.Ordinal);

    /// <summary>Questions as typed after the program's name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "share", "share --years 2020-2024 --compare 2015-2019", "share --by year",
        "share --by supplier --years 2020-2024", "share --by recipient --years 2020-2024",
        "share --by group --years 2020-2024", "share --by class --years 2020-2024",
        "share --by category --composition present --years 2020-2024", "share --periods 5,last", "share --compare 2015-2019",
        "share --by group", "share --years 2020-2024 --periods 2,last", "share --composition present,2022-02-24",
        "share --without second-hand,ukraine", "share --suppliers NLD --years 2020-2024", "share --source eu",
        "share --source nl --destination final",
        "share --source unroca", "share --source uk --include dual-use", "share --source us --by year",
        "share --source all",
        "suppliers", "recipients", "suppliers --regions sipri", "suppliers --source eu", "recipients --recipients UKR",
        "flows --suppliers NLD --years 2020-2024",
        "flows --source nl --rows true", "definitions", "sensitivity --draws 50", "decompose",
        "decompose --by supplier", "decompose --by group", "trend", "trend --source us",
        "concentration", "concentration --by supplier", "dependence", "dependence --by class", "options-ceiling",
        "options-ceiling --by category", "options-match",
        "options-joint", "options-target --share 30", "scenario --set growth=0.1",
        "scenario --set \"name='Half, it\\u0027s said',ukraine.0.from=2026,ukraine.0.level=0.5,years=2025-2031\"", "published", "gaps",
        "gaps --by supplier", "gaps --by year", "mirror",
        "mirror --source unroca", "mirror --source unroca --by reporter", "production --years 2012",
        "made", "made --suppliers NLD --years 2020-2024", "share --made-in true",
        "party --party NLD", "party --party UKR", "targets", "answer", "answer --party NLD", "answer --party UKR",
        "verify --claim share --value 77 --years 2020-2024", "verify --claim S25-001",
        "verify --claim exports --value 43 --suppliers USA",
        "between --from NLD --to ISR", "between --from USA --to NLD", "flows --item F-35 --years 2019-2024", "changes",
        "flows --suppliers ISL --recipients ISR",
    ];

    /// <summary>The built-in sums alone, and the fixtures of all sources.</summary>
    public static IReadOnlyList<Imported> Imports => [Asking.Sums, OfFixtures.Value];

    /// <summary>The answers to a question, from the sums and from the fixtures.</summary>
    public static IReadOnlyList<Answer> Answers(string command) => Kept.GetOrAdd(command, c =>
    {
        var question = Asking.OfCommand("aandeel " + c);
        var answers = new List<Answer>();
        foreach (var imported in Imports)
        {
            try
            {
                if (Asked.New(question, imported) is { } answer) answers.Add(answer);
            }
            catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
            {
                // What this data cannot answer has no answer to look at.
            }
        }

        return answers;
    });
}

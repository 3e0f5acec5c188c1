using Aandeel.Sources.Census;
using Aandeel.Sources.Customs;
using Aandeel.Sources.Eu;
using Aandeel.Sources.Germany;
using Aandeel.Sources.Nato;
using Aandeel.Sources.Netherlands;
using Aandeel.Sources.Sipri;
using Aandeel.Sources.SipriCompanies;
using Aandeel.Sources.SipriExpenditure;
using Aandeel.Sources.SipriTotals;
using Aandeel.Sources.Spain;
using Aandeel.Sources.UnitedKingdom;
using Aandeel.Sources.UnitedStates;
using Aandeel.Sources.Unroca;

namespace Aandeel.Sources;

/// <summary>All readers, and the recognition of a file by its form.</summary>
public static class SourceReaders
{
    public static IReadOnlyList<ISourceReader> All { get; } =
    [
        new RegisterReader(), new OrdersReader(), new ApiAnswerReader(), .. EuReaders.All, .. UnrocaReaders.All, .. UnitedStatesReaders.All, .. CensusReaders.All, .. DutchReaders.All,
        .. GermanReaders.All, .. SpanishReaders.All, .. BritishReaders.All, .. NatoReaders.All, .. SipriCompaniesReaders.All, .. SipriExpenditureReaders.All, .. CustomsReaders.All, .. SipriTotalsReaders.All,
    ];

    /// <summary>The reader of a file, or a sentence that says what it looks like and what is known.</summary>
    public static ISourceReader For(SourceFile file)
    {
        // A web page can have the data's own header in it.
        if (!IsMarkup(file) && All.FirstOrDefault(r => r.Recognises(file)) is { } reader) return reader;

        throw new AandeelException(
            ExitCode.ShapeChanged,
            $"{file.Name} is of no known form: it {Looks(file)}. Known forms: "
            + $"{string.Join("; ", All.Select(r => r.FormTitle))}. Nothing was changed here.");
    }

    /// <summary>The reader of a form by its code, or null.</summary>
    public static ISourceReader? ByForm(string form) => All.FirstOrDefault(r => r.Form == form);

    private static bool IsMarkup(SourceFile file) => file.Head.AsSpan().TrimStart().StartsWith("<");

    private static string Looks(SourceFile file)
    {
        if (file.Start.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || file.Start.Span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "is text in UTF-16, as some programs save it (save it as UTF-8, or import the download itself)";
        }

        if (IsMarkup(file)) return "is a web page or XML, which a site sends in place of the data when something went wrong";
        if (file.Head.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t'))) return "holds binary data";
        var first = file.Head.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0) ?? "";
        return $"begins with \"{(first.Length > 100 ? first[..100] + "…" : first)}\"";
    }
}

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
        new RegisterReader(), new OrdersReader(), new ApiAnswerReader(), new OrdersAnswerReader(), .. EuReaders.All,
        .. UnrocaReaders.All,
        .. UnitedStatesReaders.All, .. CensusReaders.All, .. DutchReaders.All, .. GermanReaders.All,
        .. SpanishReaders.All, .. BritishReaders.All,
        .. NatoReaders.All, .. SipriCompaniesReaders.All, .. SipriExpenditureReaders.All, .. CustomsReaders.All,
        .. SipriTotalsReaders.All,
    ];

    /// <summary>
    /// The reader of a file, or one sentence that says what the file is and what to do (exit code 2: the wrong file was
    /// chosen).
    /// </summary>
    public static ISourceReader For(SourceFile file)
    {
        // A web page can have the data's own header in it.
        if (!UnknownFile.IsMarkup(file) && All.FirstOrDefault(r => r.Recognises(file)) is { } reader) return reader;
        throw UnknownFile.Of(file);
    }

    /// <summary>The reader of a form by its code, or null.</summary>
    public static ISourceReader? ByForm(string form) => All.FirstOrDefault(r => r.Form == form);
}

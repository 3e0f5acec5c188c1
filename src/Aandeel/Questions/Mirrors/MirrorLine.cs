using Aandeel.Harmonise;
using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>
/// A contradiction, and its rank among those of its kind and of the same two series: amounts in different units have no
/// order.
/// </summary>
internal sealed record MirrorLine(Contradiction Found, int Rank)
{
    public string Key => $"{Codes.Of(Found.Kind)} {SeriesOf(Found.Says)} {SeriesOf(Found.Silent)} {Rank}";

    public ProductClass? Class => Found.Class > 0 ? ProductClasses.BuiltIn.All[Found.Class] : null;

    public static Party Of(short party) => Imported.Parties[party];

    private static string SeriesOf(SourceCoverage coverage)
    {
        var series = coverage.Series;
        return $"{series.Source} {Codes.Of(series.Flow)} {series.Unit.Code} {Codes.Of(coverage.Side)}";
    }
}

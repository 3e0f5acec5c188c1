using System.Globalization;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources.Eu;

/// <summary>The real files of the EU report, each read once for all tests.</summary>
internal static class EuFiles
{
    private static readonly Lazy<FileReading> LazyReport = new(() => Read("eu-report-2005-2013.csv"));
    private static readonly Lazy<FileReading> LazyActual = new(() => Read("eu-actual-exports-1998-2020.csv"));

    public static string[] Names { get; } = [
        "eu-report-2005-2013.csv", "eu-actual-exports-1998-2020.csv", "caat-broker.csv", "caat-mission.csv",
        "caat-consult.csv"
    ];

    public static FileReading Report => LazyReport.Value;

    public static FileReading Actual => LazyActual.Value;

    public static FileReading Read(string name) =>
        ReadingText.Read(SourceFile.Open(SharedData.PathOf("data", "coarm", name)));

    /// <summary>Indicators as text, for what gives no flows.</summary>
    public static string Text(FileReading reading)
    {
        var text = new StringBuilder(ReadingText.Of(reading)).Append("\nindicators\n");
        foreach (var i in reading.Kept().Indicators)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{i.Line}.{i.Part} {i.Measure}: {i.Party} {i.Year} | {i.Item ?? "-"} | {i.Amount?.ToString() ?? "-"} "
                    + $"{i.Unit.Code} {Codes.Of(i.State)}\n");
        }

        return text.ToString();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Aandeel.Store;

/// <summary>A finding as it lies in a snapshot.</summary>
internal static class StoredFinding
{
    /// <summary>The sum over a row of the table; those of one file and code are added up.</summary>
    public static ulong SumOf(
        long id, int line, string? column, string code, string found, string expected, string? arguments, int outcome) => Sum.OfFields(
        id.ToString(CultureInfo.InvariantCulture), line.ToString(CultureInfo.InvariantCulture), column, code, found,
        expected, arguments,
        outcome.ToString(CultureInfo.InvariantCulture));

    /// <summary>The arguments from their list in JSON.</summary>
    public static ImmutableArray<string> Arguments(string? json)
    {
        if (json is null) return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(a => a.GetString() ?? "")];
    }
}

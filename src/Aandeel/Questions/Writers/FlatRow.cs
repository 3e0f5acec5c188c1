using System.Globalization;

namespace Aandeel.Questions.Writers;

/// <summary>A row of an answer as flat fields: <c>bounds.lower</c> becomes <c>bounds_lower</c>. Lists are left to the writer.</summary>
internal static class FlatRow
{
    private const string GroupPrefix = "outside_by_group_";

    public static IEnumerable<KeyValuePair<string, FieldValue>> Of(AnswerRow row, string prefix = "")
    {
        foreach (var (name, value) in row.Fields)
        {
            if (value is FieldValue.Fields fields)
            {
                foreach (var inner in Of(fields.Row, prefix + name + "_")) yield return inner;
            }
            else
            {
                yield return new(Shorten(prefix + name), value);
            }
        }
    }

    /// <summary>A value as text for CSV: dot decimal, unrounded, nothing where there is none.</summary>
    public static string Text(FieldValue value) => value switch
    {
        FieldValue.Text text => text.Value,
        FieldValue.Whole whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        FieldValue.Number number => number.Value.ToString("0.####", CultureInfo.InvariantCulture),
        FieldValue.Ratio ratio => ratio.Value.ToString("R", CultureInfo.InvariantCulture),
        FieldValue.YesNo yesNo => yesNo.Value ? "true" : "false",
        _ => "",
    };

    /// <summary>The reasons of a row's missing numbers as one text: <c>field=code;field=code</c>.</summary>
    public static string Reasons(IEnumerable<KeyValuePair<string, FieldValue>> fields) =>
        string.Join(';', fields.Where(f => f.Value is FieldValue.Missing).Select(f => $"{f.Key}={((FieldValue.Missing)f.Value).Reason}"));

    /// <summary><c>outside_by_group_ukraine</c> is written <c>outside_ukraine</c>.</summary>
    private static string Shorten(string name) => name.StartsWith(GroupPrefix, StringComparison.Ordinal) ? "outside_" + name[GroupPrefix.Length..] : name;
}

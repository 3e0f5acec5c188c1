using System.Globalization;

namespace Aandeel.Sources.Sipri;

/// <summary>
/// How many items a printed line of the register says were delivered. The number is read from the line itself, since an
/// observation holds volumes alone.
/// </summary>
public static class PrintedNumber
{
    private const int Delivered = 8;
    private const int YearsOfDelivery = 10;

    /// <summary>The number of items of one year, or why the line does not give it.</summary>
    /// <param name="isOrder">Whether the line is of an order, whose number is of all its years together.</param>
    public static (long? Number, string Why) Of(string line, bool isOrder)
    {
        var fields = Fields(line, ',');
        if (fields.Count <= YearsOfDelivery) fields = Fields(line, ';');
        if (fields.Count <= YearsOfDelivery) return (null, "line-broken");
        if (isOrder && fields[YearsOfDelivery].Contains(';', StringComparison.Ordinal)) return (null, "several-years");
        return long.TryParse(fields[Delivered].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, "")
            : (null, "number-not-stated");
    }

    private static List<string> Fields(string line, char separator)
    {
        var (fields, field, isQuoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var letter in line)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter == separator && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(letter);
        }

        fields.Add(field.ToString());
        return fields;
    }
}

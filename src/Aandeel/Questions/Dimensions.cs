using Aandeel.Answers;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Columns that tell rows apart in the same way in every question.</summary>
internal static class Dimensions
{
    /// <summary>The years of a row.</summary>
    /// <param name="title">What people call them, where it is not a period.</param>
    public static Column<T> Period<T>(Func<T, YearRange?> years, Text? title = null)
        where T : class =>
        new("period", Kind.Period, title ?? ("Period", "Periode"), r => Cell.Of(years(r))) { Role = Role.Dimension };

    /// <summary>The years of a row as people see them, with a mark behind those that need one.</summary>
    public static Column<T> MarkedPeriod<T>(Text title, Func<T, YearRange?> years, Func<T, string> mark)
        where T : class =>
        new("period", Kind.Period, title, r => Cell.Of(Text.Of($"{years(r)?.ToString()}{mark(r)}"))) { Role = Role.Dimension };

    /// <summary>Who counts as a member when.</summary>
    public static Column<T> Composition<T>(Func<T, Composition> composition)
        where T : class =>
        new("composition", Kind.Code, ("Composition", "Samenstelling"), r => Cell.Of(composition(r).Code))
        {
            Role = Role.Dimension,
        };
}

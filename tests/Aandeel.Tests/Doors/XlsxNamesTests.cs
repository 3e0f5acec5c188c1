using Aandeel.Doors;
using FsCheck.Fluent;
using Check = FsCheck.Check;

namespace Aandeel.Tests;

public sealed class XlsxNamesTests
{
    [Theory]
    [InlineData("share", "share")]
    [InlineData("a/b\\c[d]e:f*g?h", "a-b-c-d-e-f-g-h")]
    [InlineData("", "Sheet")]
    [InlineData("''", "Sheet")]
    [InlineData("history", "history 1")]
    [InlineData("what's in it", "what's in it")]
    [InlineData("a name of more than thirty-one characters", "a name of more than thirty-one")]
    [InlineData("line\nbreak", "line break")]
    public void A_name_is_as_near_as_the_rules_allow(string wanted, string name) =>
        XlsxNames.Of([wanted]).ShouldBe([name]);

    [Fact]
    public void No_two_are_alike() =>
        XlsxNames.Of(["Share", "share", "SHARE", new string('x', 40), new string('x', 50)])
            .ShouldBe(["Share", "share (2)", "SHARE (3)", new string('x', 31), new string('x', 27) + " (2)"]);

    [Fact]
    public void Whatever_is_asked_the_names_are_valid_and_unique() => Check.QuickThrowOnFailure(Prop.ForAll<string?[]>(wanted =>
    {
        var names = XlsxNames.Of(wanted.Select(w => w ?? ""));
        return names.Count == wanted.Length
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count
            && names.All(
                n => n.Length is > 0 and <= 31 && n.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) < 0 && n[0] != '\''
                    && n[^1] != '\'');
    }));
}

namespace Aandeel.App.Tests;

/// <summary>--strict: an answer that misses something still comes, with exit code 3.</summary>
public sealed class StrictTests
{
    [Fact]
    public void Whole_data_are_complete()
    {
        using var person = Person.WithRegister();
        person.Types("share --strict").ShouldSucceed();
    }

    [Theory]
    [InlineData("Atlantis", "2052", "not in our table")]
    [InlineData("Norway", "soon", "could not be read")]
    public void What_is_missing_gives_exit_code_3_and_the_answer(string recipient, string year, string says)
    {
        using var person = new Person();
        var register = SyntheticRegister.Csv(200, seed: 12, row: SyntheticRegister.Row(recipient, year));
        person.Asks("sources", "import", person.File("register.csv", register)).ShouldSucceed();
        var answer = person.Types("share").ShouldSucceed();
        var strict = person.Types("share --strict");
        strict.Code.ShouldBe((int)ExitCode.Incomplete);
        strict.Text.ShouldBe(answer);
        strict.Error.ShouldStartWith("Incomplete (--strict): ");
        strict.Error.ShouldContain(says);
    }
}

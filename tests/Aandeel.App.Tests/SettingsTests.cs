namespace Aandeel.App.Tests;

/// <summary>What is meant in a folder where nothing is said, and what goes before it.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly Person _person = new();

    public void Dispose() => _person.Dispose();

    [Fact]
    public void A_language_reaches_answers_messages_help_and_lists_and_an_option_goes_before_it()
    {
        _person.Types("settings language nl").ShouldSucceed().ShouldBe("De instelling language is nu nl.\n");

        _person.Types("share --years 2020-2024").ShouldSucceed().ShouldContain("buiten de NAVO");
        _person.Types("share --years 1800").ShouldFail(ExitCode.WrongUsage).ShouldContain("ligt buiten de gegevens");
        _person.Types("shar").ShouldFail(ExitCode.WrongUsage).ShouldContain("kent geen opdracht 'shar'");
        _person.Types("share --help").ShouldSucceed().ShouldContain("Gebruik: aandeel share");
        _person.Types("sources list").ShouldSucceed().ShouldContain("Bronnen");
        _person.Types("doctor").ShouldSucceed().ShouldContain("Staat");
        _person.Types("share --years 1800 --lang en").ShouldFail(ExitCode.WrongUsage).ShouldContain("lies outside the data");
        _person.Types("help share --lang=en").ShouldSucceed().ShouldContain("Usage: aandeel share");
        _person.Says("share", "--years", "1800", "--data", _person.Folder).ShouldFail(ExitCode.WrongUsage)
            .ShouldContain("lies outside", customMessage: "another folder has settings of its own");
    }

    [Fact]
    public void A_language_of_the_folder_goes_before_that_of_the_system()
    {
        using var dutch = new Person { Language = Language.Nl };
        dutch.Types("share --years 1800").ShouldFail(ExitCode.WrongUsage).ShouldContain("ligt buiten de gegevens");
        dutch.Types("settings language en").ShouldSucceed().ShouldBe("The setting language is en now.\n");
        dutch.Types("share --years 1800").ShouldFail(ExitCode.WrongUsage).ShouldContain("lies outside the data");
        dutch.Types("settings language none").ShouldSucceed().ShouldBe("The setting language is taken back.\n");
        dutch.Types("share --years 1800").ShouldFail(ExitCode.WrongUsage).ShouldContain("ligt buiten de gegevens");
    }

    [Fact]
    public void A_party_and_an_alliance_are_meant_where_none_is_named()
    {
        _person.Types("settings party Nederland").ShouldSucceed().ShouldContain("is NLD now");
        _person.Types("answer").Text.ShouldBe(_person.Types("answer NLD").ShouldSucceed());
        _person.Types("answer nato").Text.ShouldBe(Unset("answer"));
        _person.Types("answer DEU").Text.ShouldBe(Unset("answer DEU"));

        _person.Types("settings alliance EU").ShouldSucceed().ShouldContain("is eu now");
        _person.Types("share --years 2020-2024").ShouldFail(ExitCode.Incomplete)
            .ShouldContain("this choice of alliance", customMessage: "the built-in sums are of NATO alone");
        _person.Types("share --years 2020-2024 --alliance nato").Text.ShouldBe(Unset("share --years 2020-2024"));
    }

    [Fact]
    public void Settings_are_shown_and_a_wrong_one_says_what_there_is()
    {
        _person.Types("settings alliance eu").ShouldSucceed();
        _person.Types("settings --format csv").ShouldSucceed().ShouldContain("alliance,eu,");
        _person.Types("settings language --format csv").ShouldSucceed().Split('\n')[1].ShouldStartWith("language,,");
        _person.Types("settings langauge nl").ShouldFail(ExitCode.WrongUsage)
            .ShouldBe("'langauge' is no setting; there are language, party, edition, alliance. Did you mean language?");
        _person.Types("settings language fr").ShouldFail(ExitCode.WrongUsage).ShouldContain("it can be en or nl");
        _person.Types("settings party Atlantis").ShouldFail(ExitCode.WrongUsage).ShouldContain("'Atlantis' is not a party");
        _person.Types("settings edition 1999").ShouldFail(ExitCode.Incomplete).ShouldContain("Edition 1999");
        _person.Types("settings alliance warsaw").ShouldFail(ExitCode.WrongUsage).ShouldContain("nato, eu, or a CSV file");
    }

    [Fact]
    public void A_file_of_settings_that_was_spoilt_names_its_line_and_answers_nothing_else()
    {
        _person.Types("settings language nl").ShouldSucceed();
        File.AppendAllText(Path.Combine(_person.Data, "settings"), "colour blue\n");

        _person.Types("share").ShouldFail(ExitCode.WrongUsage).ShouldContain("settings, line 2: 'colour' is no setting");
        _person.Types("settings").ShouldFail(ExitCode.WrongUsage).ShouldContain("Mend it, or delete the file.");
    }

    /// <summary>What a person without settings reads.</summary>
    private static string Unset(string line)
    {
        using var other = new Person();
        return other.Types(line).ShouldSucceed();
    }
}

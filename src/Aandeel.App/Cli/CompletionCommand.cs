using System.CommandLine;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel completion</c>: scripts that ask the program itself what could come next.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # Completion of aandeel for bash.
        _aandeel() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(aandeel "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _aandeel aandeel
        """;

    private const string Zsh = """
        #compdef aandeel
        # Completion of aandeel for zsh.
        _aandeel() {
            local -a words_known
            words_known=("${(@f)$(aandeel "[suggest:$((CURSOR))]" "$BUFFER" 2>/dev/null)}")
            if (( ${#words_known} )) && [[ -n "${words_known[1]}" ]]; then compadd -a words_known; else _files; fi
        }
        # As a file on the path of functions this is the function itself; read with source it only registers.
        if [[ "${funcstack[1]}" == _aandeel ]]; then _aandeel "$@"; else compdef _aandeel aandeel; fi
        """;

    private const string Fish = """
        # Completion of aandeel for fish.
        function __aandeel_words
            set -l words (aandeel "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)
            # Files only where no word is known, as for sources import.
            if set -q words[1]
                string join \n -- $words
            else
                __fish_complete_path (commandline -ct)
            end
        end
        complete -c aandeel -f -a '(__aandeel_words)'
        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish
    };

    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.CompletionSources.Add(
            _ => Scripts.Keys.Select(s => new System.CommandLine.Completions.CompletionItem(s)));
        var command = new Command("completion", CommandTexts.Of("completion").Summary) { shell };
        command.SetAction(parsed =>
        {
            var word = parsed.GetValue(shell)!;
            if (!Scripts.TryGetValue(word, out var script))
            {
                throw AandeelException.Usage(
                    $"completion got '{word}'; it knows "
                        + $"{string.Join(", ", Scripts.Keys)}.{Nearest.Hint(word, Scripts.Keys)}");
            }

            streams.SayLine(script);
            return (int)ExitCode.Ok;
        });
        return command;
    }
}

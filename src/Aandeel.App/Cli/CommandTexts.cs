namespace Aandeel.App.Cli;

/// <summary>What help says of a command: a summary, what it answers, and three examples that work.</summary>
internal sealed record CommandText(string Summary, string Answers, IReadOnlyList<(string Command, string Says)> Examples);

/// <summary>The texts of all commands, by their name.</summary>
internal static class CommandTexts
{
    private static readonly Dictionary<string, CommandText> All = new(StringComparer.Ordinal)
    {
        [""] = new(
            "",
            "Answers from built-in sums at once; from SIPRI's register, down to the printed line, when you have imported it.",
            [
                ("aandeel share", "the answer: the share outside NATO in windows of five years"),
                ("aandeel share --by supplier --years 2020-2024", "the same for each member"),
                ("aandeel sources import trade-register.csv", "read the register that you downloaded"),
            ]),
        ["share"] = new(
            "the share of what NATO members deliver to others that goes outside the Alliance",
            "Share = outside / (inside + outside), in SIPRI's volume of major arms (TIV): of deliveries to other countries, not of production and not of money. Ukraine and the Indo-Pacific four stand apart. The margin is what unknown recipients and suppliers could change.",
            [
                ("aandeel share --years 1995-2024 --periods 5 --composition present", "the present 32 members in all years"),
                ("aandeel share --suppliers NLD,DEU --without second-hand", "two suppliers, without what came from stock"),
                ("aandeel share --source all", "every source side by side, each in its own unit"),
            ]),
        ["flows"] = new(
            "the deliveries behind a figure, each with its file, line and the line as printed",
            "Takes the same choices as share, so that every figure can be followed to its rows; --rows shows each as printed, corrected and counted. Needs the files of the source.",
            [
                ("aandeel flows --years 2020-2024 --suppliers NLD", "all Dutch deliveries of those years"),
                ("aandeel flows --suppliers nato --recipients ukraine --format csv --out ukraine.csv", "what NATO members delivered to Ukraine"),
                ("aandeel flows --suppliers USA --recipients armed-groups --limit 10", "the ten largest to armed groups"),
            ]),
        ["suppliers"] = new(
            "the suppliers of major arms: rank, share of the world, change, to whom",
            "SIPRI's own table. Change is against as many years just before, or --compare. States are ranked; organisations and armed groups are not.",
            [
                ("aandeel suppliers --years 2020-2024", "all suppliers, against 2015-2019"),
                ("aandeel suppliers --years 2020-2024 --recipients europe", "who supplied Europe"),
                ("aandeel suppliers --suppliers NLD,DEU --partners 20 --format json", "two suppliers with their partners"),
            ]),
        ["recipients"] = new(
            "the recipients of major arms: rank, share of the world, change, from whom",
            "SIPRI's own table, seen from the recipient; with --source that of another source.",
            [
                ("aandeel recipients --years 2020-2024", "all recipients, against 2015-2019"),
                ("aandeel recipients --years 2020-2024 --regions sipri", "by region, European NATO members among them"),
                ("aandeel recipients --recipients UKR --format json", "one recipient with its suppliers"),
            ]),
        ["definitions"] = new(
            "the share under every definition that can be defended, and which choice moves it most",
            "Composition times five switches: 64 combinations, sorted, with their range.",
            [
                ("aandeel definitions", "of the last five years"),
                ("aandeel definitions --years 1995-2024", "of all years"),
                ("aandeel definitions --suppliers NLD --years 2020-2024 --format csv", "of one supplier, as a file"),
            ]),
        ["sensitivity"] = new(
            "how far SIPRI's own estimates could move the share",
            "Draws the estimated numbers and years anew, deal by deal. The same seed gives the same answer to the digit. A sensitivity, not a confidence interval. Needs the register.",
            [
                ("aandeel sensitivity", "windows of five years, 10,000 draws"),
                ("aandeel sensitivity --years 2020-2024 --draws 1000 --seed 7", "one period, fewer draws, another seed"),
                ("aandeel sensitivity --suppliers NLD --format json", "of one supplier"),
            ]),
        ["production"] = new(
            "the share of production that was exported outside, in money and as an interval",
            "Production = exports + deliveries at home. The second is not measured: it lies between nothing and what was spent on equipment, so the share is an interval. Where an input is missing there is no figure, and the input is named.",
            [
                ("aandeel production --years 2019", "all members of NATO that have a figure"),
                ("aandeel production --suppliers NLD,FRA,ITA --years 2014-2020", "three of them, year by year"),
                ("aandeel production --suppliers NLD --rd 10 --other 0-20 --unit EUR --explain", "with parameters of your own, step by step"),
            ]),
        ["party"] = new(
            "one page on a party: what each source says of it as supplier and as recipient",
            "Exports by source with the share outside, recipients, products, its part in Europe's exports, final destinations, published statements, what is missing, and why sources that differ can all be true.",
            [
                ("aandeel party NLD", "the Netherlands"),
                ("aandeel party UKR --lang nl", "Ukraine, in Dutch"),
                ("aandeel party TUR --years 2015-2024 --format json", "Türkiye, some years, for programs"),
            ]),
        ["targets"] = new(
            "published targets of European defence policy beside the nearest that is measured",
            "EDIS, EDIP and PESCO set shares of a market that no source here has whole. Each stands beside what is measured nearest to it, with what differs, or with nothing where nothing here measures it.",
            [
                ("aandeel targets", "all targets, over the last five years of each source"),
                ("aandeel targets --years 2014-2020 --composition present", "other years, the present members"),
                ("aandeel targets --lang nl --format markdown", "in Dutch, for a document"),
            ]),
        ["sources"] = new(
            "the sources: what is here, fetch, import, compare editions, remove, terms",
            "Files are recognised by their form, not by their name. The same file twice changes nothing.",
            [
                ("aandeel sources list", "what is here and what the program knows"),
                ("aandeel sources import trade-register.csv", "read a file that you downloaded"),
                ("aandeel sources terms", "on what terms the data may be used"),
            ]),
        ["sources list"] = new(
            "what each source measures, and which files are here",
            "Per source: measure, years, rows, edition, terms, when fetched, and whether a newer edition is due.",
            [
                ("aandeel sources list", "for people"),
                ("aandeel sources list --format json", "for programs"),
                ("aandeel sources list --data /srv/aandeel", "of another folder"),
            ]),
        ["sources import"] = new(
            "read downloaded files into a new snapshot",
            "Says what it found. A damaged row is refused with its line number and the rest is read; whatever goes wrong, the old snapshot goes on answering.",
            [
                ("aandeel sources import trade-register.csv", "SIPRI's register, as downloaded"),
                ("aandeel sources import register.csv --edition 2025", "a file that does not say when it was made"),
                ("aandeel sources import newer.csv --replace", "let a file take the place of one with the same edition and years"),
            ]),
        ["sources fetch"] = new(
            "fetch SIPRI's register from its own site and import it",
            "Prints the terms first; they are agreed to once. Years come in windows; a fetch that was broken off goes on where it stopped, and the old data answers until all is here.",
            [
                ("aandeel sources fetch sipri", "from 1950 on"),
                ("aandeel sources fetch sipri --from 1995 --accept-terms", "from 1995 on, in a script"),
                ("aandeel sources fetch sipri --data /srv/aandeel", "into another folder"),
            ]),
        ["sources diff"] = new(
            "what a new edition changed for the same years",
            "Totals, shares, parties and the largest revisions between two editions that are here: figures of different editions are not to be compared without it.",
            [
                ("aandeel sources diff sipri 2025 2026", "for the last five years that both cover"),
                ("aandeel sources diff sipri 2025 2026 --years 2020-2024", "for some years"),
                ("aandeel sources diff sipri 2025 2026 --format json", "for programs"),
            ]),
        ["sources remove"] = new(
            "take a file out of the snapshot",
            "Named by its file name, or by the first letters of its hash; a source's code takes out all its files. The snapshot before it stays: aandeel snapshot use.",
            [
                ("aandeel sources remove trade-register.csv", "by name"),
                ("aandeel sources remove 3f2a91", "by hash"),
                ("aandeel sources remove sipri", "everything of a source"),
            ]),
        ["sources terms"] = new(
            "on what terms the data may be used",
            "As last read at the publisher; the publisher's own text decides.",
            [
                ("aandeel sources terms", "of all sources"),
                ("aandeel sources terms --format markdown", "for a document"),
                ("aandeel sources terms --format json", "for programs"),
            ]),
        ["snapshot"] = new(
            "the snapshots: what they hold, choose one, remove old ones, make the built-in sums",
            "A snapshot is one SQLite file that never changes; its tables are described in docs/schema/snapshot.md.",
            [
                ("aandeel snapshot info", "which snapshots there are, and where"),
                ("aandeel snapshot use 3f2a91", "answer from an older one again"),
                ("aandeel snapshot prune --keep 2", "keep the current one and two others"),
            ]),
        ["snapshot info"] = new(
            "which snapshots there are, what is in them, and where",
            "The current one answers. The file can be opened with any SQLite tool.",
            [
                ("aandeel snapshot info", "for people"),
                ("aandeel snapshot info --format json", "for programs"),
                ("sqlite3 \"$(aandeel snapshot info --path)\" \"SELECT * FROM observations LIMIT 5\"", "look inside"),
            ]),
        ["snapshot use"] = new(
            "answer from another snapshot",
            "Give the first letters of its id, as snapshot info prints them.",
            [
                ("aandeel snapshot use 3f2a91", "by the first letters"),
                ("aandeel snapshot use 3f2a91 --data /srv/aandeel", "in another folder"),
                ("aandeel snapshot info", "see which there are"),
            ]),
        ["snapshot prune"] = new(
            "remove old snapshots",
            "The current one always stays.",
            [
                ("aandeel snapshot prune", "keep the current one and five others"),
                ("aandeel snapshot prune --keep 0", "keep only the current one"),
                ("aandeel snapshot prune --data /srv/aandeel", "in another folder"),
            ]),
        ["snapshot export"] = new(
            "make the built-in sums from the register that is here",
            "Writes three tables of sums and a manifest; they hold no row of the register.",
            [
                ("aandeel snapshot export --sums data/sums", "into a folder"),
                ("aandeel snapshot export --sums /tmp/sums --edition 2025", "of one edition"),
                ("aandeel snapshot export --sums sums --data /srv/aandeel", "from another folder of snapshots"),
            ]),
        ["doctor"] = new(
            "checks everything and says what to do",
            "Program, folder, snapshot, damaged rows, names that are not in our tables, editions that are due.",
            [
                ("aandeel doctor", "for people"),
                ("aandeel doctor --format json", "for programs"),
                ("aandeel doctor --data /srv/aandeel", "of another folder"),
            ]),
        ["completion"] = new(
            "the script that completes commands in your shell",
            "Prints it; put it where your shell looks.",
            [
                ("aandeel completion bash > ~/.local/share/bash-completion/completions/aandeel", "bash"),
                ("aandeel completion zsh > ~/.zfunc/_aandeel", "zsh"),
                ("aandeel completion fish > ~/.config/fish/completions/aandeel.fish", "fish"),
            ]),
    };

    public static CommandText Of(string command) => All[command];

    public static IReadOnlyDictionary<string, CommandText> Every => All;
}

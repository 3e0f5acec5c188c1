namespace Aandeel.App.Cli;

/// <summary>What help says of a command: a summary, what it answers, and three examples that work.</summary>
internal sealed record CommandText(
    string Summary, string Answers, IReadOnlyList<(string Command, string Says)> Examples);

/// <summary>The texts of all commands, by their name.</summary>
internal static class CommandTexts
{
    private static readonly Dictionary<string, CommandText> All = new(StringComparer.Ordinal)
    {
        [""] = new(
            "",
            "Answers from built-in sums at once; from SIPRI's register, down to the printed line, when you have "
                + "imported it.",
            [
                ("aandeel share", "the answer: the share outside NATO in windows of five years"),
                ("aandeel share --by supplier --years 2020-2024", "the same for each member"),
                ("aandeel sources import trade-register.csv", "read the register that you downloaded"),
            ]),
        ["answer"] = new(
            "size, development and options in a few sentences, of NATO or of a party",
            "What the share is and is not, how it moved, what could be done and where that ends, and what is not in it. "
                + "Every figure is a cell of another question, which --explain names and --format json gives. Alone, "
                + "aandeel says the same.",
            [
                ("aandeel answer", "of NATO"),
                ("aandeel answer NLD --lang nl", "of the Netherlands, in Dutch"),
                ("aandeel answer --brief", "the one sentence; every question takes --brief"),
            ]),
        ["share"] = new(
            "the share of what NATO members deliver to others that goes outside the Alliance",
            "Share = outside / (inside + outside), in SIPRI's volume of major arms (TIV): of deliveries to other "
                + "countries, not of production and not of money. Ukraine and the Indo-Pacific four stand apart. The "
                + "margin is what unknown recipients and suppliers could change.",
            [
                ("aandeel share --years 1995-2024 --periods 5 --composition present",
                    "the present 32 members in all years"),
                ("aandeel share --suppliers NLD,DEU --without second-hand",
                    "two suppliers, without what came from stock"),
                ("aandeel share --source all", "every source side by side, each in its own unit"),
            ]),
        ["flows"] = new(
            "the deliveries behind a figure, each with its file, line and the line as printed",
            "Takes the same choices as share, so that every figure can be followed to its rows; --rows shows each as "
                + "printed, corrected and counted. Needs the files of the source.",
            [
                ("aandeel flows --years 2020-2024 --suppliers NLD", "all Dutch deliveries of those years"),
                ("aandeel flows --suppliers nato --recipients ukraine --format csv --out ukraine.csv",
                    "what NATO members delivered to Ukraine"),
                ("aandeel flows --suppliers USA --recipients armed-groups --limit 10",
                    "the ten largest to armed groups"),
            ]),
        ["suppliers"] = new(
            "the suppliers of major arms: rank, share of the world, change, to whom",
            "SIPRI's own table. Change is against as many years just before, or --compare. States are ranked; "
                + "organisations and armed groups are not.",
            [
                ("aandeel suppliers --years 2020-2024", "all suppliers, against 2015-2019"),
                ("aandeel suppliers --years 2020-2024 --recipients europe", "who supplied Europe"),
                ("aandeel suppliers --suppliers NLD,DEU --partners 20 --format json",
                    "two suppliers with their partners"),
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
            "Draws the estimated numbers and years anew, deal by deal. The same seed gives the same answer to the "
                + "digit. A sensitivity, not a confidence interval. Needs the register.",
            [
                ("aandeel sensitivity", "windows of five years, 10,000 draws"),
                ("aandeel sensitivity --years 2020-2024 --draws 1000 --seed 7",
                    "one period, fewer draws, another seed"),
                ("aandeel sensitivity --suppliers NLD --format json", "of one supplier"),
            ]),
        ["decompose"] = new(
            "why the share moved between two periods, in parts that add up to the difference",
            "Revision of the data, membership, Ukraine, the mix of suppliers, and their own destinations; or by "
                + "supplier, class, category or destination group. Every view adds up to the difference exactly.",
            [
                ("aandeel decompose --years 2020-2024 --compare 2015-2019", "the parts of the difference"),
                ("aandeel decompose --by supplier --composition present", "what each supplier added"),
                ("aandeel decompose --suppliers DEU --by group", "one supplier, by destination"),
            ]),
        ["trend"] = new(
            "how the share moves: per year and in moving windows, with its margin and breaks, and whether a trend can "
                + "be stated",
            "A trend is stated only where a rank test over single years, the interval of a robust slope, and the "
                + "margin for what is unknown all carry it; membership is held fixed for that. Ukraine and the "
                + "Indo-Pacific four stand apart.",
            [
                ("aandeel trend", "all years, members at the time and present members"),
                ("aandeel trend --years 2010-2024 --suppliers european-nato", "European NATO members since 2010"),
                ("aandeel trend --suppliers NLD --periods 3 --format csv",
                    "one supplier, moving windows of three years, as a file"),
            ]),
        ["concentration"] = new(
            "on how few recipients the share outside hangs",
            "The part of the largest three recipients outside, and the index of Herfindahl and Hirschman, with what "
                + "unknown recipients and suppliers leave open, and without Ukraine. Needs the register.",
            [
                ("aandeel concentration", "of NATO members, the last five years"),
                ("aandeel concentration --by supplier --years 2020-2024", "of each member"),
                ("aandeel concentration --suppliers NLD --compare 2015-2019", "of one supplier, in two periods"),
            ]),
        ["dependence"] = new(
            "how much of what allies import comes from outside the Alliance",
            "Per ally, product class or category, with unknown suppliers as margin and second-hand goods apart. "
                + "Imports only: purchases from a state's own industry are not in SIPRI. Needs the register.",
            [
                ("aandeel dependence", "of each ally, the last five years"),
                ("aandeel dependence --by class --years 2020-2024", "of each product class"),
                ("aandeel dependence --alliance eu --compare 2015-2019", "of EU members, from outside the EU"),
            ]),
        ["options"] = new(
            "what could keep a larger share inside the Alliance: each lever with its size and its limit",
            "Upper limits and arithmetic, never forecasts: products of one class are not interchangeable, and "
                + "contracts exist. Only new demand met by another ally, or less delivered outside, moves this share; "
                + "a purchase at home does not. Needs the register.",
            [
                ("aandeel options ceiling", "the most that redirection could do, by class"),
                ("aandeel options match --class tank", "which deliveries outside and which allied imports are alike"),
                ("aandeel options target --share 60 --until 2030", "what it would take to come to 60 per cent"),
            ]),
        ["options ceiling"] = new(
            "the most that redirection could do to the share, by product class and in total",
            "Per class: what members delivered outside against what members took from outside, no state matched to "
                + "itself. Ukraine, and what recipients outside made themselves where the comments tell, are left out "
                + "unless --include puts them back. An upper limit, not a forecast.",
            [
                ("aandeel options ceiling", "of the last five years"),
                ("aandeel options ceiling --years 2015-2024 --composition present --include ukraine",
                    "present members, with Ukraine"),
                ("aandeel options ceiling --by category --composition present",
                    "by category, for comparison; also without the register"),
            ]),
        ["options match"] = new(
            "which deliveries outside and which allied imports are of one class and near in time",
            "A transport problem, solved exactly: as much as possible, then as near as possible in years and in new "
                + "or used. Every pairing names the deals on both sides. An upper limit and no recommendation. Needs "
                + "the register.",
            [
                ("aandeel options match --years 2020-2024", "of all classes"),
                ("aandeel options match --class tank --apart 1", "tanks delivered at most a year apart"),
                ("aandeel options match --years 1995-2024 --format json --out match.json",
                    "all pairings of thirty years with their deals"),
            ]),
        ["options joint"] = new(
            "candidates for joint orders: classes that allies took from outside or ordered apart, and who of them "
                + "delivers it",
            "Per class: the buyers and what they took, the suppliers of now, the allies that deliver it, the deals "
                + "behind it, and the known initiatives beside it. New products, present members. Candidates for a "
                + "conversation, not advice. Needs the register.",
            [
                ("aandeel options joint", "the ten first of the last five years"),
                ("aandeel options joint --class tank", "one class"),
                ("aandeel options joint --years 2015-2024 --limit 30 --format json", "of ten years, with all deals"),
            ]),
        ["options target"] = new(
            "the inverse question: what it would take to bring the share outside to a target",
            "By new allied demand met by another ally, by less delivered outside, by redirection, and by a mix; a "
                + "year, and by class. Where a lever is not enough it says what binds and what would do. Needs the "
                + "register.",
            [
                ("aandeel options target --share 60", "in the average year of the last five"),
                ("aandeel options target --share 60 --until 2030 --growth 8", "step by step, with a limit to growth"),
                ("aandeel options target --share 65 --mix redirect=20,demand=60,less=20", "a mix of your own"),
            ]),
        ["scenario"] = new(
            "the path of the share under assumptions of your own, against the base carried forward",
            "A small JSON file says what is assumed: new allied demand, capacity and its growth, contracts outside "
                + "kept or ended, Ukraine, joint orders. Everything assumed stands in the answer. A scenario, never a "
                + "forecast; a purchase at home does not move this share. Needs the register.",
            [
                ("aandeel scenario docs/scenarios/patriot-line.json", "the joint order of Patriot missiles"),
                ("aandeel scenario docs/scenarios/twenty-percent-more.json --set demand.0.relative=0.3",
                    "a file with a change"),
                ("aandeel scenario --set ukraine.0.from=2027 --set ukraine.0.level=0.5 --set years=2027-2036",
                    "without a file"),
            ]),
        ["published"] = new(
            "what others published, beside what is computed here from what is here",
            "Each statement with who, when and where, the value that the program computes now, and whether the two "
                + "agree; where they are not the same quantity, the nearest value and what differs. Both can be true.",
            [
                ("aandeel published", "all statements"),
                ("aandeel published --about NLD --lang nl", "those about the Netherlands, in Dutch"),
                ("aandeel published --who SIPRI --format csv --out sipri.csv", "SIPRI's printed figures, as a file"),
            ]),
        ["gaps"] = new(
            "who reported what of which year to which source, and what that leaves unseen",
            "Every cell has a state: reported, nothing, withheld, no report, not in this copy, not a reporter then. "
                + "Silence is never zero. One character a cell; a scoreboard; and the part of the exports that each "
                + "source can see.",
            [
                ("aandeel gaps", "all sources: the most that any tells, a scoreboard, the part seen per year"),
                ("aandeel gaps --source unroca --years 2010-2016", "the reports to the UN Register, year by year"),
                ("aandeel gaps --by year --format csv --out seen.csv", "the part that each source sees, as a file"),
            ]),
        ["mirror"] = new(
            "where sources contradict each other, and the two sides of one transfer",
            "Compares only what both sources cover, each in its own unit, and counts what could not be compared. It "
                + "does not say which source is right.",
            [
                ("aandeel mirror --suppliers nato", "contradictions on what NATO members delivered or licensed"),
                ("aandeel mirror --source unroca --by reporter",
                    "how often reports to the UN Register find their mirror"),
                ("aandeel mirror --suppliers NLD --recipients IDN --format json",
                    "one pair, every source side by side"),
            ]),
        ["production"] = new(
            "the share of production that was exported outside, in money and as an interval",
            "Production = exports + deliveries at home. The second is not measured: it lies between nothing and what "
                + "was spent on equipment, so the share is an interval. The year that leads is the last whose states "
                + "hold most of the members' equipment expenditure; printed industry accounts stand beside. Where an "
                + "input is missing there is no figure, and the input is named.",
            [
                ("aandeel production", "for the Alliance as far as it goes, and by state"),
                ("aandeel production --suppliers NLD,FRA,ITA --years 2014-2020", "three of them, year by year"),
                ("aandeel production --suppliers NLD --rd 10 --other 0-20 --unit EUR --explain",
                    "with parameters of your own, step by step"),
            ]),
        ["made"] = new(
            "where what a party delivered was made, as the register's comments say",
            "Made in the supplier, in the recipient, in a third state, open, or not said; goods from stock apart; with "
                + "every order that was made elsewhere. Silence counts as made in the supplier. Needs the register of "
                + "orders.",
            [
                ("aandeel made --suppliers NLD --years 2020-2024", "one supplier, with every order built elsewhere"),
                ("aandeel made", "all members, the last five years"),
                ("aandeel share --made-in", "what was made inside the Alliance, beside what its members delivered"),
            ]),
        ["party"] = new(
            "one page on a party: what each source says of it as supplier and as recipient",
            "Exports by source with the share outside, recipients, products, its part in Europe's exports, final "
                + "destinations, published statements, what is missing, and why sources that differ can all be true.",
            [
                ("aandeel party NLD", "the Netherlands"),
                ("aandeel party UKR --lang nl", "Ukraine, in Dutch"),
                ("aandeel party TUR --years 2015-2024 --format json", "Türkiye, some years, for programs"),
            ]),
        ["between"] = new(
            "what went from one party to another, by every source, year by year",
            "SIPRI with items and numbers, the EU report, both sides of the UN Register, national licences and customs "
                + "side by side, each in its own unit. Nil, silence and years that are not covered are told apart; no "
                + "major arms is not no arms, and what no source shows (parts, ammunition, transit) is said.",
            [
                ("aandeel between NLD ISR", "from the Netherlands to Israel, all years"),
                ("aandeel between USA UKR --years 2014-2024", "of some years"),
                ("aandeel between DEU \"Saudi Arabia\" --format csv --out pair.csv",
                    "a row for each source and year, as a file"),
            ]),
        ["verify"] = new(
            "whether a quoted figure is ours, that of another definition, or contradicted",
            "Takes a sentence, or fields, or the code of a published statement. Searched are 64 definitions, windows, "
                + "editions and sources; the answer names what differs and the question that gives each figure.",
            [
                ("aandeel verify \"77 % went outside NATO in 2015-2019\"", "a sentence"),
                ("aandeel verify --claim exports --suppliers USA --value 43 --years 2020-2024", "the same in fields"),
                ("aandeel verify S25-010", "a published statement"),
            ]),
        ["targets"] = new(
            "published targets of European defence policy beside the nearest that is measured",
            "EDIS, EDIP and PESCO set shares of a market that no source here has whole. Each stands beside what is "
                + "measured nearest to it, with what differs, or with nothing where nothing here measures it.",
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
            "Per source: edition, years, how many report, rows, whether it may be passed on (yes, limited, no), and "
                + "when the next edition is due or that it is overdue; then every file with when it was fetched, and "
                + "what each source measures.",
            [
                ("aandeel sources list", "for people"),
                ("aandeel sources list --format json", "for programs"),
                ("aandeel sources list --lang nl", "in Dutch"),
            ]),
        ["sources import"] = new(
            "read downloaded files into a new snapshot",
            "Says what it found. A damaged row is refused with its line number and the rest is read; whatever goes "
                + "wrong, the old snapshot goes on answering.",
            [
                ("aandeel sources import trade-register.csv", "SIPRI's register, as downloaded"),
                ("aandeel sources import register.csv --edition 2025", "a file that does not say when it was made"),
                ("aandeel sources import newer.csv --replace",
                    "let a file take the place of one with the same edition and years"),
            ]),
        ["sources fetch"] = new(
            "fetch a source from its own site and import it",
            "SIPRI's register in windows of years and its tables of totals, the EU report and British licences as "
                + "CAAT keeps them, the UN Register state by state, NATO's and SIPRI's newest workbooks of "
                + "expenditure, customs figures (HS 93 and 8710) reporter by reporter; all takes one after the other "
                + "and ends with a table of what came and what is had by hand. Prints the terms first; they are "
                + "agreed to once. A fetch that was broken off goes on where it stopped, and the old data answers "
                + "until all is here. A site that blocks ends it with exit code 4. With --check the sites are only "
                + "asked whether they have something newer, and doctor says what they answered.",
            [
                ("aandeel sources fetch sipri --from 1995 --accept-terms", "the register from 1995 on, in a script"),
                ("aandeel sources fetch all --accept-terms", "everything that can be fetched, and what is had by hand"),
                ("aandeel sources fetch all --check", "which sites have something newer"),
            ]),
        ["changes"] = new(
            "what a new edition changed for the same years",
            "Totals, shares, parties and the largest revisions between two editions that are imported: figures of "
                + "different editions are not to be compared without it.",
            [
                ("aandeel changes", "the newest two editions, the last five years that both cover"),
                ("aandeel changes 2025 2026 --years 2020-2024", "two editions, some years"),
                ("aandeel changes 2025 2026 --format json", "for programs"),
            ]),
        ["sources diff"] = new(
            "another name of changes: what a new edition changed for the same years",
            "Totals, shares, parties and the largest revisions between two editions that are imported: figures of "
                + "different editions are not to be compared without it.",
            [
                ("aandeel sources diff sipri 2025 2026", "for the last five years that both cover"),
                ("aandeel sources diff sipri 2025 2026 --years 2020-2024", "for some years"),
                ("aandeel sources diff sipri 2025 2026 --format json", "for programs"),
            ]),
        ["sources use"] = new(
            "choose which edition of a source answers in this folder",
            "Without a choice the newest whole yearly edition of SIPRI answers every question, else the newest whole one "
                + "of orders. The choice stands beside the snapshots and holds for every question that names no "
                + "--edition; 'none' takes it back.",
            [
                ("aandeel sources use sipri 2026", "edition 2026 answers"),
                ("aandeel sources use sipri none", "the newest whole one again"),
                ("aandeel sources use eu 2024", "the EU report of 2024 alone"),
            ]),
        ["sources remove"] = new(
            "take a file out of the snapshot",
            "Named by its file name, or by the first letters of its hash; a source's code takes out all its files. "
                + "The snapshot before it stays: aandeel snapshot use.",
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
            "make the built-in sums, or files for other engines, from what is here",
            "With --sums: three tables of sums and a manifest, which hold no row of the register. With --parquet: flows, "
                + "dated memberships, groups and classes as Parquet, over which an engine answers what --format sql "
                + "prints; these are the sources' own rows. With --datapackage: the derived tables as a Data Package, as CSV, "
                + "Parquet and SDMX (docs/standards.md); no row of a source.",
            [
                ("aandeel snapshot export --sums data/sums", "into a folder"),
                ("aandeel snapshot export --parquet flows", "everything that is here, for another engine"),
                ("aandeel snapshot export --datapackage tables", "the derived tables with their description"),
            ]),
        ["letter"] = new(
            "the letter to parliament with its figures in, as a Word file, and what goes with it",
            "What the motion of the member Nordkamp and others asks, or one supplier with --party: ready to be edited, "
                + "every figure in a control that knows its command, policy left open. Without a file its words are "
                + "printed.",
            [
                ("aandeel letter --lang nl --out kamerbrief.docx --note beslisnota.docx --annex bijlage.xlsx",
                    "the letter on the motion with its decision note and its figures"),
                ("aandeel letter --party NLD --date 2026-11-21 --out letter.docx", "on one supplier, with a date"),
                ("aandeel letter --questions vragen.txt --lang nl --out antwoorden.docx",
                    "answers to written questions"),
            ]),
        ["letter check"] = new(
            "which figures of a letter are as computed, changed by hand, or without a source",
            "Asks every question behind the letter again, in the letter's own frame. Ends with code 1 when a figure is not "
                + "as computed.",
            [
                ("aandeel letter check kamerbrief.docx", "every figure that differs, and a count"),
                ("aandeel letter check kamerbrief.docx --lang nl", "in Dutch"),
                ("aandeel letter check kamerbrief.docx --data /srv/aandeel", "against another folder of snapshots"),
            ]),
        ["letter refresh"] = new(
            "renews the figures of a letter after a new edition, and keeps its words",
            "Figures, years, charts and commands are renewed; sentences that would be worded otherwise now are named and "
                + "not touched.",
            [
                ("aandeel letter refresh kamerbrief.docx", "to the edition that answers now"),
                ("aandeel letter refresh kamerbrief.docx --edition 2025", "to an edition"),
                ("aandeel letter refresh kamerbrief.docx --out nieuw.docx", "into another file"),
            ]),
        ["letter template-check"] = new(
            "what a template of your own has for a letter, and what it lacks",
            "Names the tags of content controls that are known, those that are missing, and the styles that are added. Ends "
                + "with code 1 when there is no place for the text.",
            [
                ("aandeel letter template-check huisstijl.docx", "tags and styles"),
                ("aandeel letter template-check huisstijl.docx --lang nl", "in Dutch"),
                ("aandeel letter --template huisstijl.docx --out kamerbrief.docx", "then fill it"),
            ]),
        ["settings"] = new(
            "what is meant where nothing is said: language, party, edition, alliance",
            "Kept in the folder of snapshots. --lang, a party that is named, --edition and --alliance go before a setting; "
                + "the language of the system comes after it.",
            [
                ("aandeel settings language nl", "everything in Dutch"),
                ("aandeel settings party NLD", "aandeel party and aandeel answer are about the Netherlands"),
                ("aandeel settings edition none", "the folder's own rule for the edition again"),
            ]),
        ["doctor"] = new(
            "checks everything and says what to do",
            "Program, folder, snapshot, damaged rows, corrections that no longer fit, names that are not in our "
                + "tables, editions that are due, what sites said of newer files. Ends with code 1 when a check fails.",
            [
                ("aandeel doctor", "for people"),
                ("aandeel doctor --format json", "for programs"),
                ("aandeel doctor --data /srv/aandeel", "of another folder"),
            ]),
        ["serve"] = new(
            "the answers as pages in Dutch and English, and as an API",
            "Starts a site on this machine: every question as a page, every figure with where it comes from, down to the "
                + "line as printed, and the same as JSON, CSV and workbook. Ctrl-C ends it.",
            [
                ("aandeel serve", "then open http://127.0.0.1:8080"),
                ("aandeel serve --port 8081", "on another port"),
                ("aandeel serve --listen 0.0.0.0", "for others too: rows only of sources whose terms allow it"),
            ]),
        ["publish"] = new(
            "the site as files, for any web server or a folder on a disk",
            "Writes the usual view of every page, country and product class in both languages, with its data, pictures and "
                + "cards, and the same under an address that stays. What needs another question says so. A copy is whole "
                + "or not there; a folder that holds anything else is left alone.",
            [
                ("aandeel publish --out site", "then open site/nl/index.html"),
                ("aandeel publish --out site --address https://example.org/aandeel", "with sitemap.xml and whole addresses in feeds"),
                ("aandeel publish --out site --parties NLD,DEU --server https://example.org/ask",
                    "two countries; other questions go to a running site"),
            ]),
        ["mcp"] = new(
            "the same questions for an assistant, by the Model Context Protocol",
            "Your assistant starts it and talks to it over standard input and output: tools answer, ask, trace and verify, "
                + "each result with edition, snapshot, caveat and printed rows. Nothing is sent elsewhere by the program; "
                + "what your assistant does with rows is between you, its maker and the source's terms (docs/mcp.md).",
            [
                ("aandeel mcp", "as an assistant starts it; it ends when the assistant closes its side"),
                ("aandeel mcp --data ~/aandeel", "from another folder of snapshots"),
                ("claude mcp add aandeel -- aandeel mcp", "makes it known to an assistant (docs/mcp.md has others)"),
            ]),
        ["completion"] = new(
            "the script that completes commands in your shell",
            "Prints it; put it where your shell looks.",
            [
                ("aandeel completion bash > ~/.local/share/bash-completion/completions/aandeel", "bash"),
                ("aandeel completion zsh > ~/.zfunc/_aandeel", "zsh"),
                ("aandeel completion fish > ~/.config/fish/completions/aandeel.fish", "fish"),
            ]),
        ["man"] = new(
            "the manual page: the help of every command on one page",
            "Prints it as man reads it; packages have it in share/man/man1.",
            [
                ("aandeel man > aandeel.1", "then man -l aandeel.1"),
                ("aandeel man > ~/.local/share/man/man1/aandeel.1", "then man aandeel"),
                ("aandeel man | man -l -", "at once"),
            ]),
    };

    public static CommandText Of(string command) => All[command];

    public static IReadOnlyDictionary<string, CommandText> Every => All;
}

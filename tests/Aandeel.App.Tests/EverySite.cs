using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Aandeel.Tests.Sources;

namespace Aandeel.App.Tests;

/// <summary>
/// The sites of all sources that can be fetched, on one address: each answers in the form that public code of its
/// users knows, with invented numbers.
/// </summary>
internal sealed class EverySite
{
    private const string RegisterHeader =
        "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is "
            + "estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,"
            + "SIPRI estimate,TIV deal unit,TIV delivery values,Local production\n";

    private static JsonElement Nothing => default;

    private readonly Dictionary<string, byte[]> _workbooks = [];

    /// <summary>What is answered instead at a path; nothing for what the site has.</summary>
    public Dictionary<string, SiteAnswer> Instead { get; } = [];

    /// <summary>The last year of SIPRI's database.</summary>
    public int LastYear { get; set; } = 2024;

    /// <summary>The year of NATO's newest workbook.</summary>
    public int NatoYear { get; set; } = 2024;

    /// <summary>The newest report of Norway to the UN Register.</summary>
    public int ReportYear { get; set; } = 2022;

    /// <summary>The last year of which UN Comtrade and the Census Bureau have rows.</summary>
    public int TradeYear { get; set; } = 2100;

    /// <summary>Whether SIPRI's backend gives a row per order whatever is asked.</summary>
    public bool GivesOrders { get; set; }

    /// <summary>The mark of every file that is had as a whole.</summary>
    public string? Tag { get; set; } = "\"one\"";

    public DateTimeOffset? Changed { get; set; }

    public bool SaysLength { get; set; } = true;

    /// <summary>What the EU's file has more than at first.</summary>
    public string More { get; set; } = "";

    public SiteAnswer Answer(HttpListenerRequest request)
    {
        var path = request.Url!.AbsolutePath;
        return Instead.TryGetValue(path, out var other) ? other : path switch
        {
            "/trades/getMaxYear" => new SiteAnswer(200, Text(LastYear)),
            "/trades/trade-register-csv/" => new SiteAnswer(200, Wrapped(Register(Body(request)))),
            "/trades/import-export-csv/" => new SiteAnswer(200, Wrapped(Totals(Body(request)))),
            "/export.csv" => File(
                "2022; 0; AT; Austria; DZ; Algeria; AFN; North Africa; ML 4; b; 7; \n2022; 0; ES; Spain; SA; Saudi Arabia; "
                    + "MEA; Middle East; ML 10; c; 9; \n" + More),
            "/values.csv" => File(
                "licence_group,date,rating,count,value,country,refused\n1,2022-01-02,ML10,1,7,Italy,0\n"),
            "/country-list/" => new SiteAnswer(
                200,
                """[{"name_en": "Norway", "countryname_slug": "norway", "iso_2_acronym": "NO"}, {"name_en": "Poland", "countryname_slug": "poland", "iso_2_acronym": "PL"}]"""),
            "/netherlands/" => new SiteAnswer(200, State("Netherlands", ReportYear)),
            "/norway/" => new SiteAnswer(200, State("Norway", ReportYear)),
            "/poland/" => new SiteAnswer(200, State("Poland", 2021)),
            Sources.Nato.NatoSite.Page => new SiteAnswer(
                200, $"<a href=\"/content/dam/def-exp-{Text(NatoYear)}-en.pdf\">Defence expenditure</a>"),
            "/databases/milex" => new SiteAnswer(
                200, "<a href=\"//www.sipri.org/sites/default/files/SIPRI-Milex-data-1949-2022_v1.2.xlsx\">all</a>"),
            "/sites/default/files/SIPRI-Milex-data-1949-2022_v1.2.xlsx" => File(
                Workbook(
                    "### Local currency calendar years\nCountry | Currency | Notes | 2021 | 2022\nNorway | Krone | | 7 | 8\n"
                        + "### Current US$\nCountry | Notes | 2021 | 2022\nNorway | | 7 | 8\n")),
            "/public/v1/preview/C/A/HS" => new SiteAnswer(200, Customs(request)),
            "/data/timeseries/eits/m3" or "/data/timeseries/intltrade/exports/enduse" => Census(request, path),
            _ when path == $"/def-exp-{Text(NatoYear)}-en.xlsx" => File(
                Workbook(
                    $"### TABLE1\n | | | 2023 | {Text(NatoYear)}\n | Current prices\n | | Norway (Kroner) | 7 | 8\n### "
                        + $"TABLE2\n | | | 2023 | {Text(NatoYear)}\n | Current prices and exchange rates\n | | Norway | 7 | 8\n"
                        + $"### TABLE8a\n | | | 2023 | {Text(NatoYear)}\n | Equipment (a)\n | | Norway | 7 | 8\n")),
            _ => new SiteAnswer(404, ""),
        };
    }

    private SiteAnswer File(string text) => File(Encoding.UTF8.GetBytes(text));

    private SiteAnswer File(byte[] bytes) =>
        new(200, bytes) { Tag = Tag, Changed = Changed, SaysLength = SaysLength };

    private static JsonElement Body(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream);
        using var body = JsonDocument.Parse(reader.ReadToEnd());
        return body.RootElement.TryGetProperty("filters", out var filters) ? filters.Clone() : Nothing;
    }

    private string Register(JsonElement filters)
    {
        var first = filters[0].GetProperty("value1").GetInt32();
        if (GivesOrders)
        {
            return "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Deliveries in "
                + "the Year Range, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI "
                + $"TIV of delivered weapons\nPoland,Norway,{Text(first)},,1,,X,tank,1,,{Text(first)},New,,7,7,7\n";
        }

        return RegisterHeader + string.Create(
            CultureInfo.InvariantCulture,
            $"{first},Norway,Poland,X,tank,Armoured vehicles,{first - 2},No,1,No,{first},No,New,1,1,7,No\n");
    }

    private static string Totals(JsonElement filters)
    {
        var isExport = filters.EnumerateArray().Any(f => f.GetProperty("field").GetString() == "orderbyseller");
        return "Volume of transfers of major arms\n\n" + (isExport ? "Exports by" : "Imports by")
            + ",2023,2024,2023-2024,Percentage,Sum total years,Percentage of total\nNorway,7,8,15,50%,15,50%\n"
            + $"Total world {(isExport ? "export" : "import")},7,8,15,100%,15,\n";
    }

    private static string Wrapped(string csv) =>
        $$"""{"bytes":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(csv))}}"}""";

    private static string State(string name, int year) => $$"""
        {"country": {"name_en": "{{name}}", "countryname_slug": "{{name}}", "iso_2_acronym": "XX"}, "available_reports": [{"year": {{Text(year)}}}],
         "hw_exp": [{"country": "Canada", "countryname_slug": "canada", "year": {{Text(year)}}, "bt_1": 5, "bt_2": null}]}
        """;

    private string Customs(HttpListenerRequest request)
    {
        var asked = request.QueryString;
        var year = int.Parse(asked["period"]!, CultureInfo.InvariantCulture);
        var row = year > TradeYear
            ? ""
            : $$"""{"typeCode":"C","freqCode":"A","refYear":{{Text(year)}},"period":"{{Text(year)}}","reporterCode":{{asked["reporterCode"]}},"reporterDesc":"R{{asked["reporterCode"]}}","flowCode":"{{asked["flowCode"]}}","partnerCode":124,"partnerDesc":"Canada","partner2Code":0,"cmdCode":"{{asked["cmdCode"]}}","customsCode":"C00","motCode":0,"primaryValue":12.5,"isReported":true}""";
        return $$"""{"elapsedTime":"0.1 secs","count":{{(row.Length > 0 ? "1" : "0")}},"data":[{{row}}],"error":""}""";
    }

    private SiteAnswer Census(HttpListenerRequest request, string path)
    {
        var time = request.QueryString["time"]!;
        if (int.Parse(time[..4], CultureInfo.InvariantCulture) > TradeYear) return new SiteAnswer(204, "");
        return path.EndsWith("m3", StringComparison.Ordinal)
            ? new SiteAnswer(
                200,
                $$"""[["cell_value","data_type_code","time_slot_id","seasonally_adj","category_code","time","us"],["7","VS","0","no","DEF","{{time}}-01","1"]]""")
            : new SiteAnswer(
                200,
                $$"""[["CTY_CODE","CTY_NAME","ALL_VAL_MO","E_ENDUSE","time"],["1220","CANADA","7","{{request.QueryString["E_ENDUSE"]}}","{{time}}"]]""");
    }

    /// <summary>The same bytes for the same text: a workbook made anew has another time in it.</summary>
    private byte[] Workbook(string text)
    {
        if (!_workbooks.TryGetValue(text, out var bytes)) _workbooks.Add(text, bytes = TextWorkbook.Of(text).Bytes.ToArray());
        return bytes;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

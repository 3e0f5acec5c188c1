using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>
/// The smallest file of a form: one good row before one in which a number and a year can be set. Invented names.
/// </summary>
/// <param name="Text">With <c>{n}</c> for the number and <c>{y}</c> for the year; in a workbook cells stand between
/// bars.</param>
internal sealed record SmallestFile(string Form, string Text)
{
    public static IReadOnlyList<SmallestFile> All { get; } =
    [
        new(
            "register-17",
            "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date "
                + "is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is "
                + "estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local "
                + "production\n1,A,B,X,tank,Armoured "
                + "vehicles,2010,No,1,No,2010,No,New,1,,7,No\n2,A,B,X,tank,Armoured "
                + "vehicles,2010,No,1,No,{y},No,New,1,,\"{n}\",No\n"),
        new("register-17-api", ""),
        new("register-16-api", ""),
        new(
            "register-16",
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number "
                + "delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI "
                + "TIV of delivered "
                + "weapons\nB,A,2010,,1,,X,tank,1,,2010,New,,1,7,7\nB,A,2010,,1,,X,tank,1,,{y},New,,1,7,\"{n}\"\n"),
        new(
            "eu-report",
            "unique-id;year;importing-country;exporting-country;CML-category;num-licenses-imported;"
                + "val-licenses-imported;val-arms-imported\n1;2010;B;A;Total;;7;\n2;{y};B;A;ML1;;\"{n}\";\n"),
        new(
            "eu-actual-exports",
            ",Year,Source country,Destination country,Value\n0,2010,AT,DZ,7\n1,{y},AT,DZ,\"{n}\"\n"),
        new(
            "eu-caat-export",
            "2010; 0; AT; Austria; DZ; Algeria; AFN; North Africa; ML 4; b; 7;\n2010; 0; AT; Austria; DZ; Algeria; "
                + "AFN; North Africa; ML 4; b; 7;\n{y}; 0; AT; Austria; DZ; Algeria; AFN; North Africa; ML 4; b; "
                + "{n};\n"),
        new(
            "eu-caat-broker",
            "2010,AT,Austria,issued,CA,Canada,1,7,ML4,50,,BG,Bulgaria\n2010,AT,Austria,issued,CA,Canada,1,7,ML4,50,,"
                + "BG,Bulgaria\n{y},AT,Austria,issued,CA,Canada,,\"{n}\",ML4,50,,BG,Bulgaria\n"),
        new(
            "eu-caat-mission",
            "2010,BG,Bulgaria,AF,Afghanistan,MISSION ONE,jammer\n2010,BG,Bulgaria,AF,Afghanistan,MISSION "
                + "ONE,jammer\n{y},BG,Bulgaria,AF,Afghanistan,MISSION ONE,jammer\n"),
        new("eu-caat-consult", "2010,AT,Austria,,,7,,\n2010,AT,Austria,,,7,,\n{y},AT,Austria,,,\"{n}\",,\n"),
        new("unroca-transfers", """
            [{"year": "2010", "exporter": "A", "importer": "C", "category": "I. Battle tanks", "num_items": "7", "state_of_origin": "", "intermediate_locations": "", "comments": ""},
            {"year": "2010", "exporter": "A", "importer": "D", "category": "I. Battle tanks", "num_items": "7", "state_of_origin": "", "intermediate_locations": "", "comments": ""},
            {"year": "{y}", "exporter": "A", "importer": "B", "category": "I. Battle tanks", "num_items": "{n}", "state_of_origin": "", "intermediate_locations": "", "comments": ""}]
            """),
        new("unroca-country-api", """
            {"country": "A", "available_reports": [{"year": 2010}],
            "hw_exp": [{"country": "B", "year": 2010, "bt_1": 7},
            {"country": "B", "year": "{y}", "bt_1": "{n}"}]}
            """),
        new("unroca-report-years", """
            [{"country": "a", "years": [{"year": 2010}]},
            {"country": "b", "years": [{"year": "{y}"}]}]
            """),
        new("unroca-names", """[{"country": "a"}]"""),
        new("us-arms-sales", """
            [{"key":"1","year":"2010","country":"A","program":"P","authorizations":"7","deliveries":"7","notifications":"","footnote":"","footnote2":""},
            {"key":"2","year":"{y}","country":"B","program":"P","authorizations":"{n}","deliveries":"0","notifications":"","footnote":"","footnote2":""}]
            """),
        new(
            "nl-licences",
            "afgifte datum,nummer,SGP,CAT,goederen omschrijving,D/T,Verl.,V/N,U/D,T.v.v.,land van bestemming,land van "
                + "eindbestemming,oorsprong /herkomst,waarde "
                + "(EUR)\n01/05/2010,1,ML15,B08,x,T,N,N,2,,CHINA,CHINA,NL,7\n01/05/{y},2,ML15,B08,x,T,N,N,2,,CHINA,"
                + "CHINA,NL,\"{n}\"\n"),
        new(
            "de-reports",
            "year;gesamt;war_weapons;country_e;iso3_code\n2010-01-01;7;0;Albania;ALB\n{y}-01-01;\"{n}\";0;Albania;"
                + "ALB\n"),
        new("es-exports", "year,categoria,pais,euros\n2010,1,Albania,7\n{y},2,Albania,\"{n}\"\n"),
        new("census-m3", """
            [["cell_value","data_type_code","time_slot_id","seasonally_adj","category_code","time","us"],
            ["7","VS","0","no","DEF","2010-01","1"],
            ["{n}","VS","0","no","DEF","{y}-02","1"]]
            """),
        new("census-enduse", """
            [["CTY_CODE","CTY_NAME","ALL_VAL_MO","E_ENDUSE","time"],
            ["1220","CANADA","7","50000","2010-01"],
            ["1220","CANADA","{n}","50000","{y}-02"]]
            """),
        new(
            "uk-licences",
            "licence_group,date,rating,count,value,country,refused\n1,2010-01-02,ML10,1,7,Italy,0\n2,{y}-01-02,ML10,1,"
                + "\"{n}\",Italy,0\n"),
        new("uk-ratings", "rating,military,short_description,full_description\nML10,1,Aircraft,Invented\n"),
        new(
            "nato-def-exp",
            "### TABLE1\n | | | 2010 | 2011\n | Current prices\n | | A (Euros) | 7 | 7\n | | B (Euros) | 7 | "
                + "'{n}\n### TABLE2\n | | | 2010 | {y}\n | Current prices and exchange rates\n | | A | 7 | 7\n### "
                + "TABLE8a\n | | | 2010 | 2011\n | Equipment (a)\n | | A | 7 | 7\n"),
        new(
            "sipri-top100",
            "### 2012\nRank (2012) | Company | Country | Arms revenues (2012) | Arms revenues ({y})\n1 | A | B | 7 | "
                + "'{n}\n2 | C | B | 7 | 7\n"),
        new(
            "sipri-milex",
            "### Local currency calendar years\nCountry | Currency | Notes | 2010 | {y}\nA | Euro | | 7 | '{n}\n### "
                + "Current US$\nCountry | Notes | 2010 | 2011\nA | | 7 | 7\n"),
        new("comtrade", """
            {"elapsedTime":"0","count":2,"data":[{"refYear":2010,"reporterCode":842,"flowCode":"X","partnerCode":251,"cmdCode":"93","primaryValue":7},
            {"refYear":"{y}","reporterCode":842,"flowCode":"X","partnerCode":251,"cmdCode":"93","primaryValue":"{n}"}]}
            """),
        new("comtrade-reporters", """{"results":[{"reporterCode":842,"reporterDesc":"USA"}]}"""),
        new(
            "tiv-table",
            "\"Export_From\",\"Import_To\",\"Year\",\"TIV\"\n\"A\",\"B\",\"2010\",7\n\"A\",\"B\",\"{y}\",\"{n}\"\n"),
        new(
            "tiv-site-table",
            "Volume of transfers of major arms\n\nExports by,2010,2011,2012,2010-2012,Percentage,Sum total "
                + "years,Percentage of total\nA,7,7,7,7,50%,7,50%\nB,7,\"{n}\",7,7,50%,7,50%\nTotal world "
                + "export,,,,,100%,,\n"),
        new(
            "tiv-region-table",
            ",,2010,2011,2010-2011,% of regional total\nR,Regional total,,,,100%\n,A,7,\"{n}\",7,50%\n"),
        new(
            "comtrade-table",
            "refYear,reporterCode,reporterDesc,flowCode,partnerCode,partnerDesc,cmdCode,primaryValue\n2010,842,USA,X,"
                + "251,France,93,7,\n{y},842,USA,X,251,France,93,\"{n}\",\n"),
        new("yearly-totals", """
            {"A": {"iso": "A", "total_exported_tiv": 7, "total_imported_tiv": 7, "top_export_partners": [], "top_import_partners": [], "exports_by_category": {}, "imports_by_category": {}, "yearly_imports": [{"year": 2010, "tiv": 7}],
            "yearly_exports": [{"year": "{y}", "tiv": "{n}"}]}}
            """),
    ];

    public bool HasNumber => IsInside || Text.Contains("{n}", StringComparison.Ordinal);

    public bool HasYear => IsInside || Text.Contains("{y}", StringComparison.Ordinal);

    /// <summary>Whether the file stands inside an answer.</summary>
    public bool IsInside => Form.EndsWith("-api", StringComparison.Ordinal) && Text.Length == 0;

    private bool IsWorkbook => Text.StartsWith("###", StringComparison.Ordinal);

    public static SmallestFile Of(string form) => All.Single(f => f.Form == form);

    public SourceFile With(string number, string year) => OfText(Written(number, year));

    /// <summary>The file as text, before it becomes a workbook or an answer.</summary>
    public string Written(string number = "12", string year = "2011")
    {
        if (IsInside) return Of(Form[..^4]).Written(number, year);
        var text = Text.Replace("{n}", number, StringComparison.Ordinal).Replace("{y}", year, StringComparison.Ordinal);
        // JSON prints a plain number without quotes where the form has no text.
        return Form == "yearly-totals" && number.All(char.IsAsciiDigit)
            ? text.Replace($"\"tiv\": \"{number}\"", $"\"tiv\": {number}", StringComparison.Ordinal)
            : text;
    }

    public SourceFile OfText(string text) =>
        IsWorkbook ? TextWorkbook.Of(text)
        : new SourceFile(
            "small",
            Encoding.UTF8.GetBytes(
                IsInside ? $$"""{"bytes":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}}"}""" : text));
}

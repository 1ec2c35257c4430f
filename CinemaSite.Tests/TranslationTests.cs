using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Catalog;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Scheduling;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using static CinemaSite.Tests.TheTree;

namespace CinemaSite.Tests;

/// <summary>Everything that a page says exists in Spanish, and nothing is kept that no page says.</summary>
public partial class TranslationTests
{
    private static readonly IReadOnlyDictionary<string, string> Spanish =
        XDocument.Parse(Site("*.resx").Single(f => f.Path.EndsWith("/Strings.es.resx", StringComparison.Ordinal)).Text)
            .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [Fact]
    public void Every_sentence_of_the_site_exists_in_Spanish() => Assert.Empty(Said().Except(Spanish.Keys).Order());

    /// <summary>What is said somewhere stands there in quotes, whatever way it takes to the page.</summary>
    [Fact]
    public void No_translation_is_kept_that_nothing_says()
    {
        var everything = string.Join('\n', Site("*.cs", "*.cshtml", "*.razor").Select(f => f.Text));

        Assert.DoesNotContain(Spanish.Keys, key => !everything.Contains($"\"{Escape(key)}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_translation_fills_the_same_places_as_its_English() => Assert.Empty(Spanish
        .Where(s => !Places(s.Key).SetEquals(Places(s.Value)))
        .Select(s => s.Key));

    /// <summary>Resource files do not tell capitals from small letters: the second of two such keys would be lost.</summary>
    [Fact]
    public void No_two_sentences_differ_only_in_capitals() => Assert.Empty(
        Spanish.Keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void No_translation_is_empty_or_shouts() =>
        Assert.Empty(Spanish.Where(s => s.Value.Trim() == "" || s.Value.Contains('!', StringComparison.Ordinal)).Select(s => s.Key));

    [Fact]
    public void No_view_says_anything_that_is_not_translated() => Assert.Empty(
        from file in Site("*.cshtml")
        from Match match in TextBetweenTags().Matches(WithoutRazor(file.Text))
        let text = WebUtility.HtmlDecode(match.Groups[1].Value).Trim()
        where Word().IsMatch(text) && !IsNameOfALanguage(text)
        select $"{file.Path}: {text}");

    [Fact]
    public void No_attribute_says_anything_that_is_not_translated() => Assert.Empty(
        from file in Site("*.cshtml")
        from Match match in SpokenAttribute().Matches(file.Text)
        let text = match.Groups[1].Value
        where !IsNameOfALanguage(text)
        select $"{file.Path}: {text}");

    /// <summary>Each language is called by its own name in both.</summary>
    private static bool IsNameOfALanguage(string text) => text is "Español" or "English";

    /// <summary>What is handed to the localizer by name, wherever that happens, and the labels that are translated as data.</summary>
    private static HashSet<string> Said() =>
    [
        .. from file in Site("*.cs", "*.cshtml", "*.razor")
           from Match match in Sentence().Matches(file.Text)
           select Unescape(match.Groups["key"].Value),
        .. from file in Site("DemoPrices.cs")
           from Match match in NameOnACard().Matches(file.Text)
           select Unescape(match.Groups[1].Value),
        .. from file in Site("*.cshtml")
           from Match match in Counted().Matches(file.Text)
           from key in new[] { match.Groups[1].Value, match.Groups[2].Value }
           select Unescape(key),
        .. Enum.GetValues<ScreeningAttribute>().Select(a => a.Label()),
        .. Enum.GetValues<ScreeningStatus>().Select(s => s.Label()),
        .. Enum.GetValues<Certificate>().Select(c => c.Meaning()),
        .. Enum.GetValues<TicketStatus>().Select(s => s.Words()),
        .. Enum.GetValues<CinemaSite.Ticketing.DoorAnswer>().Select(a => CinemaSite.Ticketing.DoorAnswers.Words(a)),
        .. CinemaSite.Web.PromoWords.All,
        .. CinemaSite.Web.HistoryWords.All,
        .. CinemaSite.Web.PaperWords.All,
        .. Enum.GetValues<CinemaSite.Web.TicketPaper>().Select(CinemaSite.Web.TicketPapers.Words),
        .. CinemaSite.Web.ManageFolders.All.Select(f => f.Label),
        .. CinemaSite.Web.TillPlaces.All.Select(p => p.Label),
        .. CinemaSite.Web.Jobs.All.Select(j => j.Does),
        .. SeatReasons.All,
        .. Enum.GetValues<ReportKind>().Select(k => k.Words()),
        .. Enum.GetValues<Breakdown>().Select(b => b.Words()),
        .. Enum.GetValues<SalesChannel>().Select(c => c.Words()),
        .. CinemaSite.Web.Settings.HouseSettings.All.Select(s => s.Label),
        .. Enum.GetValues<BookingStatus>().Select(s => s.Words()),
        .. Enum.GetValues<CinemaSite.Payments.PaymentState>().Select(s => s.Words()),
        .. Enum.GetValues<CinemaSite.Payments.PaymentKind>().SelectMany(k => new[] { k.Words(), k.PaidWords(), k.BackWords() }),
        .. Enum.GetValues<CinemaSite.Payments.LedgerKind>().Select(k => k.Words()),
        .. Enum.GetValues<CinemaSite.Payments.RefundState>().Select(s => s.Words()),
        .. Enum.GetValues<VoucherKind>().Select(k => k.Words()),
        .. Enum.GetValues<VoucherState>().Select(s => s.Words()),
        .. Enum.GetValues<VoucherEntryKind>().Select(k => k.Words()),
        .. Enum.GetValues<CinemaSite.Payments.DisputeState>().Select(s => s.Words()),
        CinemaSite.Payments.TakeMoney.TooLate, CinemaSite.Payments.TakeMoney.AnotherSum,
        .. from file in Site("DocumentWriting.cs")
           from Match match in LineOfADocument().Matches(file.Text)
           select Unescape(match.Groups[1].Value),
        .. Enum.GetValues<RescueKind>().SelectMany(k => new[] { k.Words(), k.Deed() }),
        .. Enum.GetValues<Fate>().Select(f => f.Words()),
        .. Enum.GetValues<ChoiceState>().Select(s => s.Words()),
        .. Enum.GetValues<WaitingState>().Select(s => s.Words()),
        .. Enum.GetValues<StaffState>().Select(s => s.Words()),
        .. Roles.OfStaff.Select(StaffWords.Name),
        .. Roles.OfStaff.Select(StaffWords.Work),
        .. Enum.GetValues<SeatKeeping>().Select(CinemaSite.Web.SeatKeepings.Words),
        .. Enum.GetValues<CinemaSite.Reporting.Issues.ReportRhythm>().Select(CinemaSite.Reporting.Issues.ReportRhythms.Words),
        .. Enum.GetValues<CinemaSite.Reporting.Issues.ReportState>().Select(CinemaSite.Reporting.Issues.IssueWords.Words),
        .. Enum.GetValues<CinemaSite.Reporting.Reports.ReportKind>().Select(CinemaSite.Web.ReportQuestions.Answers),
        .. CinemaSite.Web.ReportPeriods.Labels,
        .. CinemaSite.Identity.Genres.All,
    ];

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(m => m.Value)];

    private static string Escape(string sentence) => sentence.Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Unescape(string literal) => literal.Replace("\\\"", "\"", StringComparison.Ordinal);

    /// <summary>Leaves tags and plain text: takes away code blocks, directives and comments.</summary>
    private static string WithoutRazor(string view)
    {
        view = RazorComment().Replace(view, "");
        view = CodeBlock().Replace(view, "");
        return CodeLine().Replace(view, "");
    }

    [GeneratedRegex("""(?:\b[Tt]\[|new Refusal\(|Record(?:OfStaff)?Async\(\w+, |new Deed\(|\.Deed\(|new Happening\([\w.]+, |Refusal \w+ =>? new\(|PriceLine\(|PriceLine> \{ new\(|lines\.Add\(new\(|ErrorMessage = |Display\(Name = )"(?<key>(?:[^"\\]|\\.)*)\x22""")]
    private static partial Regex Sentence();

    /// <summary>Ticket types, price cards and what the door asks to see are English, and keys of their translations.</summary>
    [GeneratedRegex("""(?:Name|EligibilityNote) = "([^"]*)\x22""")]
    private static partial Regex NameOnACard();

    [GeneratedRegex("""(?:Text|SeatLine) = "([^"]*)\x22""")]
    private static partial Regex LineOfADocument();

    [GeneratedRegex("""\.Count\([^"]*"([^"]*)", "([^"]*)"\)""")]
    private static partial Regex Counted();

    [GeneratedRegex("""\s(?:alt|title|placeholder|aria-label|label|hint)="([^"@]*\p{L}{2}[^"@]*)\x22""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("(?<!=)>([^<>@{}]*)<")]
    private static partial Regex TextBetweenTags();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"^@\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^\s*(@(model|inject|using|namespace|page|addTagHelper|section)\b|@?(if|else|foreach|for|switch|var|return)\b|@\w+\s*=>).*$", RegexOptions.Multiline)]
    private static partial Regex CodeLine();
}

using DanVan.Data.Reports;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Consolidation;

/// <summary>Where figures lead, and the words of the address line.</summary>
internal static class Addresses
{
    public const string Submitted = "da-gui";
    public const string Alphabetical = "abc";

    public static string Of(Quarter quarter, IndicatorDefinition indicator, Counting counting) =>
        $"/tong-hop/{quarter.Address()}/{indicator.Code}{(counting is Counting.Submitted ? $"?tinh={Submitted}" : "")}";

    /// <summary>The period's own page of the indicator; that of a span where the period never opened and its figures were re-entered.</summary>
    public static string Of(ReportingPeriod period, IndicatorDefinition indicator, Counting counting) =>
        period.FormId is not null ? Of(period.Quarter, indicator, counting) : OfSpan(period.Quarter, period.Quarter, indicator, counting);

    public static string OfSpan(Quarter from, Quarter to, IndicatorDefinition? indicator, Counting counting)
    {
        var place = indicator is null ? "/tong-hop/nhieu-quy" : $"/tong-hop/nhieu-quy/{indicator.Code}";
        return $"{place}?{Spans.ChosenSpan.FromField}={from.Address()}&{Spans.ChosenSpan.ToField}={to.Address()}{(counting is Counting.Submitted ? $"&tinh={Submitted}" : "")}";
    }

    public static string Of(Quarter quarter, Counting counting, bool alphabetical)
    {
        var address = $"/tong-hop?ky={quarter.Address()}";
        address += counting is Counting.Submitted ? $"&tinh={Submitted}" : "";
        return address + (alphabetical ? $"&xep={Alphabetical}" : "");
    }

    /// <summary>The cell in the revision that counts.</summary>
    public static string OfCell(Guid reportId, IndicatorDefinition indicator, int revision) => $"/bao-cao-quy/{reportId}/o/{indicator.Code}?ban={revision}";
}

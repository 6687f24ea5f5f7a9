using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Domain.Periods;

/// <summary>A later due date of one pairing's report for one period, and why (Gia hạn nộp). It stands in place of the period's own while it is later.</summary>
public sealed class DueExtension : CatalogueEntity
{
    public const int ReasonMaxLength = 1000;

    /// <summary>A due date more than this after the period's own is a slip of the pen.</summary>
    public const int DaysAtMost = 180;

    private DueExtension() => Reason = ByTitle = "";

    public int ProvinceId { get; private init; }

    public int PeriodId { get; private init; }

    public int PairingId { get; private init; }

    public int AreaId { get; private init; }

    public DateOnly Due { get; private set; }

    public string Reason { get; private set; }

    public string ByTitle { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The standing office of the province, for a report that is owed and a period that is not closed.</summary>
    public static Refusal? CanExtend(ReportingPeriod period, Pairing pairing, Actor actor) =>
        !actor.Is(Function.StandingOffice) ? CommonRefusals.NotYourFunction()
        : actor.ProvinceId != period.ProvinceId || pairing.ProvinceId != period.ProvinceId ? CommonRefusals.NotYourOrganization()
        : period.State is PeriodState.Closed ? PeriodRefusals.Closed()
        : !pairing.IsValidOn(period.WindowTo) ? Reports.ReportRefusals.PairingOwesNothing()
        : null;

    /// <summary>Gives the first extension or changes the one that stands; the period's own due date takes it back.</summary>
    /// <param name="standing">The one that stands; null when there is none.</param>
    /// <param name="given">The extension, for storage to add when it is new; null when refused.</param>
    public static Refusal? Give(
        ReportingPeriod period, Pairing pairing, DueExtension? standing, DateOnly? due, string reason, Actor actor, DateTimeOffset now, out DueExtension? given)
    {
        given = null;
        if (CanExtend(period, pairing, actor) is { } refusal)
        {
            return refusal;
        }

        var own = period.DueOf(pairing.IsProvincial);
        if (due is not { } day || day < own || day > own.AddDays(DaysAtMost))
        {
            return PeriodRefusals.ExtensionOutOfRange(own, own.AddDays(DaysAtMost));
        }

        var why = VietnameseText.Nfc(reason).Trim();
        if (why.Length is 0 or > ReasonMaxLength)
        {
            return why.Length == 0 ? CommonRefusals.ReasonMissing() : Reports.ReportRefusals.ReasonTooLong(ReasonMaxLength);
        }

        given = standing ?? new DueExtension { ProvinceId = period.ProvinceId, PeriodId = period.Id, PairingId = pairing.Id, AreaId = pairing.AreaId, Due = own };
        var before = given.Due;
        (given.Due, given.Reason, given.ByTitle, given.At) = (day, why, actor.PostTitle, now);
        given.Record(new DueMoved(before, day, why, actor, now));
        return null;
    }
}

public sealed record DueMoved(DateOnly From, DateOnly To, string Why, Actor By, DateTimeOffset At) : DomainEvent(By, At)
{
    public override string? Reason => Why;
}

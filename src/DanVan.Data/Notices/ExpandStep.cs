using System.Data.Common;
using DanVan.Data.Saving;
using DanVan.Data.Scoping;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DanVan.Data.Notices;

/// <summary>Makes of each cause one notice for each person whom it is for, by the posts held today. The notices and the mark on the cause are one transaction.</summary>
public sealed class ExpandStep(PortalDbOpener opener, ProgrammeClock clock, TimeProvider time, NoticeSettings settings, ILogger<ExpandStep> log)
{
    private const int FailuresAtMost = 5;
    private const int AtOnce = 200;

    /// <summary>Works until nothing is left; what breaks off is tried again in later runs and lies last meanwhile.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        foreach (var cause in await WaitingAsync(cancellation))
        {
            try
            {
                await ExpandAsync(cause, cancellation);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or DbException or DbUpdateException))
            {
                // Not the database, which will be there again: this cause itself. The others must not wait for it.
                log.LogError(failure, "Không lập được thông báo từ nguồn {Cause}", cause);
                await using var db = opener.Open(Visibility.Everything);
                _ = await db.NoticeCauses.Where(c => c.Id == cause).ExecuteUpdateAsync(set => set.SetProperty(c => c.Failures, c => c.Failures + 1), cancellation);
            }
        }
    }

    /// <summary>Whether something waits to be told.</summary>
    public async Task<bool> HasWorkAsync(CancellationToken cancellation = default)
    {
        await using var db = opener.Open(Visibility.Everything);
        return await Waiting(db).AnyAsync(cancellation);
    }

    private static IQueryable<NoticeCause> Waiting(PortalDb db) => db.NoticeCauses.Where(cause => cause.ExpandedAt == null && cause.Failures < FailuresAtMost);

    private async Task<List<long>> WaitingAsync(CancellationToken cancellation)
    {
        await using var db = opener.Open(Visibility.Everything);
        var found = new List<long>();
        for (var last = 0L; ;)
        {
            var after = last;
            var next = await Waiting(db).Where(cause => cause.Id > after).OrderBy(cause => cause.Id).Select(cause => cause.Id).Take(AtOnce).ToListAsync(cancellation);
            if (next.Count == 0)
            {
                return found;
            }

            found.AddRange(next);
            last = next[^1];
        }
    }

    private async Task ExpandAsync(long causeId, CancellationToken cancellation)
    {
        await using var db = opener.Open(Visibility.Everything);
        var cause = await db.NoticeCauses.SingleAsync(c => c.Id == causeId, cancellation);
        if (cause.ExpandedAt is not null)
        {
            return;
        }

        if (cause.At > clock.Now - NoticeSettings.OldestNews)
        {
            var mayMailAt = cause.ByPersonId is null ? time.GetUtcNow() : settings.NextMorning(clock, time);
            foreach (var holding in await HoldingsAsync(db, cause, cancellation))
            {
                _ = db.Notices.Add(NoticeOf(cause, holding, mayMailAt));
            }
        }

        cause.ExpandedAt = time.GetUtcNow();
        try
        {
            _ = await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (UniqueViolation.IsIn(failure))
        {
            // Another worker was faster with the same people; its transaction marked the cause too.
        }
    }

    private async Task<List<Holding>> HoldingsAsync(PortalDb db, NoticeCause cause, CancellationToken cancellation)
    {
        var holdings = await OfSides(db, cause).ToListAsync(cancellation);
        if (cause.PairingId is not null)
        {
            var area = await AreaAsync(db, cause, cancellation);
            holdings.AddRange((await OfOffices(db, cause).ToListAsync(cancellation)).ConvertAll(office => office with { AreaType = area.AreaType, AreaName = area.AreaName, IsProvincial = area.IsProvincial }));
        }

        return [.. NoticeTable.Recipients(cause.Kind, cause.Side, cause.PostId, cause.ByPersonId, holdings.OrderBy(holding => holding.PostId), holding => new NoticeHolder(
            holding.PersonId,
            holding.PostId,
            holding.Function,
            holding.PartyId == holding.OrganizationId ? Side.Party : holding.MilitaryId == holding.OrganizationId ? Side.Military : null))];
    }

    // Officers and leaders of the two bodies; of every pairing that still owes its report where the cause is a whole period.
    private IQueryable<Holding> OfSides(PortalDb db, NoticeCause cause)
    {
        var today = clock.Today;
        return
            from period in db.Periods
            where period.Id == cause.PeriodId
            from pairing in db.Pairings
            where pairing.ProvinceId == cause.ProvinceId
                && (cause.PairingId != null
                    ? pairing.Id == cause.PairingId
                    : pairing.ValidFrom <= period.WindowTo && (pairing.ValidTo == null || period.WindowTo <= pairing.ValidTo)
                        && !db.Reports.Any(report => report.PeriodId == period.Id && report.PairingId == pairing.Id && report.FirstSubmittedAt != null)
                        && !db.DueExtensions.Any(extension => extension.PeriodId == period.Id && extension.PairingId == pairing.Id
                            && extension.Due > (pairing.IsProvincial ? period.DueProvince : period.DueBelow)))
            join area in db.Areas on pairing.AreaId equals area.Id
            from post in db.Posts
            where (post.OrganizationId == pairing.PartyOrganizationId || post.OrganizationId == pairing.MilitaryOrganizationId)
                && (post.Function == Function.Officer || post.Function == Function.Leader)
                && post.ValidFrom <= today && (post.ValidTo == null || today <= post.ValidTo)
            join person in db.Users on post.PersonId equals person.Id
            where !person.IsDisabled
            select new Holding(
                person.Id, post.Id, post.Title, post.Function, post.OrganizationId, pairing.PartyOrganizationId, pairing.MilitaryOrganizationId,
                person.Email != null, person.MailChoice,
                period.Year, period.QuarterNumber, area.Type, area.Name, pairing.IsProvincial, pairing.IsProvincial ? period.DueProvince : period.DueBelow);
    }

    private IQueryable<Holding> OfOffices(PortalDb db, NoticeCause cause)
    {
        var today = clock.Today;
        return
            from period in db.Periods
            where period.Id == cause.PeriodId
            from post in db.Posts
            where post.ProvinceId == cause.ProvinceId && post.Function == Function.StandingOffice
                && post.ValidFrom <= today && (post.ValidTo == null || today <= post.ValidTo)
            join person in db.Users on post.PersonId equals person.Id
            where !person.IsDisabled
            select new Holding(
                person.Id, post.Id, post.Title, post.Function, null, 0, 0,
                person.Email != null, person.MailChoice,
                period.Year, period.QuarterNumber, "", "", false, period.DueBelow);
    }

    private static Task<SeenArea> AreaAsync(PortalDb db, NoticeCause cause, CancellationToken cancellation) => (
        from pairing in db.Pairings
        where pairing.Id == cause.PairingId
        join area in db.Areas on pairing.AreaId equals area.Id
        select new SeenArea(area.Type, area.Name, pairing.IsProvincial)).SingleAsync(cancellation);

    private Notice NoticeOf(NoticeCause cause, Holding holding, DateTimeOffset digestFrom) => new()
    {
        CauseId = cause.Id,
        PersonId = holding.PersonId,
        PostId = holding.PostId,
        PostTitle = holding.PostTitle,
        Kind = cause.Kind,
        ReportId = cause.ReportId,
        Year = holding.Year,
        QuarterNumber = holding.QuarterNumber,
        AreaName = cause.PairingId is null ? null : $"{holding.AreaType} {holding.AreaName}",
        IsProvincial = holding.IsProvincial,
        Side = cause.Side,
        Count = cause.Count,
        Day = cause.Kind is NoticeKind.ScheduleMoved ? holding.Due : cause.Day,
        At = cause.At,
        MailFrom = !settings.MailIsOn || !holding.HasAddress ? null : holding.Choice switch
        {
            MailChoice.AtOnce => time.GetUtcNow(),
            MailChoice.Daily => digestFrom,
            _ => null,
        },
    };

    private sealed record SeenArea(string AreaType, string AreaName, bool IsProvincial);

    // A post held today by somebody who may sign in, with the period and, for those of a side, the pairing.
    private sealed record Holding(
        Guid PersonId,
        int PostId,
        string PostTitle,
        Function Function,
        int? OrganizationId,
        int PartyId,
        int MilitaryId,
        bool HasAddress,
        MailChoice Choice,
        int Year,
        int QuarterNumber,
        string AreaType,
        string AreaName,
        bool IsProvincial,
        DateOnly Due);
}

using DanVan.Data;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Indicators;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Reports.Places;

/// <summary>One narrative section of a report with its evidence and the questions about it.</summary>
public sealed class SectionPage(PortalDb db, FrozenForms forms, Actor actor, ProgrammeClock clock) : PlacePage(db, forms, actor, clock)
{
    /// <summary>The section's number in the address.</summary>
    [FromRoute(Name = "number")]
    public int Number { get; set; }

    public NarrativeDefinition Section => Whole.Form.Narratives.First(section => section.Number == Place.NarrativeNumber);

    /// <summary>What the province took from this report to answer.</summary>
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    protected override string Tail => $"muc/{Place.NarrativeNumber}";

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var id = Whole.Report.Id;
        if (Section == Whole.Form.Narratives[^1])
        {
            Proposals = await Db.Proposals.AsNoTracking().Where(proposal => proposal.ReportId == id).OrderBy(proposal => proposal.AddedAt).ToListAsync();
        }
    }

    protected override Task<ReportPlace?> PlaceInAsync(WholeReport whole)
    {
        var place = ReportPlace.OfNarrative(Number);
        return Task.FromResult<ReportPlace?>(place.IsIn(whole.Form) ? place : null);
    }
}

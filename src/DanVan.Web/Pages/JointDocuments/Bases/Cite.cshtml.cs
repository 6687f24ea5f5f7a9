using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Web.Pages.JointDocuments.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Bases;

/// <summary>Says on which entries of the library the working revision stands (Căn cứ).</summary>
public sealed class CitePage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What is in force, and what is cited though it is not; those in force first, the newest first.</summary>
    public IReadOnlyList<LegalBasis> Offered { get; private set; } = [];

    public bool MayWriteLibrary => LegalBasis.CanWrite(Who) is null;

    protected override Refusal? Question() => Document.CanEdit(Who);

    protected override async Task PrepareAsync()
    {
        var cited = Bases.Select(basis => basis.BasisId).ToHashSet();
        Offered = [.. (await Db.LegalBases.Include(basis => basis.ReplacedBy).ToListAsync())
            .Where(basis => basis.IsInForce(Today) || cited.Contains(basis.Id) || Form.Chosen.Contains(basis.Id))
            .OrderByDescending(basis => basis.IsInForce(Today)).ThenByDescending(basis => basis.IssuedOn).ThenBy(basis => basis.Id)];
        if (!HttpMethods.IsPost(Request.Method))
        {
            Form = new() { Chosen = [.. cited] };
        }
    }

    protected override Task<Refusal?> ActAsync()
    {
        var (cited, refusal) = CitedBasis.Cite(Document, [.. Offered.Where(basis => Form.Chosen.Contains(basis.Id))], Who, Now);
        if (refusal is null)
        {
            Db.CitedBases.RemoveRange(Bases);
            Db.CitedBases.AddRange(cited);
        }

        return Task.FromResult(refusal);
    }

    protected override string Done() => "Đã lưu căn cứ.";

    public sealed class Input
    {
        /// <summary>Keys of the library's entries.</summary>
        public IList<int> Chosen { get; set; } = [];
    }
}

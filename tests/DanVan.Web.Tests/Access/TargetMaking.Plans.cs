using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.Organizations;
using DanVan.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Access;

// What stands around plans that were issued: their tasks in reports, the library of bases, posts that changed hands.
internal sealed partial class TargetMaking
{
    // An issued plan of each pairing with one task, and a report of its year that is not accepted.
    private async Task AddProgressAsync()
    {
        var (reports, plans) = (new Dictionary<(int, int), Target>(), new Dictionary<(int, int), Target>());
        foreach (var (index, world) in _worlds.Select((world, index) => (index, world)))
        {
            var above = _plans[index];
            foreach (var pairing in index == 0 ? new[] { 0, 1, 2 } : [1])
            {
                var plan = pairing == 0 ? above : await world.HasDocumentAsync(pairing, DocumentState.Issued, DocumentKind.SubPlan, above, tasks: 1);
                var key = (await world.TasksAsync(plan))[0].TaskKey;
                plans[(index, pairing)] = Target.Of(("id", plan.Id));

                // The version is none that was ever shown, so that nobody who may write writes.
                reports[(index, pairing)] = Target.Of(
                    ("id", _reports[("correcting", index, pairing, Side.Party)]), ("key", key), ("Form.Lines[0].Task", key), ("Form.Lines[0].Percent", 50), ("Form.Lines[0].Version", 7));
            }
        }

        _targets.AddOfAreas("progress", (world, pairing) => reports[(world, pairing)]);
        _targets.AddOfAreas("issued-plan", (world, pairing) => plans[(world, pairing)]);
    }

    private async Task AddBasesAsync()
    {
        var made = new List<Target>();
        foreach (var world in _worlds)
        {
            await using var db = portal.Open();
            var day = new DateOnly(2013, 6, 3);
            var (basis, refusal) = LegalBasis.Add(world.Province.Id, new("25-NQ/TW", day, "Ban Chấp hành Trung ương", "Nghị quyết về công tác dân vận", day, null, null), null, world.Officer(0, Side.Party).Actor, Now);
            Assert.Null(refusal);
            _ = db.LegalBases.Add(basis!);
            await StoreAsync(db);
            made.Add(Target.Of(("key", basis!.Id), ("Form.Number", "25-NQ/TW"), ("Form.IssuedOn", "03/06/2013"), ("Form.Issuer", "Bộ"), ("Form.Title", "Nghị quyết")));
        }

        _targets.AddOfProvinces("basis", made[0], made[1]);
    }

    // From somebody who left to the officer of the first district's Party side.
    private async Task AddHandoversAsync()
    {
        var made = new List<Target>();
        foreach (var world in _worlds)
        {
            var (taker, province) = (world.Officer(1, Side.Party).Actor, world.Province.Id);
            var leaver = await portal.HasPersonAsync($"giao.{world.Province.Code}", Function.Officer, province, taker.OrganizationId);
            await using var db = portal.Open();
            var from = await db.Posts.SingleAsync(post => post.PersonId == leaver.Id);
            var to = await db.Posts.SingleAsync(post => post.Id == taker.PostId);
            var by = world.Administrator.Actor;
            Assert.Null(from.End(new DateOnly(2021, 12, 1), [], by, Now));
            var (handover, refusal) = Handover.Make(from, to, [new("Báo cáo quý", "/bao-cao-quy", false)], by, Now);
            Assert.Null(refusal);
            _ = db.Handovers.Add(handover!);
            await StoreAsync(db);
            made.Add(Target.Of(("id", handover!.Id)));
        }

        _targets.AddOfProvinces("handover", made[0], made[1]);
    }
}

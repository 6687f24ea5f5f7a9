using System.Security.Cryptography;
using System.Text;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.Files;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Seeding;

/// <summary>The demo's joint documents, each by the people of its two bodies: the agreement and the plan of the year issued, sub-plans on their way.</summary>
internal sealed class DemoDocuments(PortalDb db, Func<Pairing, Side, Function, Actor> person)
{
    private static readonly string[] Titles = ["Mục đích, yêu cầu", "Nội dung", "Trách nhiệm", "Tổ chức thực hiện"];

    private static readonly string[] AgreementTexts =
    [
        "Phát huy vai trò của hai cơ quan trong công tác dân vận, góp phần giữ vững ổn định chính trị, quốc phòng, an ninh ở cơ sở.\nPhối hợp thường xuyên, đúng chức năng, có trọng tâm theo từng năm.",
        "Trao đổi thông tin, nắm tình hình nhân dân và địa bàn.\nTuyên truyền, vận động nhân dân thực hiện chủ trương, chính sách.\nGiúp dân phát triển kinh tế, xây dựng nông thôn mới, khắc phục thiên tai, dịch bệnh.\nXây dựng cơ sở vững mạnh; bồi dưỡng cán bộ làm công tác dân vận.\nXây dựng và nhân rộng mô hình, điển hình “Dân vận khéo”.\nKiểm tra, sơ kết, tổng kết.",
        "Ban Dân vận Tỉnh ủy chủ trì xây dựng kế hoạch hằng năm, hướng dẫn ban dân vận cấp dưới.\nBộ Chỉ huy Quân sự tỉnh chỉ đạo các đơn vị trực thuộc phối hợp thực hiện.",
        "Hằng quý hai cơ quan báo cáo kết quả; sáu tháng giao ban; cuối nhiệm kỳ tổng kết.",
    ];

    private static readonly string[] PlanTexts =
    [
        "Cụ thể hóa chương trình phối hợp trong năm 2021; gắn công tác dân vận với phòng, chống dịch và bầu cử.\nViệc nào cũng có bên chủ trì, thời gian và kết quả đo được.",
        "Tuyên truyền về bầu cử đại biểu Quốc hội và hội đồng nhân dân các cấp.\nTham gia phòng, chống dịch Covid-19, chăm lo người khó khăn.\nGiúp dân làm đường, sửa nhà, thu hoạch mùa vụ.\nMở lớp bồi dưỡng kỹ năng dân vận cho cán bộ, chiến sĩ.\nXây dựng mô hình “Dân vận khéo” ở vùng đồng bào dân tộc thiểu số.\nKiểm tra việc thực hiện ở cấp dưới.",
        "Hai bộ phận tham mưu theo dõi, đôn đốc, tổng hợp số liệu từng quý.\nCấp dưới xây dựng kế hoạch của địa bàn từ kế hoạch này.",
        "Quý I triển khai; tháng 7 và tháng 11 hành quân dã ngoại làm công tác dân vận; tháng 12 tổng kết năm.",
    ];

    private static readonly string[] SubPlanTexts =
    [
        "Thực hiện kế hoạch năm của tỉnh phù hợp với tình hình địa bàn.",
        "Chọn ba xã làm điểm về giúp dân và phòng, chống dịch; tổ chức một đợt dân vận tập trung trong năm.",
        "Hai cơ quan phân công cán bộ phụ trách từng xã.",
        "Báo cáo hằng quý trên hệ thống.",
    ];

    // Which of the sub-plans was not signed.
    private const int DeclinedAt = 7;

    private readonly List<LegalBasis> _bases = [];

    public async Task WriteAsync(int provinceId, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31));
        var pairings = await db.Pairings.AsNoTracking()
            .Where(pairing => pairing.ProvinceId == provinceId && pairing.ValidFrom <= first && (pairing.ValidTo == null || pairing.ValidTo >= last))
            .OrderBy(pairing => pairing.Id).ToListAsync(cancellation);
        var province = pairings.Single(pairing => pairing.IsProvincial);
        await AddBasesAsync(province, cancellation);
        var agreement = await AddAsync(province, DocumentKind.Agreement, new(2017, 2021), "Phối hợp thực hiện công tác dân vận giai đoạn 2017–2021", AgreementTexts, null, DocumentState.Issued, new DateOnly(2020, 1, 6), cancellation);
        var plan = await AddAsync(province, DocumentKind.AnnualPlan, new(2021, 2021), "Phối hợp thực hiện công tác dân vận năm 2021", PlanTexts, agreement, DocumentState.Issued, new DateOnly(2021, 1, 12), cancellation);
        var below = pairings.Where(pairing => !pairing.IsProvincial).ToList();
        var states = new[] { DocumentState.Issued, DocumentState.Issued, DocumentState.Signed, DocumentState.AwaitingSignature, DocumentState.Agreed, DocumentState.InReview, DocumentState.Draft, DocumentState.AwaitingSignature, DocumentState.Issued };
        foreach (var ((pairing, state), index) in below.Zip(states).Select((pair, index) => (pair, index)))
        {
            // The last one is issued after its day.
            var day = index == states.Length - 1 ? new DateOnly(2021, 2, 19) : new DateOnly(2021, 2, 3);
            var sub = await AddAsync(pairing, DocumentKind.SubPlan, new(2021, 2021), "Phối hợp thực hiện công tác dân vận năm 2021 trên địa bàn", SubPlanTexts, plan, state, day, cancellation);
            if (state is DocumentState.InReview)
            {
                await CommentAsync(sub, pairing, cancellation);
            }

            if (index == DeclinedAt)
            {
                await DeclineAsync(sub, pairing, cancellation);
            }
        }

        await AmendAsync(plan, province, cancellation);
        db.ChangeTracker.Clear();
    }

    // Cited by every document; one of them was replaced in the course of the year.
    private async Task AddBasesAsync(Pairing province, CancellationToken cancellation)
    {
        var (officer, at) = (person(province, Side.Party, Function.Officer), At(new DateOnly(2017, 1, 5), 8));
        foreach (var (content, replacement) in DemoBases.All)
        {
            var replacedBy = replacement is null ? null : _bases.Single(basis => basis.Number == replacement);
            var (basis, refusal) = LegalBasis.Add(province.ProvinceId, content, replacedBy, officer, at);
            DemoProvince.Must(refusal);
            _bases.Add(basis!);
        }

        db.LegalBases.AddRange(_bases);
        DemoProvince.Must(await db.SaveAsync(cancellation));
    }

    // Both sides read the draft of one place: one opinion is taken over, one explained, one waits for the Party side.
    private async Task CommentAsync(JointDocument document, Pairing pairing, CancellationToken cancellation)
    {
        var (id, day) = (document.Id, new DateOnly(2021, 2, 4));
        var (officer, partner) = (person(pairing, Side.Party, Function.Officer), person(pairing, Side.Military, Function.Officer));
        var sections = await db.DocumentSections.Where(section => section.DocumentId == id).OrderBy(section => section.Number).ToListAsync(cancellation);
        var task = await db.TasksOf(id, document.Working!.Number).FirstAsync(cancellation);
        var taken = Said(CommentPlace.Of(sections[1], 1)!, "Ba xã làm điểm nên có một xã vùng đồng bào dân tộc thiểu số.", partner, 8);
        var explained = Said(CommentPlace.Of(task), "Đề nghị rút ngắn thời hạn còn một nửa.", officer, 9);
        DemoProvince.Must(taken.Settle(document, CommentState.TakenOver, "Đã trao đổi với hai xã, sẽ ghi rõ tên xã khi trình ký.", officer, At(day, 10)));
        DemoProvince.Must(explained.Settle(document, CommentState.Explained, "Giữ thời hạn theo kế hoạch của tỉnh để số liệu quý so sánh được.", partner, At(day, 11)));
        _ = Said(CommentPlace.Of(sections[2], 1)!, "Ghi rõ ai thay khi cán bộ phụ trách xã được điều đi chống dịch.", partner, 14);
        DemoProvince.Must(await db.SaveAsync(cancellation));

        DocumentComment Said(CommentPlace place, string text, Actor by, int hour)
        {
            var (comment, refusal) = DocumentComment.Make(Guid.CreateVersion7(At(day, hour)), document, place, text, by, At(day, hour));
            DemoProvince.Must(refusal);
            return db.DocumentComments.Add(comment!).Entity;
        }
    }

    // The military leader did not sign; a new draft with its text and its number is being worked on.
    private async Task DeclineAsync(JointDocument document, Pairing pairing, CancellationToken cancellation)
    {
        var revision = document.Working!.Number;
        DemoProvince.Must(document.Decline("Bổ sung việc tham gia phòng, chống dịch của lực lượng dân quân", person(pairing, Side.Military, Function.Leader), At(new DateOnly(2021, 2, 8), 9)));
        await db.CopyContentAsync(document, revision, cancellation);
        DemoProvince.Must(await db.SaveAsync(cancellation));
    }

    // After the first half of the year; one side has agreed, the other has not yet.
    private async Task AmendAsync(JointDocument plan, Pairing province, CancellationToken cancellation)
    {
        var day = new DateOnly(2021, 7, 12);
        var (officer, standing) = (person(province, Side.Party, Function.Officer), plan.Standing!.Number);
        DemoProvince.Must(plan.Amend("Dịch bệnh kéo dài: thêm chỉ tiêu hỗ trợ, lùi hội thi", officer, At(day, 8)));
        await db.CopyContentAsync(plan, standing, cancellation);
        DemoProvince.Must(await db.SaveAsync(cancellation));
        var tasks = await db.TasksOf(plan.Id, plan.Working!.Number).ToListAsync(cancellation);
        var support = tasks.Single(task => task.Title.Contains("nhu yếu phẩm", StringComparison.Ordinal));
        DemoProvince.Must(support.Write(plan, support.Content, [.. support.Targets.Select(target => target.Content with { Amount = 78 * target.Amount / 52, Phases = [] })], officer, At(day, 9)));
        var trip = tasks.Single(task => task.Title.StartsWith("Hành quân", StringComparison.Ordinal));
        DemoProvince.Must(trip.Write(plan, trip.Content with { Due = new DateOnly(2021, 12, 20) }, [.. trip.Targets.Select(target => target.Content)], officer, At(day, 9)));
        DemoProvince.Must(plan.SendForOpinion(officer, At(day, 10)));
        DemoProvince.Must(plan.Agree(officer, At(day, 11)));
        DemoProvince.Must(await db.SaveAsync(cancellation));
    }

    // The plan's tasks; of a sub-plan, its answers: most as they are, one or two changed, now and then one declined.
    private async Task<List<PlanTask>> TasksAsync(JointDocument document, JointDocument? parent, Actor officer, DateTimeOffset at, CancellationToken cancellation)
    {
        if (document.Kind is DocumentKind.AnnualPlan)
        {
            var measures = (await db.TargetMeasuresAsync(document.ProvinceId, new DateOnly(document.FromYear, 1, 1), cancellation)).ToDictionary(choice => choice.What.Code!, choice => choice.What, StringComparer.Ordinal);
            var areas = await db.AreasOfPairingsAsync(document.ProvinceId, new DateOnly(document.FromYear, 12, 31), cancellation);
            DemoProvince.Must(document.Outline(DemoTasks.Theme, DemoTasks.Anniversaries, DemoTasks.SubPlansDue, officer, at));
            return Made(DemoTasks.All(measures, [.. areas.Select(area => area.Id)]).Select((task, index) => PlanTask.Add(document, Guid.CreateVersion7(at.AddMilliseconds(index)), index, task.Content, task.Targets, officer, at)));
        }

        if (document.Kind is not DocumentKind.SubPlan)
        {
            return [];
        }

        var above = await db.TasksOf(parent!.Id, parent.Standing!.Number).AsNoTracking().ToListAsync(cancellation);
        // One that has only begun leaves the last contents unanswered.
        var answered = document.AreaId % 7 == 6 ? above.Take(9) : above;
        var tasks = Made(answered.Select((task, index) => DemoTasks.ReasonAgainst(task.Number, document.AreaId) is { } reason
            ? PlanTask.Decline(document, task, Guid.CreateVersion7(at.AddMilliseconds(index)), index, reason, officer, at)
            : PlanTask.Adopt(document, task, Guid.CreateVersion7(at.AddMilliseconds(index)), index, officer, at)));
        foreach (var task in tasks.Where(task => task.IsDone && (task.Number + document.AreaId) % 9 == 0))
        {
            DemoProvince.Must(task.Write(document, task.Content with { Title = $"{task.Title}, trọng tâm ở ba xã điểm" }, [.. task.Targets.Select(target => target.Content)], officer, at));
        }

        return tasks;

        static List<PlanTask> Made(IEnumerable<(PlanTask? Task, Refusal? Refusal)> all) => [.. all.Select(made =>
        {
            DemoProvince.Must(made.Refusal);
            return made.Task!;
        })];
    }

    private async Task<JointDocument> AddAsync(
        Pairing pairing, DocumentKind kind, YearSpan years, string subject, string[] texts, JointDocument? parent, DocumentState state, DateOnly day, CancellationToken cancellation)
    {
        var (officer, partner) = (person(pairing, Side.Party, Function.Officer), person(pairing, Side.Military, Function.Officer));
        var (document, refusal) = JointDocument.Draft(Guid.CreateVersion7(At(day, 8)), kind, pairing, years, Side.Party, subject, parent, officer, At(day, 8));
        DemoProvince.Must(refusal);
        var sections = Titles.Select((title, index) => new DocumentSection(document!, index + 1, title)).ToList();
        foreach (var (section, text) in sections.Zip(texts))
        {
            DemoProvince.Must(section.Write(document!, text, section.Number % 2 == 0 ? partner : officer, At(day, 9)));
        }

        var (cited, fault) = CitedBasis.Cite(document!, [.. _bases.Where(basis => basis.IsInForce(day))], officer, At(day, 9));
        DemoProvince.Must(fault);
        var tasks = await TasksAsync(document!, parent, officer, At(day, 9), cancellation);
        _ = db.JointDocuments.Add(document!);
        db.DocumentSections.AddRange(sections);
        db.PlanTasks.AddRange(tasks);
        db.CitedBases.AddRange(cited);
        var recipients = Recipients(document!, state, officer, At(day, 9));
        db.DocumentRecipients.AddRange(recipients);
        if (state >= DocumentState.InReview)
        {
            DemoProvince.Must(document!.SendForOpinion(officer, At(day, 10)));
        }

        if (state >= DocumentState.Agreed)
        {
            DemoProvince.Must(document!.Agree(officer, At(day, 11)));
            DemoProvince.Must(document.Agree(partner, At(day, 14)));
        }

        if (state >= DocumentState.AwaitingSignature)
        {
            await SignAsync(document!, parent, pairing, new(cited, sections, tasks, recipients), state, day, cancellation);
        }

        DemoProvince.Must(await db.SaveAsync(cancellation));
        return document!;
    }

    private async Task SignAsync(
        JointDocument document, JointDocument? parent, Pairing pairing, DocumentContent content, DocumentState state, DateOnly day, CancellationToken cancellation)
    {
        var (party, military) = (person(pairing, Side.Party, Function.Leader), person(pairing, Side.Military, Function.Leader));
        var names = await db.PartyNamesOfAsync(document, day, cancellation);
        var book = await db.NumberBookOfAsync(document, Side.Party, cancellation);
        var officer = person(pairing, Side.Party, Function.Officer);
        var (number, full) = book.Reserve(document.Id, officer, At(day, 15));
        DemoProvince.Must(full);
        var hash = CanonicalText.HashOf(CanonicalText.Of(document, document.Working!, names, content));
        DemoProvince.Must(document.SendForSignature(hash, names, new Signers(party.PostId, party.PostTitle, military.PostId, military.PostTitle), number, parent, officer, At(day, 15)));
        if (state < DocumentState.Signed)
        {
            return;
        }

        var (clerk, other, signed) = (person(pairing, Side.Party, Function.Clerk), person(pairing, Side.Military, Function.Clerk), day.AddDays(2));
        var scan = Scan(document, number, signed, clerk);
        _ = db.Files.Add(scan);
        DemoProvince.Must(document.AddSignedScan(scan.Id, number, signed, isCertified: true, signed, clerk, At(signed, 10)));
        DemoProvince.Must(book.Assign(number, document.Id, "", clerk, At(signed, 10)));
        if (state >= DocumentState.Issued)
        {
            var own = await db.NumberBookOfAsync(document, Side.Military, cancellation);
            var next = own.Last + 1;
            DemoProvince.Must(document.Register(next, signed, other, At(signed, 14)));
            DemoProvince.Must(own.Assign(next, document.Id, "", other, At(signed, 14)));
            DemoProvince.Must(document.Distribute(clerk, At(signed, 15)));
            // The receipts are made of what is stored.
            DemoProvince.Must(await db.SaveAsync(cancellation));
            await db.AddReceiptsAsync(document, cancellation);
            DemoProvince.Must(await db.SaveAsync(cancellation));
            await OpenAsync(document, signed, clerk, cancellation);
        }
    }

    // The province's plan goes to everybody below, sub-plans to the province; a draft that has only begun names nobody yet.
    private static IReadOnlyList<DocumentRecipient> Recipients(JointDocument document, DocumentState state, Actor officer, DateTimeOffset at)
    {
        if (state is DocumentState.Draft)
        {
            return [];
        }

        RecipientGroup[] groups = document.Kind switch
        {
            DocumentKind.Agreement => [RecipientGroup.StandingOffices, RecipientGroup.Leaders],
            DocumentKind.AnnualPlan => Enum.GetValues<RecipientGroup>(),
            _ => [RecipientGroup.StandingOffices],
        };
        var (all, refusal) = DocumentRecipient.Write(
            document,
            [
                .. groups.Select(group => new RecipientContent(RecipientKind.Group, null, group, "")),
                new(RecipientKind.Outside, null, null, document.IsProvincial ? "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" : "Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp"),
                new(RecipientKind.Line, null, null, "Lưu: VT"),
            ],
            officer,
            at);
        DemoProvince.Must(refusal);
        return all!;
    }

    // Two of three bodies have opened it within some days; the one outside the portal got it by post.
    private async Task OpenAsync(JointDocument document, DateOnly signed, Actor clerk, CancellationToken cancellation)
    {
        var receipts = await db.ReceiptsOf(document.Id, document.Standing!.Number).ToListAsync(cancellation);
        var pairings = await db.Pairings.AsNoTracking().Where(pairing => pairing.ProvinceId == document.ProvinceId).ToListAsync(cancellation);
        foreach (var receipt in receipts.Where(receipt => receipt.Number % 3 != 0))
        {
            if (receipt.IsOutside)
            {
                DemoProvince.Must(receipt.RecordSending(document, SendingWay.Post, signed.AddDays(1), "", signed.AddDays(1), clerk, At(signed.AddDays(1), 9)));
                continue;
            }

            var of = pairings.First(pairing => pairing.PartyOrganizationId == receipt.OrganizationId || pairing.MilitaryOrganizationId == receipt.OrganizationId);
            var reader = person(of, of.PartyOrganizationId == receipt.OrganizationId ? Side.Party : Side.Military, receipt.Function ?? Function.Officer);
            _ = receipt.Open(reader, At(signed.AddDays(1 + (receipt.Number % 4)), 8));
        }

        DemoProvince.Must(await db.SaveAsync(cancellation));
    }

    // One page that says what it stands for; nothing was ever signed here.
    private static StoredFile Scan(JointDocument document, int number, DateOnly day, Actor clerk)
    {
        const string content = "BT /F1 16 Tf 72 760 Td (Van ban mau cua tinh mau, khong co gia tri) Tj ET";
        var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
            + $"4 0 obj<</Length {content.Length}>>stream\n{content}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        var bytes = Encoding.ASCII.GetBytes(text);
        return StoredFile.Keep(
            Guid.CreateVersion7(At(day, 9)), document.ProvinceId, document.AreaId, $"{number:00}-ban-ky.pdf", new InspectedFile(FileKind.Pdf, bytes, null), Convert.ToHexStringLower(SHA256.HashData(bytes)), clerk, At(day, 9));
    }

    private static DateTimeOffset At(DateOnly day, int hour) => VietnamTime.At(day, new TimeOnly(hour, 0));
}

using DanVan.Data.Consolidated;
using DanVan.Data.Indicators;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Periods;

namespace DanVan.Data.Seeding;

/// <summary>The province's own reports of the demo: the quarter before the last is frozen, the last one is being written.</summary>
internal sealed class DemoConsolidated(PortalDb db, FrozenForms forms, Func<Side, Actor> office)
{
    private static readonly string[] Texts =
    [
        "Tình hình nhân dân trong tỉnh ổn định, đồng tình với các chủ trương phát triển kinh tế - xã hội và phòng, chống dịch bệnh. Một số nơi còn băn khoăn về giá vật tư nông nghiệp và việc làm của lao động trở về quê.",
        "Hai cơ quan các cấp giữ nền nếp trao đổi thông tin, cùng tổ chức tuyên truyền, giúp dân và chăm lo gia đình chính sách. Kết quả cụ thể ở bảng số liệu.",
        "Ưu điểm: phối hợp chặt chẽ, bám sát cơ sở. Hạn chế: thông tin từ một số nơi còn chậm; việc nhân rộng mô hình chưa đều.",
        "Tiếp tục nắm chắc tình hình, tổ chức đợt dân vận tập trung theo kế hoạch, rà soát các mô hình đang duy trì.",
        "Các kiến nghị của đơn vị được ghi ở danh sách kèm theo và trả lời từng việc.",
    ];

    public async Task WriteAsync(ReportingPeriod period, bool isLast, CancellationToken cancellation)
    {
        var form = await forms.OfAsync(period.FormId!.Value, cancellation);
        var day = period.DueProvince.AddDays(isLast ? 0 : 6);
        var (report, refusal) = ConsolidatedReport.Start(period, office(Side.Party), At(day, 8));
        DemoProvince.Must(refusal);
        var sections = form.Narratives.Select(section => new ConsolidatedSection(report!, section.Number)).ToList();
        foreach (var section in isLast ? sections.Take(1) : sections)
        {
            DemoProvince.Must(section.Write(report!, Texts[(section.Number - 1) % Texts.Length], false, office(section.Number % 2 == 0 ? Side.Military : Side.Party), At(day, 9)));
        }

        _ = db.ConsolidatedReports.Add(report!);
        db.ConsolidatedSections.AddRange(sections);
        await TakeProposalsAsync(period, form.Narratives[^1].Number, At(day, 10), isLast, cancellation);
        DemoProvince.Must(await db.SaveAsync(cancellation));
        if (!isLast)
        {
            var live = await ConsolidatedContent.LoadAsync(db, period, form, null, cancellation);
            DemoProvince.Must(report!.Freeze(office(Side.Party), live.Inputs, live.Figures, live.Missing, At(day, 14)));
            DemoProvince.Must(report.Freeze(office(Side.Military), live.Inputs, live.Figures, live.Missing, At(day, 15)));
            DemoProvince.Must(await db.SaveAsync(cancellation));
        }

        db.ChangeTracker.Clear();
    }

    // Two of the proposals that the reports make; of a frozen quarter the first is answered.
    private async Task TakeProposalsAsync(ReportingPeriod period, int number, DateTimeOffset at, bool isLast, CancellationToken cancellation)
    {
        var sources = (await db.SourcesAsync(period.ProvinceId, period.Id, number, cancellation)).Where(source => source.Text.StartsWith("Đề nghị", StringComparison.Ordinal)).Take(2).ToList();
        foreach (var (index, source) in sources.Index())
        {
            var report = await db.Reports.FindAsync([source.ReportId], cancellation);
            var (proposal, refusal) = Proposal.Add(Guid.CreateVersion7(at.AddMinutes(index)), period, report, source.AreaName, source.Text, office(Side.Party), at);
            DemoProvince.Must(refusal);
            if (!isLast && index == 0)
            {
                DemoProvince.Must(proposal!.Reply("Đã đưa vào kế hoạch bồi dưỡng của quý sau; đơn vị gửi danh sách cán bộ cần học.", office(Side.Military), at.AddHours(3)));
            }

            _ = db.Proposals.Add(proposal!);
        }
    }

    private static DateTimeOffset At(DateOnly day, int hour) => VietnamTime.At(day, new TimeOnly(hour, 0));
}

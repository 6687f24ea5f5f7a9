using DanVan.Data;
using DanVan.Domain.Common;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Steps;

/// <summary>A clerk exchanges the scan for a better one; the old one is kept (Thay bản số hóa).</summary>
public sealed class ExchangePage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    protected override Refusal? Question() => Document.CanReplaceScan(Who);

    protected override async Task<Refusal?> ActAsync()
    {
        Reason = VietnameseText.Prose(Reason);
        var (file, fault) = await SentFile.ReceiveAsync(Scan, Document.ProvinceId, Document.AreaId, Who, Now, HttpContext.RequestAborted, isScan: true);
        if (fault is not null || file is null)
        {
            ModelState.AddModelError(nameof(Scan), fault!.InVietnamese());
            return null;
        }

        if (Document.ReplaceScan(file.Id, Reason, Who, Now) is { } refusal)
        {
            return refusal;
        }

        _ = Db.Files.Add(file);
        return null;
    }

    protected override string Done() => "Đã thay bản số hóa; bản cũ vẫn giữ trong hồ sơ văn bản.";

    protected override string FieldOf(Refusal refusal) => refusal.Code is "common.reason-missing" or "document.reason-too-long" ? nameof(Reason) : "";
}

using System.Globalization;
using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Web.Files;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Steps;

/// <summary>A clerk brings in the paper that both have signed: scan, number, date (Nhập bản đã ký).</summary>
public sealed class ScanPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public string ReservedNumber => Document.Working?.ReservedNumber is { } number ? DocumentWords.Number(number) : "";

    protected override Refusal? Question() => Document.CanAddSignedScan(Who);

    protected override async Task<Refusal?> ActAsync()
    {
        _ = this.IsNotSecret(Form.Secret, "Form.Secret");
        if (DayText.Read(Form.Date) is null)
        {
            ModelState.AddModelError("Form.Date", "Ghi ngày trên văn bản, dạng ngày/tháng/năm.");
        }

        var (file, fault) = await SentFile.ReceiveAsync(Form.Scan, Document.ProvinceId, Document.AreaId, Who, Now, HttpContext.RequestAborted, isScan: true);
        if (fault is not null)
        {
            ModelState.AddModelError("Form.Scan", fault.InVietnamese());
        }

        if (!ModelState.IsValid || file is null)
        {
            return null;
        }

        var number = int.TryParse(Form.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var refusal = Document.AddSignedScan(file.Id, number, DayText.Read(Form.Date)!.Value, Form.Certified, Today, Who, Now);
        if (refusal is not null)
        {
            return refusal;
        }

        _ = Db.Files.Add(file);
        return (await Db.NumberBookOfAsync(Document, Document.LeadSide, HttpContext.RequestAborted)).Assign(number, Document.Id, VietnameseText.Prose(Form.Explanation), Who, Now);
    }

    protected override string Done() => "Đã nhập bản đã ký. Văn thư bên kia vào sổ, rồi bên chủ trì phát hành.";

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "document.not-certified" => "Form.Certified",
        "document.signed-date-out-of-range" => "Form.Date",
        "number.explanation-missing" or "document.reason-too-long" => "Form.Explanation",
        "number.out-of-range" or "number.taken" => "Form.Number",
        _ => "",
    };

    public sealed class Input
    {
        public string? Number { get; set; }

        /// <summary>As typed.</summary>
        public string? Date { get; set; }

        public string? Explanation { get; set; }

        public IFormFile? Scan { get; set; }

        /// <summary>"co" or "khong"; anything else is no answer.</summary>
        public string? Secret { get; set; }

        public bool Certified { get; set; }
    }
}

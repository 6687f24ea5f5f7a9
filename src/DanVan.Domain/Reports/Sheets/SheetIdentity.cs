using DanVan.Domain.Common;
using DanVan.Domain.Periods;

namespace DanVan.Domain.Reports.Sheets;

/// <summary>Which report, side and form a downloaded sheet was made for; it travels inside the file.</summary>
/// <param name="Format">How the file is laid out; <see cref="CurrentFormat"/> for those made now.</param>
/// <param name="AreaName">For sentences only.</param>
public sealed record SheetIdentity(int Format, Guid ReportId, int Revision, int FormId, Quarter Quarter, int AreaId, string AreaName, Side Side)
{
    public const int CurrentFormat = 1;

    public static SheetIdentity Of(WholeReport whole, Side side) => new(
        CurrentFormat, whole.Report.Id, whole.Shown.Number, whole.Form.FormId, whole.Period.Quarter, whole.Report.AreaId, whole.Shown.AreaName, side);

    /// <summary>Why a sheet of this identity cannot be brought into the report; the plainest difference first.</summary>
    public Refusal? Fits(WholeReport whole, Side side)
    {
        var wanted = Of(whole, side);
        return Format != CurrentFormat ? SheetRefusals.OtherFormat()
            : AreaId != wanted.AreaId ? SheetRefusals.OtherArea(AreaName, wanted.AreaName)
            : Quarter != wanted.Quarter ? SheetRefusals.OtherPeriod(Quarter, wanted.Quarter)
            : Side != side ? SheetRefusals.OtherSide(Side)
            : ReportId != wanted.ReportId ? SheetRefusals.OtherReport()
            : FormId != wanted.FormId ? SheetRefusals.OtherForm()
            : Revision != wanted.Revision ? SheetRefusals.OtherRevision()
            : null;
    }
}

/// <summary>Why a filled sheet, or one of its cells, cannot be brought in. Places are Excel's: "E12".</summary>
public static class SheetRefusals
{
    /// <summary>A workbook that the portal never made, or whose hidden sheet was taken out.</summary>
    public static Refusal NotOurs() => new("sheet.not-ours");

    /// <summary>The hidden sheet was changed.</summary>
    public static Refusal Damaged() => new("sheet.damaged");

    public static Refusal OtherFormat() => new("sheet.other-format");

    public static Refusal OtherArea(string theirs, string wanted) => new("sheet.other-area", theirs, wanted);

    public static Refusal OtherPeriod(Quarter theirs, Quarter wanted) => new("sheet.other-period", theirs, wanted);

    public static Refusal OtherSide(Side theirs) => new("sheet.other-side", theirs);

    public static Refusal OtherReport() => new("sheet.other-report");

    /// <summary>The period has had its form frozen anew since.</summary>
    public static Refusal OtherForm() => new("sheet.other-form");

    /// <summary>Downloaded before a correction was opened or dropped.</summary>
    public static Refusal OtherRevision() => new("sheet.other-revision");

    /// <summary>The line with the columns' names is gone.</summary>
    public static Refusal HeadMissing(string column) => new("sheet.head-missing", column);

    public static Refusal CodeUnknown(string place, string code) => new("sheet.code-unknown", place, code);

    public static Refusal CodeTwice(string code, string first, string second) => new("sheet.code-twice", code, first, second);

    /// <summary>The name beside a code is another indicator's.</summary>
    public static Refusal NameDiffers(string place, string code, string name, string found) => new("sheet.name-differs", place, code, name, found);

    /// <summary>Lines were deleted.</summary>
    public static Refusal CodesMissing(int count, IReadOnlyList<string> names) => new("sheet.codes-missing", count, names);

    /// <summary>Figures beside a line without a code: a line was put in, or a block slipped.</summary>
    public static Refusal FigureWithoutCode(string place) => new("sheet.figure-without-code", place);

    public static Refusal Formula() => new("sheet.formula");

    public static Refusal Date() => new("sheet.date");

    /// <summary>TRUE, #N/A and the like.</summary>
    public static Refusal NotAFigure() => new("sheet.not-a-figure");

    /// <summary>One word of exactness in its own column, another one before the number.</summary>
    public static Refusal QualifierTwice() => new("sheet.qualifier-twice");

    public static Refusal QualifierUnknown(string word) => new("sheet.qualifier-unknown", word);

    public static Refusal QualifierAlone() => new("sheet.qualifier-alone");

    /// <summary>Everything in the file stands in the report already.</summary>
    public static Refusal NothingNew() => new("sheet.nothing-new");

    /// <summary>Other people's figures are not yet chosen between, or changed once more since they were.</summary>
    public static Refusal ChoiceMissing(int count) => new("sheet.choice-missing", count);
}

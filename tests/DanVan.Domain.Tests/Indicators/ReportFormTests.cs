using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.Indicators;

public sealed class ReportFormTests
{
    private static readonly DateOnly Year = new(2021, 1, 1);

    private readonly Dictionary<int, Indicator> _catalogue = new[]
    {
        Catalogue.Stored(1, "A_X", (Catalogue.Counted, Catalogue.Begin, null, null)),
        Catalogue.Stored(2, "A_Y", (Catalogue.Counted, Catalogue.Begin, new(2020, 12, 31), null)),
        Catalogue.Stored(3, "A_T", (Catalogue.Total("A_X", "A_Y"), Catalogue.Begin, null, null)),
        Catalogue.Stored(4, "A_TT", (Catalogue.Total("A_X", "A_T"), Catalogue.Begin, null, null)),
        Catalogue.Stored(5, "A_R", (Catalogue.Ratio(["A_X"], ["A_Z"]), Catalogue.Begin, null, null)),
        Catalogue.Stored(6, "A_Z", (Catalogue.Counted, Catalogue.Begin, null, null)),
    }.ToDictionary(indicator => indicator.Id);

    [Fact]
    public void A_frozen_form_keeps_the_versions_of_its_day()
    {
        var form = Form([1, 2, 3]);
        _ = _catalogue[1].Define(Catalogue.Counted with { Name = "Mới" }, Year, null, null, _ => false, Actors.Portal, Actors.Now);
        Catalogue.Number(_catalogue[1].Versions[1], typeof(IndicatorVersion), 199);

        var before = form.FreezeFor(7, new(2020, 10, 1), _catalogue);
        var after = form.FreezeFor(7, Year, _catalogue);

        Assert.True(before.IsFrozen);
        Assert.Equal(101, before.Sections[0].Lines[0].IndicatorVersionId);
        Assert.Equal(199, after.Sections[0].Lines[0].IndicatorVersionId);
    }

    [Fact]
    public void A_computed_line_goes_with_its_parts_and_takes_along_what_is_computed_from_it()
    {
        var form = Form([1, 2, 3, 4]);

        var before = form.FreezeFor(7, new(2020, 10, 1), _catalogue);
        var after = form.FreezeFor(7, Year, _catalogue);

        Assert.Equal([1, 2, 3, 4], Lines(before));
        Assert.Equal([1], Lines(after));
    }

    [Fact]
    public void A_ratio_whose_denominator_stands_in_no_section_is_left_out()
    {
        Assert.Equal([1], Lines(Form([1, 5]).FreezeFor(7, Year, _catalogue)));
        Assert.Equal([1, 5, 6], Lines(Form([1, 5, 6]).FreezeFor(7, Year, _catalogue)));
    }

    [Fact]
    public void Old_frozen_forms_do_not_move_when_the_form_does()
    {
        var form = Form([1, 2]);
        var frozen = form.FreezeFor(7, new(2020, 10, 1), _catalogue);

        Assert.Null(form.Arrange([new("Khác", [6])], Actors.Portal, Actors.Now));
        Assert.Null(form.Rename("Tên khác", Year, null, Actors.Portal, Actors.Now));

        Assert.Equal([1, 2], Lines(frozen));
        Assert.Equal("Báo cáo quý I", frozen.Title);
        Assert.Equal("form.frozen", frozen.Arrange([new("Khác", [6])], Actors.Portal, Actors.Now)?.Code);
        Assert.Equal("form.frozen", frozen.Rename("Khác", Year, null, Actors.Portal, Actors.Now)?.Code);
        Assert.Equal("form.frozen", frozen.Narrate([], Actors.Portal, Actors.Now)?.Code);
    }

    [Fact]
    public void The_form_in_force_is_the_nearest_one()
    {
        var (general, first) = (Made(null, null), Made(null, 1));
        var (ownGeneral, ownFirst) = (Made(7, null), Made(7, 1));
        var late = ReportForm.Create(7, 1, "Từ 2022", new(2022, 1, 1), null, Actors.Portal, Actors.Now);

        Assert.Same(ownFirst, ReportForm.InForce([general, first, ownGeneral, ownFirst, late], 7, 1, Year));
        Assert.Same(ownGeneral, ReportForm.InForce([general, first, ownGeneral, ownFirst], 7, 2, Year));
        Assert.Same(first, ReportForm.InForce([general, first, ownGeneral, ownFirst], 8, 1, Year));
        Assert.Same(general, ReportForm.InForce([general, first, ownGeneral, ownFirst], 8, 2, Year));
        Assert.Null(ReportForm.InForce([general], 8, 2, new(2015, 1, 1)));
        Assert.Null(ReportForm.InForce([Form([1]).FreezeFor(8, Year, _catalogue)], 8, 1, Year));

        static ReportForm Made(int? province, int? quarter) => ReportForm.Create(province, quarter, "Biểu", Catalogue.Begin, null, Actors.Portal, Actors.Now);
    }

    [Fact]
    public void An_arrangement_has_titles_and_lines_and_no_line_twice()
    {
        var form = Form([1]);

        Assert.Equal("form.section-empty", form.Arrange([], Actors.Portal, Actors.Now)?.Code);
        Assert.Equal("form.section-empty", form.Arrange([new("Mục", [])], Actors.Portal, Actors.Now)?.Code);
        Assert.Equal("form.section-title", form.Arrange([new(" ", [1])], Actors.Portal, Actors.Now)?.Code);
        Assert.Equal("form.line-twice", form.Arrange([new("Mục", [1]), new("Mục khác", [1])], Actors.Portal, Actors.Now)?.Code);
        Assert.Equal("form.narrative-title", form.Narrate([("", NarrativeOwner.Both)], Actors.Portal, Actors.Now)?.Code);
        Assert.Equal("form.days-out-of-order", form.Rename("Tên", Year, new(2020, 1, 1), Actors.Portal, Actors.Now)?.Code);
        Assert.Equal("form.national-only", form.Rename("Tên", Year, null, Actors.Of(Function.Administrator, 7), Actors.Now)?.Code);
        Assert.Equal("common.not-your-function", form.Rename("Tên", Year, null, Actors.Of(Function.Leader, 7), Actors.Now)?.Code);
        Assert.Equal([1], Lines(form));
    }

    [Fact]
    public void A_provinces_copy_begins_as_the_national_form()
    {
        var form = Form([1, 2]);

        var copy = form.CopyFor(7, Actors.Of(Function.Administrator, 7), Actors.Now);

        Assert.Equal(7, copy.ProvinceId);
        Assert.Equal(Lines(form), Lines(copy));
        Assert.Equal(["I", "II"], copy.Narratives.Select(narrative => narrative.Numeral), StringComparer.Ordinal);
        Assert.Null(copy.Rename("Của tỉnh", Year, null, Actors.Of(Function.Administrator, 7), Actors.Now));
        Assert.Equal("Báo cáo quý I", form.Title);
    }

    [Theory]
    [InlineData(Function.Administrator, 7, null)]
    [InlineData(Function.StandingOffice, 7, null)]
    [InlineData(Function.StandingOffice, 8, "form.national-only")]
    [InlineData(Function.Officer, 7, "common.not-your-function")]
    [InlineData(Function.Clerk, 7, "common.not-your-function")]
    [InlineData(Function.Viewer, 7, "common.not-your-function")]
    public void A_provinces_form_is_set_by_its_standing_offices_and_administrator(Function function, int provinceId, string? refused)
    {
        var copy = Form([1, 2]).CopyFor(7, Actors.Of(Function.Administrator, 7), Actors.Now);

        Assert.Equal(refused, copy.CanChange(Actors.Of(function, provinceId))?.Code);
    }

    private static IEnumerable<int> Lines(ReportForm form) => form.Sections.SelectMany(section => section.Lines).Select(line => line.IndicatorId);

    private static ReportForm Form(IReadOnlyList<int> indicatorIds)
    {
        var form = ReportForm.Create(null, 1, "Báo cáo quý I", Catalogue.Begin, null, Actors.Portal, Actors.Now);
        Assert.Null(form.Arrange([new("Tuyên truyền", indicatorIds)], Actors.Portal, Actors.Now));
        Assert.Null(form.Narrate([("Tình hình", NarrativeOwner.Both), ("Kết quả", NarrativeOwner.Party)], Actors.Portal, Actors.Now));
        return form;
    }
}

using System.Collections.Concurrent;
using DanVan.Data.Scoping;
using DanVan.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Indicators;

/// <summary>The frozen forms of opened periods, read once and kept: nothing ever changes them.</summary>
public sealed class FrozenForms(PortalDbOpener opener)
{
    private readonly ConcurrentDictionary<int, FormDefinition> _forms = new();

    public async ValueTask<FormDefinition> OfAsync(int formId, CancellationToken cancellation = default)
    {
        if (_forms.TryGetValue(formId, out var known))
        {
            return known;
        }

        await using var db = opener.Open(Visibility.Everything);
        var form = await db.Forms.AsNoTracking().AsSplitQuery()
            .Include(f => f.Sections).ThenInclude(section => section.Lines)
            .Include(f => f.Narratives)
            .SingleAsync(f => f.Id == formId && f.IsFrozen, cancellation);
        var lines = await (
            from section in db.Set<FormSection>()
            where EF.Property<int>(section, "FormId") == formId
            from line in section.Lines
            join version in db.Set<IndicatorVersion>() on line.IndicatorVersionId equals version.Id
            join indicator in db.Indicators.IgnoreAutoIncludes() on line.IndicatorId equals indicator.Id
            select new { indicator.Id, indicator.Code, Version = version }).AsNoTracking().ToListAsync(cancellation);
        var ids = lines.ToDictionary(line => line.Code, line => line.Id, StringComparer.Ordinal);
        var definitions = lines.ToDictionary(line => line.Id, line => Define(line.Id, line.Code, line.Version, ids));
        var definition = new FormDefinition(
            formId,
            form.Title,
            [.. form.Sections.OrderBy(section => section.Order).Select(section =>
                new SectionDefinition(section.Id, section.Title, [.. section.Lines.OrderBy(line => line.Order).Select(line => definitions[line.IndicatorId])]))],
            [.. form.Narratives.OrderBy(narrative => narrative.Order).Select(narrative =>
                new NarrativeDefinition(narrative.Order, narrative.Numeral, narrative.Title, narrative.Owner))]);
        return _forms.GetOrAdd(formId, definition);
    }

    private static IndicatorDefinition Define(int id, string code, IndicatorVersion version, Dictionary<string, int> ids)
    {
        var content = version.Content;
        return new IndicatorDefinition(
            id, code, content.Name, content.Definition, version.Measure, content.Kind, content.Owner, content.Settle, content.LeadSide, content.Direction, content.Source,
            Ids(content.Parts), Ids(content.Numerator), Ids(content.Denominator));

        List<int> Ids(IReadOnlyList<string> codes) => [.. codes.Select(part => ids[part])];
    }
}

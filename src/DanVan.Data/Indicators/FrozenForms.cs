using System.Collections.Concurrent;
using DanVan.Data.Scoping;
using DanVan.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Indicators;

/// <summary>
/// The forms of opened periods, ready to use. A frozen form never changes, so it is read once and kept for as long as the
/// portal runs; a reading that fails is forgotten and tried again. Who may see a form was decided where its id was found.
/// </summary>
public sealed class FrozenForms(PortalDbOpener opener)
{
    private readonly ConcurrentDictionary<int, Lazy<Task<FormDefinition>>> _kept = new();

    /// <summary>The definition of a frozen form.</summary>
    /// <exception cref="InvalidOperationException">No frozen form has this id.</exception>
    public ValueTask<FormDefinition> OfAsync(int formId, CancellationToken cancellation = default) =>
        _kept.TryGetValue(formId, out var kept) && kept.Value is { IsCompletedSuccessfully: true } read
            ? new(read.Result)
            : new(WaitAsync(formId, cancellation));

    private async Task<FormDefinition> WaitAsync(int formId, CancellationToken cancellation)
    {
        // The reading is shared by whoever asks at the same time, so a request may stop waiting but not stop the reading.
        var reading = _kept.GetOrAdd(formId, id => new Lazy<Task<FormDefinition>>(() => ReadAsync(id)));
        try
        {
            return await reading.Value.WaitAsync(cancellation);
        }
        catch when (reading.Value.IsCompleted && !reading.Value.IsCompletedSuccessfully)
        {
            _ = _kept.TryRemove(new KeyValuePair<int, Lazy<Task<FormDefinition>>>(formId, reading));
            throw;
        }
    }

    private async Task<FormDefinition> ReadAsync(int formId)
    {
        await using var db = opener.Open(Visibility.Everything);
        var form = await db.Forms.AsNoTracking().Include(form => form.Narratives).SingleOrDefaultAsync(form => form.Id == formId && form.IsFrozen)
            ?? throw new InvalidOperationException($"There is no frozen form {formId}.");
        var lines = await (
            from section in db.Set<FormSection>()
            where EF.Property<int>(section, "FormId") == formId
            from line in section.Lines
            join indicator in db.Indicators.IgnoreAutoIncludes() on line.IndicatorId equals indicator.Id
            join version in db.Set<IndicatorVersion>() on line.IndicatorVersionId equals version.Id
            orderby section.Order, line.Order
            select new { SectionId = section.Id, section.Title, IndicatorId = indicator.Id, indicator.Code, Version = version }).AsNoTracking().ToListAsync();

        var idsByCode = lines.ToDictionary(line => line.Code, line => line.IndicatorId, StringComparer.Ordinal);
        var sections = lines
            .GroupBy(line => (line.SectionId, line.Title))
            .Select(section => new SectionDefinition(section.Key.SectionId, section.Key.Title, [.. section.Select(line => Define(line.IndicatorId, line.Code, line.Version, idsByCode))]))
            .ToList();
        var narratives = form.Narratives.OrderBy(narrative => narrative.Order)
            .Select(narrative => new NarrativeDefinition(narrative.Order, narrative.Numeral, narrative.Title, narrative.Owner))
            .ToList();
        return new FormDefinition(form.Id, form.Title, sections, narratives);
    }

    private static IndicatorDefinition Define(int id, string code, IndicatorVersion version, Dictionary<string, int> idsByCode)
    {
        var content = version.Content;
        return new IndicatorDefinition(
            id, code, version.Name, version.Definition, version.Measure, version.Kind, version.Owner, version.Settle, version.LeadSide, version.Direction, version.Source,
            Ids(content.Parts), Ids(content.Numerator), Ids(content.Denominator));

        // Freezing keeps a computed line only together with everything it is computed from.
        IReadOnlyList<int> Ids(IReadOnlyList<string> codes) => [.. codes.Select(part => idsByCode[part])];
    }
}

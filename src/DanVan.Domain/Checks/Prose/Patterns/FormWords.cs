using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

/// <summary>An indicator of the form with the values that prose may give it.</summary>
internal sealed class FormWords
{
    public FormWords(FormFigures row, IndicatorName name)
    {
        Id = row.Indicator.Id;
        Name = name;
        var divisor = 1m;
        for (var i = 0; i < row.Indicator.Measure.StoredDecimals; i++)
        {
            divisor *= 10;
        }

        foreach (var figure in row.Figures)
        {
            if (figure.Counts)
            {
                Expected = Values.Count == 0 ? figure.Amount / divisor : Expected;
                Values.Add(ValueRange.Of(figure.Amount / divisor, 0, figure.Qualifier));
            }
        }
    }

    public int Id { get; }

    public IndicatorName Name { get; }

    /// <summary>The agreed figure and the sides' own, in the prose's terms: đồng for money, otherwise with decimals.</summary>
    public List<ValueRange> Values { get; } = [];

    /// <summary>The first figure.</summary>
    public decimal Expected { get; }

    public bool HasFigure => Values.Count > 0;
}

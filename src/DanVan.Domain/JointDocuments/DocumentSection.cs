using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments;

/// <summary>One numbered section of one revision, written under its own token so that two officers work side by side.</summary>
public sealed class DocumentSection : CatalogueEntity
{
    public const int TitleMaxLength = 200;
    public const int MaxLength = 60_000;
    public const int MostParagraphs = 400;

    private DocumentSection()
    {
    }

    public DocumentSection(JointDocument document, int number, string title)
        : this() => (DocumentId, ProvinceId, AreaId, Revision, Number, Title) = (document.Id, document.ProvinceId, document.AreaId, document.Working!.Number, number, title);

    public Guid DocumentId { get; private init; }

    public int ProvinceId { get; private init; }

    public int AreaId { get; private init; }

    /// <summary>The revision's number.</summary>
    public int Revision { get; private init; }

    /// <summary>From 1; shown as a Roman numeral.</summary>
    public int Number { get; private init; }

    public string Title { get; private set; } = "";

    /// <summary>Paragraphs with a line break between them.</summary>
    public string Text { get; private set; } = "";

    public string? LastTitle { get; private set; }

    public DateTimeOffset? LastAt { get; private set; }

    public override string Key => DocumentId.ToString();

    public IReadOnlyList<string> Paragraphs => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Writes it; every side's consent to the revision lapses.</summary>
    public Refusal? Write(JointDocument document, string text, Actor actor, DateTimeOffset now)
    {
        var kept = VietnameseText.Prose(text);
        var paragraphs = kept.Count(letter => letter == '\n') + 1;
        var refusal = document.CanEdit(actor)
            ?? (document.Working!.Number == Revision ? null : CommonRefusals.NotInThisState())
            ?? (kept.Length > MaxLength ? DocumentRefusals.TextTooLong(kept.Length, MaxLength) : null)
            ?? (paragraphs > MostParagraphs ? DocumentRefusals.TooManyParagraphs(paragraphs, MostParagraphs) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        (Text, LastTitle, LastAt) = (kept, actor.PostTitle, now);
        document.Touch(new DocumentSectionWritten(Number, kept.Length, actor, now));
        return null;
    }

    /// <summary>The same section in the revision that is worked on now.</summary>
    public DocumentSection CopyFor(JointDocument document) => new(document, Number, Title) { Text = Text, LastTitle = LastTitle, LastAt = LastAt };
}

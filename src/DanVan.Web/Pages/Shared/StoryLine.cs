using DanVan.Data.Saving;
using DanVan.Web.Wording;

namespace DanVan.Web.Pages.Shared;

/// <summary>One entry of history with its words.</summary>
public sealed record StoryLine(HistoryEntry Entry, Told Told);

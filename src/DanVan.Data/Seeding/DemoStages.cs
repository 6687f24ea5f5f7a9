namespace DanVan.Data.Seeding;

/// <summary>How far a report of the quarter under way has come.</summary>
internal enum DemoStage
{
    NotStarted,
    Entering,
    WithLeaders,
    OneConfirmed,
    Submitted,
    SubmittedLate,
    Returned,
    OneCleared,
    Accepted,
    SubmittedAlone,
}

/// <summary>Quarter IV/2021 shows every state that there is.</summary>
internal static class DemoStages
{
    public static DemoStage Of(string areaCode) => areaCode switch
    {
        "51" => DemoStage.WithLeaders,
        "536" => DemoStage.NotStarted,
        "525" => DemoStage.Entering,
        "527" => DemoStage.WithLeaders,
        "524" => DemoStage.OneConfirmed,
        "528" => DemoStage.Submitted,
        "529" => DemoStage.SubmittedLate,
        "530" => DemoStage.Returned,
        "531" => DemoStage.OneCleared,
        "534" => DemoStage.SubmittedAlone,
        _ => DemoStage.Accepted,
    };
}

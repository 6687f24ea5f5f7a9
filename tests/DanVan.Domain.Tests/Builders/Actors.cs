using DanVan.Domain.Common;

namespace DanVan.Domain.Tests.Builders;

/// <summary>People in posts, as the rules see them.</summary>
internal static class Actors
{
    public static readonly DateTimeOffset Now = new(2021, 12, 22, 1, 0, 0, TimeSpan.Zero);

    public static Actor Portal { get; } = Of(Function.Administrator, null);

    public static Actor Of(Function function, int? provinceId) =>
        new(Guid.Empty, 1, function.ToString(), function, false, provinceId, function is Function.Administrator or Function.Viewer ? null : Side.Party, null, true);
}

namespace DanVan.Domain.Common;

/// <summary>A rule said no. It is a value, not an exception; the code finds its Vietnamese sentence in the wording.</summary>
public sealed class Refusal(string code, params IReadOnlyList<object> arguments)
{
    public string Code { get; } = code;

    /// <summary>What the sentence names: codes, numbers, dates, posts.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;

    public override string ToString() => Arguments.Count == 0 ? Code : $"{Code}({string.Join(", ", Arguments)})";
}

/// <summary>Refusals that any aggregate may give.</summary>
public static class CommonRefusals
{
    /// <summary>The form was filled from a version that another person has changed since.</summary>
    public static Refusal ChangedMeanwhile() => new("common.changed-meanwhile");

    /// <summary>The same post arrived before; the first answer stands.</summary>
    public static Refusal Repeated() => new("common.repeated");

    /// <summary>Something with the same key was saved first.</summary>
    public static Refusal AlreadyThere() => new("common.already-there");

    public static Refusal ReasonMissing() => new("common.reason-missing");

    public static Refusal NotInThisState() => new("common.not-in-this-state");

    public static Refusal NotYourFunction() => new("common.not-your-function");

    public static Refusal NotYourOrganization() => new("common.not-your-organization");
}

using DanVan.Domain.Checks.Prose.Reading;

namespace DanVan.Domain.Checks.Prose.Patterns;

internal enum SumCueKind
{
    /// <summary>"gồm", "bao gồm": all parts follow.</summary>
    AllParts = 1,

    /// <summary>"trong đó", or a parenthesis: parts follow, perhaps not all.</summary>
    SomeParts = 2,

    /// <summary>"tổng cộng", "tổng số": the total follows its parts.</summary>
    TotalAfter = 3,
}

/// <summary>The words between a total and its parts.</summary>
/// <param name="At">First token of the cue.</param>
/// <param name="From">First token after it.</param>
/// <param name="Depth">Parentheses open around what it speaks of; parts inside a parenthesis stand one deeper.</param>
internal readonly record struct SumCue(SumCueKind Kind, int At, int From, int Depth, bool IsParenthesis)
{
    public static SumCue? Read(ProseSentence sentence, int at)
    {
        var word = sentence.WordAt(at);
        if (word is "gồm")
        {
            return new(SumCueKind.AllParts, at, at + 1, DepthAt(sentence, at), false);
        }

        if (word is "trong" && sentence.WordAt(at + 1) is "đó")
        {
            return new(SumCueKind.SomeParts, at, at + 2, DepthAt(sentence, at), false);
        }

        if (word is "(" && sentence.WordAt(at + 1) is not ("trong" or "gồm" or "bao"))
        {
            return new(SumCueKind.SomeParts, at, at + 1, DepthAt(sentence, at), true);
        }

        return word is "tổng" && sentence.WordAt(at + 1) is "cộng" or "số" && at > sentence.First && sentence.WordAt(at - 1) is "," or "là" or "và" or "-" or "–" or "("
            ? new(SumCueKind.TotalAfter, at, at + 2, DepthAt(sentence, at), false)
            : null;
    }

    private static int DepthAt(ProseSentence sentence, int at)
    {
        var depth = 0;
        for (var i = sentence.First; i < at; i++)
        {
            depth += sentence.WordAt(i) is "(" ? 1 : sentence.WordAt(i) is ")" && depth > 0 ? -1 : 0;
        }

        return depth;
    }
}

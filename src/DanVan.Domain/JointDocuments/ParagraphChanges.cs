namespace DanVan.Domain.JointDocuments;

/// <summary>A paragraph before and after: null before where it is new, null after where it was taken out, the same where it stayed.</summary>
public sealed record ParagraphChange(string? Before, string? After)
{
    public bool IsSame => Before == After;
}

/// <summary>Compares two texts paragraph by paragraph (So sánh), by their longest common subsequence.</summary>
public static class ParagraphChanges
{
    /// <param name="before">At most some hundreds: the work grows with the product of both.</param>
    /// <param name="after">The later text's paragraphs.</param>
    public static IReadOnlyList<ParagraphChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        // common[i, j]: how many paragraphs the rests from i and j have in common.
        var common = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var changes = new List<ParagraphChange>();
        List<string> gone = [], come = [];
        int x = 0, y = 0;
        while (x < before.Count || y < after.Count)
        {
            if (x < before.Count && y < after.Count && before[x] == after[y])
            {
                Pair();
                changes.Add(new(before[x++], after[y++]));
            }
            else if (y == after.Count || (x < before.Count && common[x + 1, y] >= common[x, y + 1]))
            {
                gone.Add(before[x++]);
            }
            else
            {
                come.Add(after[y++]);
            }
        }

        Pair();
        return changes;

        // What went and what came between two that stayed stand side by side.
        void Pair()
        {
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                changes.Add(new(i < gone.Count ? gone[i] : null, i < come.Count ? come[i] : null));
            }

            gone.Clear();
            come.Clear();
        }
    }
}

using Xunit.Abstractions;

namespace DanVan.Domain.Tests.Checks.Prose;

/// <summary>Precision matters more than reach: a guard that blames right sentences is switched off by its readers.</summary>
public sealed class ProseGuardPrecisionTests(ITestOutputHelper output)
{
    [Fact]
    public void On_the_half_kept_apart_at_least_95_of_100_findings_are_mistakes()
    {
        var score = GuardScore.Of(LabelledSentences.Kept);

        // The differences stay unprinted, so that nobody tunes on them.
        output.WriteLine($"Kept half, {LabelledSentences.Kept.Count} sentences: {score}");
        Assert.True(score.Precision >= 0.95, score.ToString());
        Assert.True(score.Recall >= 0.5, score.ToString());
    }

    [Fact]
    public void On_the_half_for_tuning_it_blames_no_right_sentence()
    {
        var score = GuardScore.Of(LabelledSentences.Tuning);

        output.WriteLine($"Tuning half, {LabelledSentences.Tuning.Count} sentences: {score}");
        foreach (var difference in score.Differences)
        {
            output.WriteLine(difference);
        }

        Assert.True(score.Precision >= 0.95, score.ToString());
    }

    [Fact]
    public void What_was_once_read_wrongly_is_read_rightly()
    {
        var score = GuardScore.Of(LabelledSentences.Afterwards);

        output.WriteLine($"Added afterwards, {LabelledSentences.Afterwards.Count} sentences: {score}");
        Assert.True(score.Differences.Count == 0, string.Join("\n", score.Differences));
    }

    [Fact]
    public void At_least_60_of_100_labelled_sentences_are_right()
    {
        var all = LabelledSentences.Kept.Concat(LabelledSentences.Tuning).ToList();

        var share = (double)all.Count(sentence => sentence.Expected.Count == 0) / all.Count;

        output.WriteLine($"{all.Count} sentences, {share:P0} without a mistake.");
        Assert.True(all.Count >= 200);
        Assert.True(share >= 0.6);
    }
}

using System.Text;
using DanVan.Domain.Common;

namespace DanVan.Domain.Tests.Common;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Dân vận khéo", "dan van kheo")]
    [InlineData("ĐỨC PHỔ", "duc pho")]
    [InlineData("  Bình \t\u00A0 Sơn ", "binh son")]
    [InlineData("", "")]
    [InlineData("BCHQS 05-KH/BDVTU", "bchqs 05-kh/bdvtu")]
    public void Folding_strips_marks_case_and_idle_blanks(string text, string folded) => Assert.Equal(folded, VietnameseText.Fold(text));

    [Theory]
    [InlineData("uỷ", "ủy")]
    [InlineData("hoà", "hòa")]
    [InlineData("Thuý", "Thúy")]
    public void The_two_ways_of_placing_a_tone_meet(string one, string other) => Assert.Equal(VietnameseText.Fold(one), VietnameseText.Fold(other));

    [Theory]
    [InlineData("sỹ", "sĩ")]
    [InlineData("Lý Sơn", "Lí Sơn")]
    [InlineData("kỹ thuật", "kĩ thuật")]
    public void Search_lets_a_lone_y_meet_i(string one, string other) => Assert.Equal(VietnameseText.ForSearch(one), VietnameseText.ForSearch(other));

    [Theory]
    [InlineData("tay")]
    [InlineData("thuy")]
    [InlineData("y")]
    public void Search_keeps_a_y_that_is_not_alone(string word) => Assert.Equal(word, VietnameseText.ForSearch(word));

    [Fact]
    public void What_macOS_sends_folds_and_sorts_like_what_Windows_sends()
    {
        var composed = "Quảng Ngãi, Đức Phổ, Trường, ưỡn ặ";
        var decomposed = composed.Normalize(NormalizationForm.FormD);

        Assert.False(string.Equals(composed, decomposed, StringComparison.Ordinal));
        Assert.Equal(VietnameseText.Fold(composed), VietnameseText.Fold(decomposed));
        Assert.Equal(VietnameseText.SortKey(composed), VietnameseText.SortKey(decomposed));
        Assert.Equal(composed, VietnameseText.Nfc(decomposed));
    }

    [Fact]
    public void Letters_sort_as_in_the_alphabet()
    {
        string[] alphabet = ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"];

        Assert.Equal(string.Join(' ', alphabet), Sorted(alphabet));
    }

    [Fact]
    public void Tones_sort_after_letters_level_grave_hook_tilde_acute_dot()
    {
        string[] inOrder = ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ", "mb"];

        Assert.Equal(string.Join(' ', inOrder), Sorted(inOrder));
    }

    [Fact]
    public void Names_sort_word_by_word_and_the_shorter_first()
    {
        string[] inOrder = ["An Bình", "Anh", "Ba Tơ", "Bình Sơn", "Đức Phổ", "Lý Sơn", "Minh Long", "Mộ Đức", "Sơn", "Sơn Hà", "Sơn Tây", "Sơn Tịnh", "Tây Trà", "Trà Bồng", "Tư Nghĩa"];

        Assert.Equal(string.Join(' ', inOrder), Sorted(inOrder));
    }

    [Theory]
    [InlineData("Xã 😀 Bình")]
    [InlineData("\uD83D")]
    [InlineData("北京")]
    public void Signs_of_other_scripts_never_break_a_sort_key(string text) => Assert.All(VietnameseText.SortKey(text), letter => Assert.True(char.IsAscii(letter)));

    [Fact]
    public void A_name_of_the_longest_length_keeps_within_its_column() => Assert.True(VietnameseText.SortKey(new string('ữ', 120)).Length <= 400);

    private static string Sorted(string[] names) => string.Join(' ', names.Reverse().OrderBy(VietnameseText.SortKey, StringComparer.Ordinal));
}

using DanVan.Domain.JointDocuments;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments;

/// <summary>Numbers follow one another; none is used twice, none is missing without a word why.</summary>
public sealed class NumberBookTests
{
    private const int Seed = 20211124;

    private static readonly DateTimeOffset Now = ADocument.Now;

    private readonly NumberBook _book = new(1, Someone.PartyBody, DocumentKind.AnnualPlan, new(2021, 2021));

    [Fact]
    public void A_document_keeps_its_number_however_often_it_asks()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal(1, _book.Reserve(first, Someone.PartyOfficer, Now).Number);
        Assert.Equal(2, _book.Reserve(second, Someone.PartyOfficer, Now).Number);
        Assert.Equal(1, _book.Reserve(first, Someone.PartyOfficer, Now).Number);
    }

    [Fact]
    public void The_number_on_the_paper_is_assigned_where_it_is_the_kept_one()
    {
        var document = Guid.NewGuid();
        _ = _book.Reserve(document, Someone.PartyOfficer, Now);

        Assert.Null(_book.Assign(1, document, "", Someone.PartyClerk, Now));

        Assert.Equal((1, NumberState.Assigned), (Assert.Single(_book.Entries).Number, _book.Entries[0].State));
    }

    [Fact]
    public void Another_number_on_the_paper_voids_the_kept_one_and_those_jumped_over_with_the_explanation()
    {
        var document = Guid.NewGuid();
        _ = _book.Reserve(document, Someone.PartyOfficer, Now);

        Assert.Equal("number.explanation-missing", _book.Assign(4, document, " ", Someone.PartyClerk, Now)?.Code);
        Assert.Null(_book.Assign(4, document, "Sổ giấy đã cấp đến số 3", Someone.PartyClerk, Now));

        Assert.Equal([(1, NumberState.Voided), (2, NumberState.Voided), (3, NumberState.Voided), (4, NumberState.Assigned)], _book.Entries.OrderBy(entry => entry.Number).Select(entry => (entry.Number, entry.State)));
        Assert.All(_book.Entries.Where(entry => entry.State is NumberState.Voided), entry => Assert.Equal("Sổ giấy đã cấp đến số 3", entry.Reason));
    }

    [Fact]
    public void A_number_of_another_document_and_a_voided_one_are_never_used_again()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        _ = _book.Reserve(first, Someone.PartyOfficer, Now);
        _ = _book.Reserve(second, Someone.PartyOfficer, Now);
        _book.Void(first, "Hủy dự thảo", Someone.PartyOfficer, Now);

        Assert.Equal("number.taken", _book.Assign(1, second, "Nhầm", Someone.PartyClerk, Now)?.Code);
        Assert.Equal("number.taken", _book.Assign(2, Guid.NewGuid(), "Nhầm", Someone.PartyClerk, Now)?.Code);
        Assert.Equal("number.out-of-range", _book.Assign(0, second, "", Someone.PartyClerk, Now)?.Code);
    }

    [Fact]
    public void Whatever_is_reserved_assigned_and_voided_the_book_has_every_number_once()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 300; round++)
        {
            var book = new NumberBook(1, Someone.PartyBody, DocumentKind.SubPlan, new(2021, 2021));
            var documents = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToList();
            for (var step = 0; step < 40; step++)
            {
                var document = documents[random.Next(documents.Count)];
                switch (random.Next(3))
                {
                    case 0:
                        _ = book.Reserve(document, Someone.PartyOfficer, Now);
                        break;
                    case 1:
                        _ = book.Assign(random.Next(1, book.Last + 4), document, random.Next(2) == 0 ? "" : "Sổ giấy", Someone.PartyClerk, Now);
                        break;
                    default:
                        book.Void(document, "Hủy", Someone.PartyOfficer, Now);
                        break;
                }
            }

            Assert.True(Enumerable.Range(1, book.Last).SequenceEqual(book.Entries.Select(entry => entry.Number).Order()), $"Seed {Seed}, round {round}: {string.Join(",", book.Entries.Select(entry => entry.Number).Order())}");
            Assert.All(book.Entries.Where(entry => entry.State is NumberState.Voided), entry => Assert.False(string.IsNullOrWhiteSpace(entry.Reason)));
        }
    }
}

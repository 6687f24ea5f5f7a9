using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.Organizations;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments;

/// <summary>Whom a document is for, who is meant on the day of issue, and what becomes of each receipt.</summary>
public sealed class RecipientTests
{
    private static readonly DateTimeOffset Now = ADocument.Now;
    private static readonly DateOnly Always = new(2000, 1, 1);
    private static readonly RecipientContent Outside = new(RecipientKind.Outside, null, null, "Mặt trận Tổ quốc tỉnh");

    [Fact]
    public void A_list_is_written_while_the_draft_may_be_edited_and_drops_every_word_given()
    {
        var document = ADocument.Plan().Reviewed();
        Assert.Null(document.Agree(Someone.PartyOfficer, Now));

        var (all, refusal) = DocumentRecipient.Write(document, [Group(RecipientGroup.Leaders), Outside], Someone.MilitaryOfficer, Now);

        Assert.Null(refusal);
        Assert.Equal([(1, RecipientKind.Group), (2, RecipientKind.Outside)], all!.Select(one => (one.Number, one.Kind)));
        Assert.Null(document.Working!.PartyConsent);
        Assert.Equal("common.not-your-function", DocumentRecipient.Write(document, [], Someone.PartyLeader, Now).Refusal?.Code);
        Assert.Equal("common.not-in-this-state", DocumentRecipient.Write(ADocument.In(DocumentState.Agreed), [], Someone.PartyOfficer, Now).Refusal?.Code);
    }

    [Fact]
    public void A_list_names_nobody_twice_nobody_below_a_district_and_not_too_many()
    {
        var sub = JointDocument.Draft(Guid.NewGuid(), DocumentKind.Agreement, ADocument.Below, new(2021, 2021), Side.Party, "Chương trình huyện", null, Someone.PartyOfficer, Now).Document!;

        Assert.Equal("recipient.nobody-below", Write(Group(RecipientGroup.PairingsBelow)));
        Assert.Equal("recipient.twice", Write(Outside, Outside));
        Assert.Equal("recipient.name-too-long", Write(Outside with { Name = new string('a', DocumentRecipient.NameMaxLength + 1) }));
        Assert.Equal("recipient.too-many", Write([.. Enumerable.Range(0, DocumentRecipient.MostRecipients + 1).Select(number => Outside with { Name = $"Nơi {number}" })]));
        Assert.Null(Write([.. Enumerable.Range(1, DocumentRecipient.MostRecipients).Select(number => Outside with { Name = $"Nơi {number}" })]));

        string? Write(params RecipientContent[] wanted) => DocumentRecipient.Write(sub, wanted, Someone.PartyOfficer, Now).Refusal?.Code;
    }

    [Fact]
    public void Groups_become_the_bodies_of_the_day_each_once_and_words_become_nobody()
    {
        var (bodies, below) = Province();
        var document = ADocument.Plan();
        var recipients = DocumentRecipient.Write(
            document,
            [Group(RecipientGroup.PairingsBelow), Group(RecipientGroup.StandingOffices), Group(RecipientGroup.Leaders), new(RecipientKind.Organization, 11, null, "Ban Dân vận huyện"), Outside, new(RecipientKind.Line, null, null, "Lưu: VT")],
            Someone.PartyOfficer,
            Now).All!;
        _ = document.Issued();

        var receipts = DocumentReceipt.Of(document, new RecipientExpansion(bodies, below, ADocument.Today).Of(document, recipients));

        Assert.Equal(
            [(11, null), (12, null), (Someone.PartyBody, Function.StandingOffice), (Someone.PartyBody, Function.Leader), (Someone.MilitaryBody, Function.Leader), (null, null)],
            receipts.Select(one => (one.OrganizationId, one.Function)));
        Assert.Equal([1, 2, 3, 4, 5, 6], receipts.Select(one => one.Number));
        Assert.Equal(("Cơ quan 11", document.Standing!.Scan!.FileId), (receipts[0].Name, receipts[0].ScanId));
    }

    [Fact]
    public void A_body_opens_it_once_by_its_first_reader_and_a_function_by_its_own()
    {
        var document = ADocument.Plan().Issued();
        var receipts = DocumentReceipt.Of(document, [new(Someone.ProvincePartyBody, null, "Ban"), new(Someone.ProvincePartyBody, Function.Leader, "Ban"), new(null, null, "Mặt trận")]);

        Assert.False(receipts[0].Open(Someone.OtherOfficer, Now));
        Assert.True(receipts[0].Open(Someone.PartyOffice, Now));
        Assert.False(receipts[0].Open(Someone.PartyOffice, Now.AddHours(1)));
        Assert.Equal((Now, Someone.PartyOffice.PostTitle), (receipts[0].OpenedAt!.Value, receipts[0].OpenedBy));
        Assert.False(receipts[1].Open(Someone.PartyOffice, Now));
        Assert.True(receipts[1].Open(Someone.Post(Function.Leader, Side.Party, Someone.ProvincePartyBody), Now));
        Assert.False(receipts[2].Open(Someone.PartyOffice, Now));
        Assert.False(receipts[2].Open(Someone.Administrator, Now));
    }

    [Fact]
    public void Clerks_of_the_two_bodies_record_how_the_paper_was_sent_and_nobody_else()
    {
        foreach (var actor in Someone.Everyone.Append(ADocument.MilitaryClerk))
        {
            var document = ADocument.Plan().Issued();
            var receipt = DocumentReceipt.Of(document, [new(null, null, "Mặt trận")])[0];

            var refusal = receipt.RecordSending(document, SendingWay.Post, ADocument.Today, "", ADocument.Today, actor, Now);

            Assert.Equal(actor == Someone.PartyClerk || actor == ADocument.MilitaryClerk, refusal is null);
            Assert.Equal(refusal is null ? 1 : 0, receipt.Events.Count);
        }
    }

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(1, 1, null)]
    [InlineData(-1, 1, "recipient.day-out-of-range")]
    [InlineData(2, 1, "recipient.day-out-of-range")]
    public void It_was_sent_between_the_day_of_issue_and_today(int sent, int today, string? code)
    {
        var document = ADocument.Plan().Issued();
        var receipt = DocumentReceipt.Of(document, [new(null, null, "Mặt trận")])[0];

        Assert.Equal(code, receipt.RecordSending(document, SendingWay.ByHand, ADocument.Today.AddDays(sent), "", ADocument.Today.AddDays(today), Someone.PartyClerk, Now)?.Code);
    }

    [Fact]
    public void A_way_a_day_and_a_short_note_are_asked_for_and_a_body_with_an_account_is_not_sent_to()
    {
        var document = ADocument.Plan().Issued();
        var receipts = DocumentReceipt.Of(document, [new(null, null, "Mặt trận"), new(11, null, "Ban Dân vận huyện")]);

        Assert.Equal("recipient.way-missing", Send(0, null, ADocument.Today, ""));
        Assert.Equal("recipient.way-missing", Send(0, (SendingWay)99, ADocument.Today, ""));
        Assert.Equal("recipient.day-out-of-range", Send(0, SendingWay.Fax, null, ""));
        Assert.Equal("recipient.note-too-long", Send(0, SendingWay.Fax, ADocument.Today, new string('a', DocumentReceipt.NoteMaxLength + 1)));
        Assert.Equal("recipient.opens-itself", Send(1, SendingWay.Fax, ADocument.Today, ""));
        Assert.Null(Send(0, SendingWay.Fax, ADocument.Today, "Số fax 05"));

        string? Send(int which, SendingWay? how, DateOnly? on, string note) => receipts[which].RecordSending(document, how, on, note, ADocument.Today, Someone.PartyClerk, Now)?.Code;
    }

    [Fact]
    public void The_frozen_text_names_its_recipients_and_what_was_frozen_before_reads_as_it_did()
    {
        var document = ADocument.Plan();
        var recipients = DocumentRecipient.Write(document, [Outside], Someone.PartyOfficer, Now).All!;

        Assert.NotEqual(Text([]), Text(recipients), StringComparer.Ordinal);
        Assert.EndsWith("recipient: Outside   | Mặt trận Tổ quốc tỉnh\n", Text(recipients), StringComparison.Ordinal);
        Assert.StartsWith("format: danvan-document-3\n", Text([]), StringComparison.Ordinal);
        Assert.Equal(Text([]).Replace("document-3", "document-2", StringComparison.Ordinal), Text(recipients, CanonicalText.WithoutRecipients));
        _ = document.Waiting();
        Assert.Equal(CanonicalText.Current, document.Working!.FrozenFormat);

        string Text(IReadOnlyList<DocumentRecipient> to, string format = CanonicalText.Current) => CanonicalText.Of(document, document.Working!, ADocument.Names, new([], [], [], to), format);
    }

    private static RecipientContent Group(RecipientGroup group) => new(RecipientKind.Group, null, group, "");

    // Two bodies of the province, one office, one pairing below.
    private static (Dictionary<int, Organization> Bodies, IReadOnlyList<Pairing> Below) Province()
    {
        var bodies = new Dictionary<int, Organization>
        {
            [Someone.PartyBody] = Body(Side.Party, null, false, "tỉnh"),
            [Someone.MilitaryBody] = Body(Side.Military, null, false, "tỉnh"),
            [3] = Body(Side.Party, Someone.PartyBody, true, "Phòng"),
            [11] = Body(Side.Party, null, false, "11"),
            [12] = Body(Side.Military, null, false, "12"),
        };
        // The database gives ids; here they stand where the database would put them.
        foreach (var (id, body) in bodies)
        {
            typeof(CatalogueEntity).GetProperty(nameof(CatalogueEntity.Id))!.SetValue(body, id);
        }

        return (bodies, [new Pairing(1, 5, 11, 12, isProvincial: false, Always, null)]);
    }

    private static Organization Body(Side side, int? parent, bool isOffice, string name)
    {
        var body = new Organization(1, $"B-{name}", side, "province", 1, parent, isOffice);
        Assert.Null(body.AddName(new OrganizationName($"Cơ quan {name}", name, "BC", Always, null)));
        return body;
    }
}

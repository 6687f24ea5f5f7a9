using DanVan.Domain.Common;
using DanVan.Domain.Organizations;

namespace DanVan.Domain.JointDocuments.Recipients;

/// <summary>Who is meant by a list of recipients on one day: groups become bodies, words become nobody.</summary>
/// <param name="Bodies">Of the province, by id.</param>
/// <param name="Below">The pairings below that are in force on the day, in the province's order.</param>
/// <param name="Day">Of issue.</param>
public sealed record RecipientExpansion(IReadOnlyDictionary<int, Organization> Bodies, IReadOnlyList<Pairing> Below, DateOnly Day)
{
    /// <summary>In the order of the list.</summary>
    public IEnumerable<Addressee> Of(JointDocument document, IEnumerable<DocumentRecipient> recipients) => recipients.OrderBy(one => one.Number).SelectMany(one => one.Kind switch
    {
        RecipientKind.Organization => [To(Bodies[one.OrganizationId!.Value])],
        RecipientKind.Group => one.Group switch
        {
            RecipientGroup.PairingsBelow => Below.SelectMany(pairing => new[] { To(Bodies[pairing.PartyOrganizationId]), To(Bodies[pairing.MilitaryOrganizationId]) }),
            RecipientGroup.StandingOffices => Bodies.Values.Where(body => body.IsStandingOffice && body.ExistsOn(Day)).OrderBy(body => body.Id).Select(To),
            _ => Sides.Both.Select(side => To(Bodies[document.OrganizationOf(side)]) with { Function = Function.Leader }),
        },
        RecipientKind.Outside => [new Addressee(null, null, one.Name)],
        _ => [],
    });

    // A standing office acts for its parent body; a body without a side has no accounts.
    private Addressee To(Organization body) => new(
        body.Side is null ? null : body.IsStandingOffice ? body.ParentId : body.Id,
        body.IsStandingOffice ? Function.StandingOffice : null,
        body.NameOn(Day).OfficialName);
}

using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>What is refused, of everything that was put in.</summary>
public sealed partial class ProvinceDirectory
{
    private const int LargestDisplayOrder = 100_000;

    /// <summary>Why this area does not fit; null when it does. It need not have been put in before.</summary>
    public Refusal? Refuses(AreaFacts area) => TextFault(area) ?? (
        area.ValidTo < area.ValidFrom ? AreaRefusals.EndBeforeBeginning()
        : OrderOf(area.Level) is not { } order ? AreaRefusals.LevelUnknown(area.Level, LevelKeys)
        : ParentFault(area, order)
            ?? (_pairings.GetValueOrDefault(area.Code)?.Find(pairing => !Covers(area.ValidFrom, area.ValidTo, pairing)) is { } pairing
                ? AreaRefusals.PairingOutside(pairing.ValidFrom)
                : null));

    /// <summary>Why this body does not fit, names apart.</summary>
    public Refusal? Refuses(OrganizationFacts body) => body switch
    {
        { Code.Length: 0 } => OrganizationRefusals.CodeMissing(),
        { Code.Length: > Organization.CodeMaxLength } => OrganizationRefusals.CodeTooLong(Organization.CodeMaxLength),
        { Side: null, Level: not null } => OrganizationRefusals.OutsideBodyWithLevel(),
        { Side: not null, Level: null } => OrganizationRefusals.LevelMissing(),
        { Level: { } level } when OrderOf(level) is null => OrganizationRefusals.LevelUnknown(level, LevelKeys),
        { Side: not null, AreaCode: null } => OrganizationRefusals.AreaMissing(),
        { AreaCode: { } area } when Area(area) is null => OrganizationRefusals.AreaUnknown(area),
        { IsStandingOffice: true, ParentCode: null } => OrganizationRefusals.StandingOfficeWithoutParent(),
        _ when _coordinating.TryGetValue(body.Code, out var side) && (body.Side != side || body.IsStandingOffice) => OrganizationRefusals.Coordinates(body.Code),
        { ParentCode: { } parent } => ParentFault(body, parent),
        _ => null,
    };

    /// <summary>Why this pairing does not fit. Bodies and area are looked up here, so those of another province are unknown.</summary>
    public Refusal? Refuses(PairingFacts pairing)
    {
        if (Area(pairing.AreaCode) is not { } area)
        {
            return AreaRefusals.Unknown(pairing.AreaCode);
        }

        if (pairing.ValidTo < pairing.ValidFrom)
        {
            return PairingRefusals.EndBeforeBeginning();
        }

        if ((PartyFault(pairing.PartyCode, Side.Party) ?? PartyFault(pairing.MilitaryCode, Side.Military)) is { } refusal)
        {
            return refusal;
        }

        if (!Covers(area.ValidFrom, area.ValidTo, pairing))
        {
            return PairingRefusals.OutsideArea(area.Code, area.ValidFrom, area.ValidTo);
        }

        foreach (var code in new[] { pairing.PartyCode, pairing.MilitaryCode })
        {
            if (_lives.TryGetValue(code, out var life) && !Covers(life.From, life.To, pairing))
            {
                return PairingRefusals.OutsideBody(code, life.From, life.To);
            }
        }

        var other = _pairings.GetValueOrDefault(pairing.AreaCode)?.Find(known => known.ValidFrom != pairing.ValidFrom && known.Overlaps(pairing));
        return other is null ? null : PairingRefusals.Overlaps(pairing.AreaCode, other.ValidFrom);
    }

    /// <summary>Why this succession does not fit.</summary>
    public Refusal? Refuses(SuccessionFacts link)
    {
        if (Area(link.FromCode) is not { } from)
        {
            return AreaRefusals.Unknown(link.FromCode);
        }

        if (link.LegalBasis.Length > Succession.LegalBasisMaxLength)
        {
            return SuccessionRefusals.LegalBasisTooLong(Succession.LegalBasisMaxLength);
        }

        if (from.ValidFrom >= link.Date)
        {
            return SuccessionRefusals.FromNotYet(from.Code);
        }

        if (link.Kind is SuccessionKind.Abolish || link.ToCode is null)
        {
            return link switch
            {
                { ToCode: null, Kind: not SuccessionKind.Abolish } => SuccessionRefusals.SuccessorMissing(),
                { ToCode: not null } => SuccessionRefusals.AbolishedWithSuccessor(),
                _ => null,
            };
        }

        if (link.ToCode == link.FromCode)
        {
            return SuccessionRefusals.OfItself();
        }

        if (Area(link.ToCode) is not { } to)
        {
            return AreaRefusals.Unknown(link.ToCode);
        }

        return to.ValidFrom <= link.Date && (to.ValidTo is null || link.Date <= to.ValidTo) ? null : SuccessionRefusals.ToNotThen(to.Code);
    }

    private static Refusal? TextFault(AreaFacts area) => area switch
    {
        { Code.Length: 0 } => AreaRefusals.CodeMissing(),
        { Code.Length: > Organizations.Area.CodeMaxLength } => AreaRefusals.CodeTooLong(Organizations.Area.CodeMaxLength),
        { Name.Length: 0 } => AreaRefusals.NameMissing(),
        { Name.Length: > Organizations.Area.NameMaxLength } => AreaRefusals.NameTooLong(Organizations.Area.NameMaxLength),
        { Type.Length: 0 } => AreaRefusals.TypeMissing(),
        { Type.Length: > Organizations.Area.TypeMaxLength } => AreaRefusals.TypeTooLong(Organizations.Area.TypeMaxLength),
        { Tags.Length: > Organizations.Area.TagsMaxLength } => AreaRefusals.TagsTooLong(Organizations.Area.TagsMaxLength),
        { DisplayOrder: < 0 or > LargestDisplayOrder } => AreaRefusals.OrderOutOfRange(),
        _ => null,
    };

    private Refusal? ParentFault(AreaFacts area, int order)
    {
        var isTop = order == Province.Levels.Min(level => level.Order);
        if (area.ParentCode is not { } parentCode)
        {
            return isTop ? null : AreaRefusals.ParentMissing();
        }

        if (parentCode == area.Code || LeadsBack(area.Code, at => at == area.Code ? parentCode : Area(at)?.ParentCode))
        {
            return AreaRefusals.Cyclic(area.Code);
        }

        if (isTop)
        {
            return AreaRefusals.TopWithParent();
        }

        if (Area(parentCode) is not { } parent)
        {
            return AreaRefusals.ParentUnknown(parentCode);
        }

        return OrderOf(parent.Level) < order ? null : AreaRefusals.ParentNotAbove(parentCode);
    }

    private Refusal? ParentFault(OrganizationFacts body, string parentCode)
    {
        if (parentCode == body.Code || LeadsBack(body.Code, at => at == body.Code ? parentCode : Body(at)?.ParentCode))
        {
            return OrganizationRefusals.Cyclic(body.Code);
        }

        if (Body(parentCode) is not { } parent)
        {
            return OrganizationRefusals.ParentUnknown(parentCode);
        }

        // A higher body from outside (Quân khu, Ban Dân vận Trung ương) has no side and may stand above either.
        return parent.Side is { } side && body.Side is { } own && side != own ? OrganizationRefusals.ParentOfOtherSide(parentCode) : null;
    }

    private Refusal? PartyFault(string code, Side wanted) => Body(code) switch
    {
        null => OrganizationRefusals.Unknown(code),
        { IsStandingOffice: true } => PairingRefusals.StandingOffice(code),
        { } body when body.Side != wanted => PairingRefusals.WrongSide(code, wanted),
        _ => null,
    };

    private static bool Covers(DateOnly from, DateOnly? to, PairingFacts pairing) =>
        from <= pairing.ValidFrom && (to is null || pairing.ValidTo <= to);
}

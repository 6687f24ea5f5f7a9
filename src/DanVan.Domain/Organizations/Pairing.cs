using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>What is said of a pairing, with area and bodies by code.</summary>
public sealed record PairingFacts(string AreaCode, string PartyCode, string MilitaryCode, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool Overlaps(PairingFacts other) =>
        ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);
}

/// <summary>One Party and one Military organisation that coordinate for one area over a span of days (Hai cơ quan phối hợp).</summary>
public sealed class Pairing : CatalogueEntity
{
    public Pairing(int provinceId, int areaId, int partyOrganizationId, int militaryOrganizationId, bool isProvincial, DateOnly validFrom, DateOnly? validTo)
    {
        ProvinceId = provinceId;
        AreaId = areaId;
        PartyOrganizationId = partyOrganizationId;
        MilitaryOrganizationId = militaryOrganizationId;
        IsProvincial = isProvincial;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public int ProvinceId { get; private set; }

    public int AreaId { get; private set; }

    public int PartyOrganizationId { get; private set; }

    public int MilitaryOrganizationId { get; private set; }

    /// <summary>The two provincial bodies themselves (cấp tỉnh trực tiếp thực hiện).</summary>
    public bool IsProvincial { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>A new pairing, once the directory does not refuse it.</summary>
    public static Refusal? Add(
        ProvinceDirectory directory, PairingFacts facts, int areaId, int partyId, int militaryId, Actor by, DateTimeOffset now, out Pairing? pairing)
    {
        pairing = null;
        if (directory.Refuses(facts) is { } refusal)
        {
            return refusal;
        }

        var isProvincial = directory.IsTopLevel(facts.AreaCode);
        pairing = new Pairing(directory.Province.Id, areaId, partyId, militaryId, isProvincial, facts.ValidFrom, facts.ValidTo);
        pairing.Record(new PairingAdded(facts.AreaCode, facts.PartyCode, facts.MilitaryCode, facts.ValidFrom, by, now));
        return null;
    }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public int OrganizationOf(Side side) => side is Side.Party ? PartyOrganizationId : MilitaryOrganizationId;

    /// <summary>
    /// Sets or lifts the last day. Area, bodies and first day stay: reports stand on them, so other bodies are another pairing.
    /// </summary>
    public Refusal? End(ProvinceDirectory directory, PairingFacts facts, Actor by, DateTimeOffset now)
    {
        if (directory.Refuses(facts) is { } refusal)
        {
            return refusal;
        }

        ValidTo = facts.ValidTo;
        Record(new PairingEnded(facts.AreaCode, ValidFrom, ValidTo, by, now));
        return null;
    }
}

public sealed record PairingAdded(string AreaCode, string PartyCode, string MilitaryCode, DateOnly ValidFrom, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record PairingEnded(string AreaCode, DateOnly ValidFrom, DateOnly? ValidTo, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class PairingRefusals
{
    public static Refusal WrongSide(string code, Side wanted) => new("pairing.wrong-side", code, wanted);

    public static Refusal StandingOffice(string code) => new("pairing.standing-office", code);

    public static Refusal EndBeforeBeginning() => new("pairing.end-before-beginning");

    public static Refusal OutsideArea(string code, DateOnly from, DateOnly? to) => new("pairing.outside-area", Span(code, from, to));

    public static Refusal OutsideBody(string code, DateOnly from, DateOnly? to) => new("pairing.outside-body", Span(code, from, to));

    /// <summary>The area has another pairing on one of these days.</summary>
    public static Refusal Overlaps(string areaCode, DateOnly from) => new("pairing.overlaps", areaCode, from);

    public static Refusal BodiesStay() => new("pairing.bodies-stay");

    private static object[] Span(string code, DateOnly from, DateOnly? to) => to is { } end ? [code, from, end] : [code, from];
}

using DanVan.Domain.JointDocuments.Bases;

namespace DanVan.Web.Wording;

/// <summary>How long a legal basis is in force, in words.</summary>
internal static class BasisWords
{
    public static StateText Shown(this LegalBasis basis, DateOnly today) =>
        basis.IsInForce(today) ? new("Còn hiệu lực", "check-circle-fill", "ok")
        : today < basis.InForceFrom ? new("Chưa có hiệu lực", "hourglass-split", "attention")
        : new("Hết hiệu lực", "clock-history", "attention");

    /// <summary>"từ 07/10/2013 đến 29/11/2021".</summary>
    public static string Span(this LegalBasis basis) => $"từ {basis.InForceFrom.Short()}{(basis.InForceTo is { } to ? $" đến {to.Short()}" : "")}";
}

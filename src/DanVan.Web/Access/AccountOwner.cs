using DanVan.Data.Accounts;
using DanVan.Domain.Common;

namespace DanVan.Web.Access;

/// <summary>Somebody who acts on the own account without being signed in: history names the account's owner, not a post.</summary>
internal static class AccountOwner
{
    public static Actor Of(Person person) =>
        new(person.Id, 0, "Chủ tài khoản", Function.Viewer, false, person.ProvinceId, null, null, false);
}

using DanVan.Domain.Common;
using Microsoft.AspNetCore.Authorization;

namespace DanVan.Web.Access;

/// <summary>The outer gates of folders; what exactly may be done is the domain's to say.</summary>
internal static class Policies
{
    /// <summary>Signed in with at least one post today.</summary>
    public const string Seated = "Seated";

    /// <summary>A post that takes part in reporting or reads reports.</summary>
    public const string Reporting = "Reporting";

    /// <summary>Province-wide readers: standing offices, provincial leaders and officers, viewers.</summary>
    public const string ProvinceWide = "ProvinceWide";

    /// <summary>A provincial administrator.</summary>
    public const string ProvinceAdministration = "ProvinceAdministration";

    /// <summary>Whoever runs the periods: standing offices and the provincial administrator.</summary>
    public const string Periods = "Periods";

    /// <summary>Whoever sets report forms: standing offices and administrators, each their own.</summary>
    public const string Forms = "Forms";

    /// <summary>A provincial or the portal's administrator.</summary>
    public const string Administration = "Administration";

    /// <summary>The portal's administrator, without province.</summary>
    public const string PortalAdministration = "PortalAdministration";

    public static void Add(AuthorizationBuilder policies)
    {
        _ = policies
            .AddPolicy(Seated, policy => policy.RequireAuthenticatedUser().AddRequirements(new PostRequirement(_ => true)))
            .AddPolicy(Reporting, policy => policy.RequireAuthenticatedUser().AddRequirements(new PostRequirement(actor =>
                actor.ProvinceId is not null && !actor.Is(Function.Administrator))))
            .AddPolicy(ProvinceWide, policy => policy.RequireAuthenticatedUser().AddRequirements(new PostRequirement(actor =>
                actor.ProvinceId is not null && (actor.IsProvincial || actor.Is(Function.Viewer)) && !actor.Is(Function.Administrator))))
            .AddPolicy(ProvinceAdministration, policy => policy.RequireAuthenticatedUser().AddRequirements(new PostRequirement(actor =>
                actor.Is(Function.Administrator) && actor.ProvinceId is not null)))
            .AddPolicy(Periods, policy => policy.RequireAuthenticatedUser().AddRequirements(new PostRequirement(actor =>
                actor.ProvinceId is not null && (actor.Is(Function.Administrator) || actor.Is(Function.StandingOffice)))))
            .AddPolicy(Forms, policy => policy.RequireAuthenticatedUser().AddRequirements(new PostRequirement(actor =>
                actor.Is(Function.Administrator) || actor.Is(Function.StandingOffice))))
            .AddPolicy(Administration, policy => policy.RequireAuthenticatedUser().AddRequirements(new PostRequirement(actor =>
                actor.Is(Function.Administrator))))
            .AddPolicy(PortalAdministration, policy => policy.RequireAuthenticatedUser().AddRequirements(new PostRequirement(actor =>
                actor.Is(Function.Administrator) && actor.ProvinceId is null)));
    }
}

internal sealed class PostRequirement(Func<Actor, bool> allows) : IAuthorizationRequirement
{
    public bool Allows(Actor actor) => allows(actor);
}

internal sealed class PostRequirementHandler(CurrentActor current) : AuthorizationHandler<PostRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PostRequirement requirement)
    {
        if (current.HasPost && requirement.Allows(current.Actor))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

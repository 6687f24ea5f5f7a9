using DanVan.Domain.Common;

namespace DanVan.Domain.Organizations;

/// <summary>A post that a person holds over a span of days; what the person may see and do follows from today's posts (Chức vụ đang giữ).</summary>
public sealed class Post : CatalogueEntity
{
    public const int TitleMaxLength = 200;

    public Post(Guid personId, int? provinceId, int? organizationId, Function function, string title, bool isDeputy, DateOnly validFrom, DateOnly? validTo)
    {
        PersonId = personId;
        ProvinceId = provinceId;
        OrganizationId = organizationId;
        Function = function;
        Title = title;
        IsDeputy = isDeputy;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public Guid PersonId { get; private set; }

    /// <summary>Null only for the portal's administrator.</summary>
    public int? ProvinceId { get; private set; }

    /// <summary>Null for administrators and viewers from outside.</summary>
    public int? OrganizationId { get; private set; }

    public Function Function { get; private set; }

    /// <summary>As shown everywhere: "Trưởng Ban Dân vận Huyện ủy Bình Sơn".</summary>
    public string Title { get; private set; }

    public bool IsDeputy { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? ValidTo { get; private set; }

    public bool IsHeldOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Gives a person a post, unless a rule of <see cref="CanGive"/> says no.</summary>
    /// <param name="wish">What is to be given.</param>
    /// <param name="body">The organisation of the post; null for administrators and viewers.</param>
    /// <param name="others">All other posts of the person, past and future ones too.</param>
    public static PostGiving Give(PostWish wish, Organization? body, IEnumerable<Post> others, Actor by, DateTimeOffset now)
    {
        if (CanGive(wish, body, others, by) is { } refusal)
        {
            return new(null, refusal);
        }

        var post = new Post(wish.PersonId, wish.ProvinceId, body?.Id, wish.Function, wish.Title, wish.IsDeputy, wish.ValidFrom, wish.ValidTo);
        post.Record(new PostGiven(post.PersonId, post.Function, post.Title, post.ValidFrom, post.ValidTo, by, now));
        return new(post, null);
    }

    public static Refusal? CanGive(PostWish wish, Organization? body, IEnumerable<Post> others, Actor by)
    {
        if (CanAdminister(wish.ProvinceId, wish.Function, by) is { } notYours)
        {
            return notYours;
        }

        if (wish.Title.Length == 0)
        {
            return PostRefusals.TitleMissing();
        }

        if (CanHold(wish.Function, wish.ProvinceId, body) is { } wrongBody)
        {
            return wrongBody;
        }

        return CanLast(wish.PersonId, body?.Id, wish.ProvinceId, wish.Function, wish.ValidFrom, wish.ValidTo, others);
    }

    /// <summary>Changes what is printed and the days; who holds which function where never changes: that is another post.</summary>
    public Refusal? Change(string title, bool isDeputy, DateOnly validFrom, DateOnly? validTo, IEnumerable<Post> others, Actor by, DateTimeOffset now)
    {
        if (CanAdminister(ProvinceId, Function, by) is { } notYours)
        {
            return notYours;
        }

        if (title.Length == 0)
        {
            return PostRefusals.TitleMissing();
        }

        var rest = others.Where(other => other != this).ToList();
        if (validTo is not null && CanEnd(rest, by) is { } ownDoor)
        {
            return ownDoor;
        }

        if (CanLast(PersonId, OrganizationId, ProvinceId, Function, validFrom, validTo, rest) is { } wrongDays)
        {
            return wrongDays;
        }

        Title = title;
        IsDeputy = isDeputy;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Record(new PostChanged(PersonId, title, validFrom, validTo, by, now));
        return null;
    }

    /// <summary>Lets the post end with a last day, inclusive.</summary>
    /// <param name="lastDay">Not before the first day, not after an end already set.</param>
    /// <param name="others">The person's other posts, to keep an administrator from locking the own door.</param>
    public Refusal? End(DateOnly lastDay, IEnumerable<Post> others, Actor by, DateTimeOffset now)
    {
        if (CanEnd(others, by) is { } refusal)
        {
            return refusal;
        }

        if (lastDay < ValidFrom)
        {
            return PostRefusals.EndsBeforeItBegins(ValidFrom);
        }

        if (ValidTo is { } end && end <= lastDay)
        {
            return PostRefusals.EndsAlready(end);
        }

        ValidTo = lastDay;
        Record(new PostEnded(PersonId, Title, lastDay, by, now));
        return null;
    }

    /// <summary>Whether the actor may end this post at all.</summary>
    public Refusal? CanEnd(IEnumerable<Post> others, Actor by)
    {
        if (CanAdminister(ProvinceId, Function, by) is { } notYours)
        {
            return notYours;
        }

        var isOwnDoor = PersonId == by.PersonId && Function is Function.Administrator
            && !others.Any(other => other != this && other.Function is Function.Administrator && other.ProvinceId == ProvinceId && other.ValidTo is null);
        return isOwnDoor ? PostRefusals.OwnLastAdministratorPost() : null;
    }

    /// <summary>Takes back a post that has not begun; storage then removes it, history keeps that it was given.</summary>
    public Refusal? Withdraw(DateOnly today, Actor by, DateTimeOffset now)
    {
        if (CanAdminister(ProvinceId, Function, by) is { } notYours)
        {
            return notYours;
        }

        if (ValidFrom <= today)
        {
            return PostRefusals.HasBegun();
        }

        Record(new PostWithdrawn(PersonId, Title, by, now));
        return null;
    }

    // A provincial administrator looks after the own province; the portal's after its administrators and those of provinces.
    private static Refusal? CanAdminister(int? provinceId, Function function, Actor by)
    {
        var mayAct = by.Is(Function.Administrator)
            && (by.ProvinceId == provinceId || (by.ProvinceId is null && function is Function.Administrator));
        return mayAct ? null : CommonRefusals.NotYourFunction();
    }

    private static Refusal? CanHold(Function function, int? provinceId, Organization? body)
    {
        if (function is Function.Administrator or Function.Viewer)
        {
            if (body is not null)
            {
                return PostRefusals.WithoutOrganization();
            }

            // Whoever reads, reads some province; without one stands only the portal's administrator.
            return provinceId is null && function is Function.Viewer ? PostRefusals.OrganizationMissing() : null;
        }

        if (body is null || provinceId is null || body.ProvinceId != provinceId)
        {
            return PostRefusals.OrganizationMissing();
        }

        if (function is Function.StandingOffice)
        {
            return body.IsStandingOffice ? null : PostRefusals.NotAStandingOffice(body.Code);
        }

        if (body.IsStandingOffice)
        {
            return PostRefusals.IsAStandingOffice(body.Code);
        }

        return body.Side is null ? PostRefusals.WithoutSide(body.Code) : null;
    }

    private static Refusal? CanLast(
        Guid personId, int? organizationId, int? provinceId, Function function, DateOnly from, DateOnly? to, IEnumerable<Post> others)
    {
        if (to < from)
        {
            return PostRefusals.EndsBeforeItBegins(from);
        }

        var twin = others.FirstOrDefault(other => other.PersonId == personId && other.Function == function
            && other.OrganizationId == organizationId && other.ProvinceId == provinceId
            && other.ValidFrom <= (to ?? DateOnly.MaxValue) && from <= (other.ValidTo ?? DateOnly.MaxValue));
        return twin is null ? null : PostRefusals.HeldAlready(twin.Title, twin.ValidFrom);
    }
}

/// <summary>A post that an administrator wants to give.</summary>
/// <param name="ProvinceId">Null for the portal's administrator.</param>
/// <param name="ValidTo">The last day, inclusive.</param>
public sealed record PostWish(Guid PersonId, int? ProvinceId, Function Function, string Title, bool IsDeputy, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>The post, or why it may not be given.</summary>
public readonly record struct PostGiving(Post? Post, Refusal? Refusal);

public sealed record PostGiven(Guid PersonId, Function Function, string Title, DateOnly ValidFrom, DateOnly? ValidTo, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record PostChanged(Guid PersonId, string Title, DateOnly ValidFrom, DateOnly? ValidTo, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record PostEnded(Guid PersonId, string Title, DateOnly LastDay, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>A post that had not begun was taken back.</summary>
public sealed record PostWithdrawn(Guid PersonId, string Title, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public static class PostRefusals
{
    public static Refusal TitleMissing() => new("post.title-missing");

    /// <summary>The function needs a body of the province.</summary>
    public static Refusal OrganizationMissing() => new("post.organization-missing");

    /// <summary>Administrators and viewers belong to no body.</summary>
    public static Refusal WithoutOrganization() => new("post.without-organization");

    public static Refusal NotAStandingOffice(string code) => new("post.not-a-standing-office", code);

    public static Refusal IsAStandingOffice(string code) => new("post.is-a-standing-office", code);

    public static Refusal WithoutSide(string code) => new("post.without-side", code);

    public static Refusal EndsBeforeItBegins(DateOnly begins) => new("post.ends-before-it-begins", begins);

    public static Refusal EndsAlready(DateOnly end) => new("post.ends-already", end);

    public static Refusal HeldAlready(string title, DateOnly since) => new("post.held-already", title, since);

    public static Refusal HasBegun() => new("post.has-begun");

    public static Refusal OwnLastAdministratorPost() => new("post.own-last-administrator");
}

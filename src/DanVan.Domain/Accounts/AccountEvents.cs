using DanVan.Domain.Common;

namespace DanVan.Domain.Accounts;

/// <summary>An account was made; it signs in only after its slip is used.</summary>
public sealed record PersonCreated(string UserName, Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record PersonRenamed(string From, string To, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>A one-time code was made for a printed slip; an earlier code and password ended with it.</summary>
public sealed record ActivationIssued(DateTimeOffset Expires, Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>The person used the slip's code and chose a password.</summary>
public sealed record AccountActivated(Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>The person changed the own password.</summary>
public sealed record PasswordChanged(Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>The account was switched off; every session of it ended.</summary>
public sealed record PersonDisabled(Actor By, DateTimeOffset At) : DomainEvent(By, At);

public sealed record PersonEnabled(Actor By, DateTimeOffset At) : DomainEvent(By, At);

/// <summary>The first administrator of the portal was made through the set-up link.</summary>
public sealed record PortalSetUp(string UserName, Actor By, DateTimeOffset At) : DomainEvent(By, At);

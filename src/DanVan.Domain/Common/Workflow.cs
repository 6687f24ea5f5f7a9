using System.Collections.Frozen;

namespace DanVan.Domain.Common;

/// <summary>One row of a workflow. <paramref name="By"/> is empty where the portal itself moves the state.</summary>
/// <param name="Finally">Where the last of several takes it, e.g. the second clearance.</param>
/// <param name="NeedsReason">The person must say why.</param>
/// <param name="Note">What the generated documentation says beside the row.</param>
public sealed record Move<TState, TAction>(
    TState From,
    TAction Action,
    TState To,
    IReadOnlyList<Function> By,
    TState? Finally = null,
    bool NeedsReason = false,
    string? Note = null)
    where TState : struct, Enum
    where TAction : struct, Enum;

/// <summary>The allowed moves of one aggregate as a table that people, buttons, tests and documentation read alike.</summary>
public sealed class Workflow<TState, TAction>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly FrozenDictionary<(TState From, TAction Action), Move<TState, TAction>> _moves;

    public Workflow(params IReadOnlyList<Move<TState, TAction>> moves)
    {
        Moves = moves;
        _moves = moves.ToFrozenDictionary(move => (move.From, move.Action));
    }

    /// <summary>In the order they were written.</summary>
    public IReadOnlyList<Move<TState, TAction>> Moves { get; }

    public bool Has(TState from, TAction action) => _moves.ContainsKey((from, action));

    /// <summary>Why this actor may not do this now as far as state and function go; null when the row is there.</summary>
    public Refusal? Refuses(TState from, TAction action, Actor actor)
    {
        if (!_moves.TryGetValue((from, action), out var move))
        {
            return CommonRefusals.NotInThisState();
        }

        return move.By.Contains(actor.Function) ? null : CommonRefusals.NotYourFunction();
    }

    public TState Next(TState from, TAction action, bool last = false)
    {
        var move = _moves[(from, action)];
        return last && move.Finally is { } end ? end : move.To;
    }
}

using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using DanVan.Data;
using DanVan.Documents.Excel;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Periods;
using DanVan.Web.Wording;

namespace DanVan.Web.Tests.Architecture;

/// <summary>A refusal is a value: it always has a sentence, and nobody drops it.</summary>
public sealed class RefusalTests
{
    private static readonly IReadOnlyList<MethodInfo> Refusals =
    [
        .. new[] { typeof(Refusal).Assembly, typeof(BookReader).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(Refusal)),
    ];

    public static TheoryData<string> Names() => [.. Refusals.Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_refusal_has_a_Vietnamese_sentence(string name)
    {
        var method = Refusals.Single(method => $"{method.DeclaringType!.Name}.{method.Name}" == name);

        foreach (var arguments in Examples([.. method.GetParameters().Select(parameter => parameter.ParameterType)]))
        {
            var refusal = (Refusal)method.Invoke(null, arguments)!;

            Assert.True(Wording.Refusals.Knows(refusal.Code), $"{refusal.Code} has no sentence under src/DanVan.Web/Wording.");
            var sentence = refusal.InVietnamese();
            Assert.True(sentence.Length > 5 && sentence[^1] is '.' or '?' or '!', $"{refusal.Code}: “{sentence}” is no sentence.");
            Assert.DoesNotContain("System.", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_refusal_has_a_code_of_its_own_named_after_its_catalogue()
    {
        var codes = Refusals.Select(method => ((Refusal)method.Invoke(null, Examples([.. method.GetParameters().Select(parameter => parameter.ParameterType)]).First())!).Code).ToList();

        Assert.True(codes.Count > 30, $"Only {codes.Count} refusals were looked at.");
        Assert.Empty(codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(codes, code => Assert.Matches("^[a-z-]+\\.[a-z0-9-]+$", code));
    }

    [Fact]
    public void A_code_without_a_sentence_would_be_noticed() => Assert.False(Wording.Refusals.Knows("report.of-a-thing-that-is-not"));

    [Fact]
    public void Nobody_drops_a_refusal()
    {
        var given = 0;
        var dropped = new List<string>();
        foreach (var method in new[] { typeof(Refusal).Assembly, typeof(PortalDb).Assembly, typeof(BookReader).Assembly, typeof(Program).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(CompiledCode.MethodsOf))
        {
            given += Count(method, dropped);
        }

        Assert.True(given > 100, $"Only {given} places that get a refusal were looked at.");
        Assert.Empty(dropped);
    }

    [Fact]
    public void A_dropped_refusal_would_be_noticed()
    {
        var dropped = new List<string>();

        foreach (var method in typeof(Careless).GetNestedTypes(BindingFlags.NonPublic).Append(typeof(Careless)).SelectMany(CompiledCode.MethodsOf))
        {
            _ = Count(method, dropped);
        }

        Assert.Equal(3, dropped.Count);
    }

    private static int Count(MethodBase method, List<string> dropped)
    {
        var given = 0;
        var instructions = CompiledCode.InstructionsOf(method);
        for (var at = 0; at < instructions.Count; at++)
        {
            if (instructions[at].Member is not MethodInfo called || !Carries(called.ReturnType))
            {
                continue;
            }

            given++;
            if (IsTakenOff([.. instructions.Skip(at + 1).Where(instruction => instruction.Code != OpCodes.Nop).Take(4)]))
            {
                dropped.Add($"{method.DeclaringType}.{method.Name} drops what {called.DeclaringType?.Name}.{called.Name} answered");
            }
        }

        return given;
    }

    // A value that is called for and taken off the stack at once was dropped, whether written "_ = x.Do()" or "x.Do()". A debug
    // build puts an awaited one into a field and takes it out again first.
    private static bool IsTakenOff(IReadOnlyList<Instruction> next) =>
        next[0].Code == OpCodes.Pop
        || (next.Count == 4 && next[0].Code == OpCodes.Stfld && next[2].Code == OpCodes.Ldfld && Equals(next[0].Member, next[2].Member) && next[3].Code == OpCodes.Pop);

    private static bool Carries(Type type) =>
        type == typeof(Refusal)
        || (type.IsGenericType
            && (typeof(Task).IsAssignableFrom(type) || typeof(ITuple).IsAssignableFrom(type) || type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            && type.GetGenericArguments().Any(Carries));

    // Every value of an enumeration once, one example of everything else.
    private static IEnumerable<object[]> Examples(Type[] types)
    {
        var first = types.Select(type => ValuesOf(type)[0]).ToArray();
        yield return first;
        for (var at = 0; at < types.Length; at++)
        {
            foreach (var value in ValuesOf(types[at]).Skip(1))
            {
                var arguments = first.ToArray();
                arguments[at] = value;
                yield return arguments;
            }
        }
    }

    private static List<object> ValuesOf(Type type) => type switch
    {
        { IsEnum: true } => [.. Enum.GetValues(type).Cast<object>()],
        _ when Nullable.GetUnderlyingType(type) is { } underlying => ValuesOf(underlying),
        _ when type == typeof(string) => ["Bình Sơn"],
        _ when type == typeof(int) => [3],
        _ when type == typeof(long) => [12L],
        _ when type == typeof(bool) => [true, false],
        _ when type == typeof(DateOnly) => [new DateOnly(2021, 12, 18)],
        _ when type == typeof(DateTimeOffset) => [new DateTimeOffset(2021, 12, 18, 8, 0, 0, VietnamTime.Offset)],
        _ when type == typeof(TimeSpan) => [TimeSpan.FromHours(4)],
        _ when type == typeof(Guid) => [Guid.Empty],
        _ when type == typeof(Quarter) => [new Quarter(2021, 4)],
        _ when type == typeof(Measure) => [new Measure("đồng", "triệu đồng", 1, 0, 1_000_000_000)],
        _ when type == typeof(Figure) => [Figure.Of(12), Figure.Blank, Figure.Nil, Figure.NotApplicable],
        _ when type.IsAssignableFrom(typeof(string[])) => [new[] { "Bình Sơn", "Trà Bồng" }],
        _ when type.IsAssignableFrom(typeof(int[])) => [new[] { 3, 4 }],
        _ => throw new NotSupportedException($"Give an example of {type} here: a refusal names one."),
    };

    private static class Careless
    {
        public static void Forget() => CommonRefusals.Repeated();

        public static void Discard() => _ = CommonRefusals.Repeated();

        public static async Task Wait() => _ = await Task.FromResult<Refusal?>(null);
    }
}

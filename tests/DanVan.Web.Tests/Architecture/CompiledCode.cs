using System.Reflection;
using System.Reflection.Emit;

namespace DanVan.Web.Tests.Architecture;

/// <summary>One instruction of a compiled method; the member is what a call, field or type instruction names.</summary>
internal sealed record Instruction(OpCode Code, MemberInfo? Member);

/// <summary>Reads what the compiler made of our code, lambdas and async methods among it.</summary>
internal static class CompiledCode
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    public static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own));

    public static IReadOnlyList<Instruction> InstructionsOf(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes)
        {
            return [];
        }

        var instructions = new List<Instruction>();
        for (var at = 0; at < bytes.Length;)
        {
            var value = bytes[at] == 0xFE ? (0xFE << 8) | bytes[at + 1] : bytes[at];
            var code = Codes[value];
            at += code.Size;
            var member = code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                ? Resolve(method, BitConverter.ToInt32(bytes, at))
                : null;
            instructions.Add(new Instruction(code, member));
            at += OperandSize(code, bytes, at);
        }

        return instructions;
    }

    private static int OperandSize(OpCode code, byte[] bytes, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod);
    }
}

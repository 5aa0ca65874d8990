using System.Buffers.Binary;
using System.Reflection.Emit;

namespace AlgoAcademy.Research;

/// <summary>Splits the intermediate language of a method body into instructions (ECMA-335, partition III).</summary>
internal static class IlReader
{
    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    internal static IEnumerable<IlInstruction> Read(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var isLong = body[at] == 0xFE;
            var code = s_codes[isLong ? (short)(0xFE00 | body[at + 1]) : body[at]];
            at += isLong ? 2 : 1;
            var size = SizeOf(code.OperandType, body, at);
            yield return new IlInstruction(code, body.AsMemory(at, size));
            at += size;
        }
    }

    private static int SizeOf(OperandType type, byte[] body, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at))),
        _ => 4,
    };
}

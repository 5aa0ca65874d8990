using System.Buffers.Binary;
using System.Reflection.Emit;

namespace AlgoAcademy.Research;

/// <summary>One instruction of a method body.</summary>
internal readonly record struct IlInstruction(OpCode Code, ReadOnlyMemory<byte> Operand)
{
    /// <summary>The operand as a metadata token; only where <see cref="NamesMember"/> or it is a string.</summary>
    internal int Token => BinaryPrimitives.ReadInt32LittleEndian(Operand.Span);

    /// <summary>True when the operand names a type, a method or a field.</summary>
    internal bool NamesMember => Code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok;
}

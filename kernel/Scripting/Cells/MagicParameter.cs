namespace AlgoAcademy.Scripting.Cells;

/// <summary>A parameter of a magic.</summary>
/// <param name="Name">Its name, without <c>--</c>.</param>
internal sealed record MagicParameter(string Name)
{
    /// <summary>Whether the magic cannot do without.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is present or absent, without a value.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether its value may stand without the name.</summary>
    public bool IsPositional { get; init; }

    /// <summary>How it is written, in brackets when it may be left out.</summary>
    public string Usage
    {
        get
        {
            var text = IsPositional ? $"[--{Name}] <{Name}>" : IsFlag ? $"--{Name}" : $"--{Name} <{Name}>";
            return IsRequired ? text : $"[{text}]";
        }
    }
}

namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>How a line of text is set.</summary>
internal enum LineKind
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>In columns, aligned to the right.</summary>
    Number,

    /// <summary>Muted: said by us and not by the value, such as "null" or what a getter threw.</summary>
    Note,

    /// <summary>With its line breaks and in a fixed width, such as JSON or bytes.</summary>
    Block,
}

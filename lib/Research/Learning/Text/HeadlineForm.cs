namespace AlgoAcademy.Research;

/// <summary>How a headline says what it says.</summary>
public enum HeadlineForm
{
    /// <summary>Its words mean what they say.</summary>
    Plain,

    /// <summary>A negation turns its words.</summary>
    Negated,

    /// <summary>Praise that is meant as blame, or the other way; only the setting tells.</summary>
    Sarcastic,
}

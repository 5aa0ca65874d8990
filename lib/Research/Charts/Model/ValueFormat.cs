namespace AlgoAcademy.Research;

/// <summary>How the values of an axis are written; the values themselves never change.</summary>
public enum ValueFormat
{
    /// <summary>As they are, with thousands separators; millions and more as M and B.</summary>
    Plain,

    /// <summary>Fractions written as percent: 0.05 reads 5%.</summary>
    Percent,
}

namespace AlgoAcademy.Research;

/// <summary>One of the windows that a window of n is put together from.</summary>
/// <param name="At">Where its means begin in the tree.</param>
/// <param name="Share">Its values over all of them together with those of the newer parts.</param>
/// <param name="Weight">Share × values of the newer parts: what the squared distance of the means is worth.</param>
internal readonly record struct MomentPart(int At, double Share, double Weight);

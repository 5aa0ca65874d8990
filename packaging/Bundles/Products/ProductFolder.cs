namespace AlgoAcademy.Bundles;

/// <summary>One folder of notebooks in a bundle.</summary>
/// <param name="Name">Its name below <c>notebooks/</c>: <c>M05-momentum-strategies</c>, <c>bots</c>.</param>
/// <param name="Source">Where its notebooks lie.</param>
/// <param name="Notebooks">What the catalogue lists for it, in order.</param>
internal sealed record ProductFolder(string Name, string Source, IReadOnlyList<ProductNotebook> Notebooks);

using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Displays;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Tells the user that packages are being fetched, when that takes long enough to wonder.</summary>
internal sealed class RestoreNotice(CellDisplays displays)
{
    private IReadOnlyList<PackageRequest> _requests = [];
    private string? _displayId;

    public void Begin(IReadOnlyList<PackageRequest> packages)
    {
        _requests = packages;
        _displayId = $"restore-{Guid.NewGuid():N}";
        displays.Show(new DisplayData(MimeBundles.Plain($"Restoring {string.Join("; ", packages)} …"), _displayId));
    }

    public void End(IReadOnlyList<ResolvedPackage> packages)
    {
        var asked = packages.Where(p => _requests.Any(r => r.Id.Equals(p.Id, StringComparison.OrdinalIgnoreCase))).Select(p => $"{p.Id}, {p.Version}").ToList();
        // A package that another one had brought along is not new.
        Tell(asked.Count > 0 ? $"Restored {string.Join("; ", asked)}" : $"Nothing to restore: {string.Join("; ", _requests)} was here already");
    }

    /// <summary>The error tells the rest.</summary>
    public void Fail() => Tell($"Not restored: {string.Join("; ", _requests)}");

    private void Tell(string text)
    {
        if (_displayId is { } id) displays.Update(new DisplayData(MimeBundles.Plain(text), id));
    }
}

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
        if (_displayId is null) return;
        var asked = packages.Where(p => _requests.Any(r => r.Id.Equals(p.Id, StringComparison.OrdinalIgnoreCase)));
        var names = string.Join("; ", asked.Select(p => $"{p.Id}, {p.Version}"));
        displays.Update(new DisplayData(MimeBundles.Plain($"Restored {names}"), _displayId));
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlgoAcademy.Documents;

/// <summary>
/// Gives every cell an id that is valid and unique. Ids that are, stay; a missing one comes from the cell's kind and
/// text, so the same notebook gets the same ids on every machine, and editing one cell changes no other cell's id.
/// </summary>
internal static class CellIds
{
    /// <summary>The ids of the cells, in their order.</summary>
    public static string[] Assign(IReadOnlyList<Cell> cells)
    {
        // Given ids come first: a made-up id must never push aside one that the author's tool already uses.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ids = new string?[cells.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (cells[i].Id is { } id && IsValid(id) && taken.Add(id))
                ids[i] = id;
        }

        for (var i = 0; i < ids.Length; i++)
            ids[i] ??= Made(cells[i], taken);
        return ids!;
    }

    /// <summary>nbformat 4.5: 1 to 64 letters, digits, hyphens and underscores.</summary>
    public static bool IsValid(string id) =>
        id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string Made(Cell cell, HashSet<string> taken)
    {
        for (var copy = 0; ; copy++)
        {
            var content = string.Create(CultureInfo.InvariantCulture, $"{cell.Kind}\n{copy}\n{cell.Source}");
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..8];
            if (taken.Add(id))
                return id;
        }
    }
}

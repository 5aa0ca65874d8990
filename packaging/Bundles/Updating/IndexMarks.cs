using System.Text.Json;

namespace AlgoAcademy.Bundles;

/// <summary>The marks of the last indexes believed, kept in the bundle's folder under <c>.academy/updates.json</c>.</summary>
public sealed class IndexMarks(string folder)
{
    private readonly string file = Path.Combine(folder, ".academy", "updates.json");

    /// <summary>The mark of a product; <see cref="IndexMark.None"/> before the first update.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IndexMark Of(string product) => Read().GetValueOrDefault(product, IndexMark.None);

    /// <summary>Keeps a mark; a lower one than the kept one is never written.</summary>
    public void Keep(string product, IndexMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var marks = Read();
        if (marks.TryGetValue(product, out var kept) && kept.Sequence >= mark.Sequence)
            return;
        marks[product] = mark;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var aside = file + ".new";
        File.WriteAllBytes(aside, JsonSerializer.SerializeToUtf8Bytes(marks));
        File.Move(aside, file, overwrite: true);
    }

    private Dictionary<string, IndexMark> Read()
    {
        try
        {
            return File.Exists(file)
                ? JsonSerializer.Deserialize<Dictionary<string, IndexMark>>(File.ReadAllBytes(file)) ?? []
                : new Dictionary<string, IndexMark>(StringComparer.Ordinal);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file} must be the updater's own notes; it is damaged. Remove it if you trust where you update from.", fault);
        }
    }
}

using System.Reflection;

namespace AlgoAcademy.Research;

/// <summary>Where a catalogue keeps its files: the assembly's resources, or a folder.</summary>
internal abstract class DataStore
{
    /// <summary>What to do when a file is absent or damaged.</summary>
    public abstract string Mend { get; }

    /// <summary>Ids of the sets that have a card, sorted.</summary>
    public abstract IReadOnlyList<string> Ids();

    /// <summary>A file of a set; null when it is absent.</summary>
    public abstract Stream? Open(string id, string file);

    /// <summary>The sets compiled into this library.</summary>
    internal sealed class Embedded : DataStore
    {
        private const string Prefix = "data/";
        private const string Suffix = "/card.json";
        private static readonly Assembly Library = typeof(Embedded).Assembly;

        public override string Mend => "The library is damaged: build or install it again.";

        public override IReadOnlyList<string> Ids() =>
        [
            .. Library.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
                .Select(name => name[Prefix.Length..^Suffix.Length])
                .Order(StringComparer.Ordinal),
        ];

        public override Stream? Open(string id, string file) => Library.GetManifestResourceStream($"{Prefix}{id}/{file}");
    }

    /// <summary>The sets in the sub-folders of a folder.</summary>
    internal sealed class Folder(string path) : DataStore
    {
        public override string Mend => $"Restore the file in '{path}' from its source, or take its set out of the folder.";

        public override IReadOnlyList<string> Ids() =>
        [
            .. Directory.EnumerateDirectories(path)
                .Where(folder => File.Exists(Path.Combine(folder, "card.json")))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];

        public override Stream? Open(string id, string file)
        {
            var full = Path.Combine(path, id, file);
            return File.Exists(full) ? File.OpenRead(full) : null;
        }
    }
}

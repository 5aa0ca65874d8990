namespace AlgoAcademy.Tests;

/// <summary>The clone that the tests run in; compiled into every test project.</summary>
internal static class RepositoryRoot
{
    /// <summary>Absolute path of the folder with AlgoAcademy.sln.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "AlgoAcademy.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No AlgoAcademy.sln above '{AppContext.BaseDirectory}': run the tests from a clone.");
    }
}

namespace AlgoAcademy.Scripting.Tests;

/// <summary>The packages that notebooks on data and markets use, each used for real, side by side in one session.</summary>
public class BigPackageTests
{
    private const string Packages = """
        #r "nuget: Deedle, 8.1.0"
        #r "nuget: Plotly.NET.CSharp, 0.14.0"
        #r "nuget: Microsoft.ML, 5.0.1"
        #r "nuget: Microsoft.ML.LightGbm, 5.0.1"
        #r "nuget: MathNet.Numerics, 5.0.0"
        #r "nuget: Microsoft.EntityFrameworkCore.Sqlite, 10.0.15"
        #r "nuget: ScottPlot, 5.1.59"
        #r "nuget: Microsoft.Data.Analysis, 0.23.1"
        """;

    [Fact]
    public async Task The_big_packages_work_side_by_side_in_one_session()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync(Packages);
        Assert.Equal("2", await notebook.ValueAsync(Deedle));
        Assert.StartsWith("Plotly chart", await notebook.ValueAsync(Plotly), StringComparison.Ordinal);
        Assert.Equal("True", await notebook.ValueAsync(LightGbm));
        Assert.Equal("-2", await notebook.ValueAsync(MathNet));
        Assert.Equal("ES: 12.5", await notebook.ValueAsync(Sqlite));
        Assert.Equal("ScottPlot: Scatter", await notebook.ValueAsync(ScottPlot));
        Assert.StartsWith("DataFrame: 3 rows × 2 columns", await notebook.ValueAsync(DataFrame), StringComparison.Ordinal);
        // The chart of the first cells still draws after everything else is loaded.
        Assert.StartsWith("Plotly chart", await notebook.ValueAsync("chart"), StringComparison.Ordinal);
    }

    private const string Deedle = """
        using Deedle;
        var closes = new SeriesBuilder<int, double> { { 1, 10.0 }, { 2, 11.0 }, { 3, 12.0 } }.Series;
        closes.Diff(1).Values.Sum()
        """;

    private const string Plotly = """
        using Plotly.NET.CSharp;
        var chart = Chart.Line<int, double, string>(closes.Keys.ToList(), closes.Values.ToList(), Name: "close");
        chart
        """;

    // A step function of one feature: boosted trees learn it, native code and all.
    private const string LightGbm = """
        using Microsoft.ML;
        using Microsoft.ML.Data;
        public class Row { [VectorType(1)] public float[] Features { get; set; } public float Label { get; set; } }
        public class Forecast { public float Score { get; set; } }
        var ml = new MLContext(seed: 1);
        var rows = Enumerable.Range(0, 400).Select(i => new Row { Features = new[] { i / 400f }, Label = i < 200 ? 0f : 1f });
        var trainer = ml.Regression.Trainers.LightGbm(numberOfLeaves: 4, minimumExampleCountPerLeaf: 5, numberOfIterations: 50);
        var model = trainer.Fit(ml.Data.LoadFromEnumerable(rows));
        var engine = ml.Model.CreatePredictionEngine<Row, Forecast>(model);
        engine.Predict(new Row { Features = new[] { 0.1f } }).Score < 0.1 && engine.Predict(new Row { Features = new[] { 0.9f } }).Score > 0.9
        """;

    private const string MathNet = """
        Math.Round(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 3, 4 } }).Determinant(), 9)
        """;

    private const string Sqlite = """
        using Microsoft.EntityFrameworkCore;
        public class Fill { public int Id { get; set; } public string Symbol { get; set; } public double Price { get; set; } }
        public class Book : DbContext
        {
            public DbSet<Fill> Fills { get; set; }
            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=" + Path.Combine(Path.GetTempPath(), $"fills-{Environment.ProcessId}.db"));
        }
        using (var book = new Book())
        {
            book.Database.EnsureDeleted();
            book.Database.EnsureCreated();
            book.Fills.AddRange(new Fill { Symbol = "ES", Price = 12.5 }, new Fill { Symbol = "NQ", Price = 20 });
            book.SaveChanges();
        }
        string answer;
        using (var book = new Book())
        {
            answer = book.Fills.Where(f => f.Symbol.StartsWith("E")).Select(f => f.Symbol + ": " + f.Price).Single();
        }
        answer
        """;

    private const string ScottPlot = """
        var plot = new ScottPlot.Plot();
        plot.Add.Scatter(new double[] { 1, 2, 3 }, new double[] { 1, 4, 9 });
        plot
        """;

    private const string DataFrame = """
        using Microsoft.Data.Analysis;
        var frame = new DataFrame(new DoubleDataFrameColumn("price", new[] { 1.0, 2, 3 }), new StringDataFrameColumn("symbol", new[] { "a", "b", "c" }));
        frame
        """;
}

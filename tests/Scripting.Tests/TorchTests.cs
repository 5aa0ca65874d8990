namespace AlgoAcademy.Scripting.Tests;

/// <summary>TorchSharp weighs several hundred megabytes: run on demand, with <c>-explicit only -class "*TorchTests"</c>.</summary>
public class TorchTests
{
    [Fact(Explicit = true)]
    public async Task TorchSharp_computes_on_its_native_library()
    {
        await using var notebook = new TestNotebook();
        Assert.Equal("6", await notebook.ValueAsync("""
            #r "nuget: TorchSharp-cpu, 0.107.0"
            using static TorchSharp.torch;
            tensor(new float[] { 1, 2, 3 }).sum().item<float>()
            """));
    }
}

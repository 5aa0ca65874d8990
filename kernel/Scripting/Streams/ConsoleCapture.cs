namespace AlgoAcademy.Scripting.Streams;

/// <summary>Puts the cell-aware writers and reader under System.Console, once per process.</summary>
internal static class ConsoleCapture
{
    private static readonly Lock Gate = new();
    private static bool _installed;

    public static void Install()
    {
        lock (Gate)
        {
            if (_installed) return;
            Console.SetOut(new CellWriter(isError: false, Console.Out));
            Console.SetError(new CellWriter(isError: true, Console.Error));
            Console.SetIn(new CellReader(Console.In));
            _installed = true;
        }
    }
}

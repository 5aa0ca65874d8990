using AlgoAcademy.Research;
using BenchmarkDotNet.Attributes;

namespace AlgoAcademy.Benchmarks.Execution;

/// <summary>An order of 150 bytes, written and read: per message, on one core.</summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class FixCodec
{
    private const int Messages = 1000;
    private static readonly DateTime s_time = new(2024, 1, 5, 14, 30, 0, DateTimeKind.Utc);
    private readonly FixWriter _writer = new();
    private byte[] _order = [];

    /// <summary>The order of lesson 49.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        WriteOne(2);
        _order = _writer.Begin("D").Add(49, "BUYSIDE").Add(56, "EXCH").Add(34, 2L).Add(52, s_time).Add(11, "ORD1").Add(55, "MSFT").Add(54, "1"u8)
            .Add(38, 100L).Add(40, "2"u8).Add(44, 250.50m).Add(59, "0"u8).Add(60, s_time).End().ToArray();
    }

    /// <summary>Fields to bytes, with length and check sum.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Write()
    {
        var bytes = 0;
        for (var i = 0; i < Messages; i++)
            bytes += WriteOne(i);
        return bytes;
    }

    /// <summary>Frame found, check sum proved, all fields read, numbers and times parsed.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public decimal Read()
    {
        var sum = 0m;
        for (var i = 0; i < Messages; i++)
            sum += ReadOne();
        return sum;
    }

    /// <summary>Frame found and check sum proved only.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Frame()
    {
        var bytes = 0;
        for (var i = 0; i < Messages; i++)
            bytes += FixFrame.Next(_order).Length;
        return bytes;
    }

    /// <summary>Into a FixMessage, for comparison: comfortable, and allocates.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Parse()
    {
        var fields = 0;
        for (var i = 0; i < Messages; i++)
            fields += FixMessage.Parse(_order).Fields.Count;
        return fields;
    }

    private int WriteOne(int number) => _writer.Begin("D").Add(49, "BUYSIDE").Add(56, "EXCH").Add(34, (long)number).Add(52, s_time).Add(11, "ORD1").Add(55, "MSFT")
        .Add(54, "1"u8).Add(38, 100L).Add(40, "2"u8).Add(44, 250.50m).Add(59, "0"u8).Add(60, s_time).End().Length;

    private decimal ReadOne()
    {
        var frame = FixFrame.Next(_order);
        var reader = new FixReader(_order.AsSpan(0, frame.Length));
        var sum = 0m;
        while (reader.Read())
        {
            if (reader.Tag is 34 or 38 or 44 && reader.TryNumber(out var number))
                sum += number;
            else if (reader.Tag is 52 or 60 && reader.TryTime(out var time))
                sum += time.Second;
        }

        return sum;
    }
}

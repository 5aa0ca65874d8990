using System.Text;
using CsCheck;

namespace AlgoAcademy.Research.Tests.Fix;

public class FixCodecTests
{
    private const string NewOrder = "8=FIX.4.4|9=127|35=D|49=BUYSIDE|56=EXCH|34=2|52=20240105-14:30:00.000|11=ORD1|55=MSFT|54=1|38=100|40=2|44=250.50|59=0|60=20240105-14:30:00.000|10=033|";

    // The syllabus, lesson 49, E1 and E2: computed by hand from the standard's definition of tags 9 and 10.
    [Fact]
    public void The_order_of_lesson_49_has_body_length_127_and_check_sum_033()
    {
        var time = new DateTime(2024, 1, 5, 14, 30, 0, DateTimeKind.Utc);
        var order = new FixMessage("D").Set(49, "BUYSIDE").Set(56, "EXCH").Set(34, 2).Set(52, time).Set(11, "ORD1").Set(55, "MSFT")
            .Set(54, "1").Set(38, 100).Set(40, "2").Set(44, 250.50m).Set(59, "0").Set(60, time);
        Assert.Equal(NewOrder, order.ToString());
    }

    [Fact]
    public void The_logon_of_lesson_49_has_body_length_67_and_check_sum_131()
    {
        var logon = new FixMessage("A").Set(49, "CLIENT").Set(56, "BROKER").Set(34, 1).Set(52, "20240105-14:29:59.000").Set(98, 0).Set(108, 30);
        Assert.Equal("8=FIX.4.4|9=67|35=A|49=CLIENT|56=BROKER|34=1|52=20240105-14:29:59.000|98=0|108=30|10=131|", logon.ToString());
    }

    [Fact]
    public void A_message_reads_back_with_its_numbers_and_times()
    {
        var order = FixMessage.Parse(NewOrder);
        Assert.Equal("D", order.Type);
        Assert.Equal(250.50m, order.Number(44));
        Assert.Equal(2, order.Integer(34));
        Assert.Equal(new DateTime(2024, 1, 5, 14, 30, 0, DateTimeKind.Utc), order.Time(60));
        Assert.Null(order[99]);
        Assert.Contains("54 Side                   1  (Buy)", order.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_check_sum_or_length_is_an_error_that_names_the_right_one()
    {
        Assert.Contains("033", Assert.Throws<FormatException>(() => FixMessage.Parse(NewOrder.Replace("10=033", "10=034", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.Contains("127", Assert.Throws<FormatException>(() => FixMessage.Parse(NewOrder.Replace("9=127", "9=128", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Raw_data_may_hold_the_delimiter()
    {
        var logon = new FixMessage("A").Set(95, 5).Set(96, "a\u0001=\u0001b").Set(108, 30);
        Assert.True(FixMessage.TryParse(logon.Encode(), out var read));
        Assert.Equal("a\u0001=\u0001b", read[96]);
        Assert.Equal(30, read.Integer(108));
    }

    [Fact]
    public void Groups_are_divided_at_their_first_field()
    {
        var snapshot = new FixMessage("W").Set(262, "M1").Set(55, "MSFT").Set(268, 2)
            .Add(269, "0").Add(270, "99.5").Add(271, "300").Add(269, "1").Add(270, "100").Add(271, "200");
        var entries = FixMessage.Parse(snapshot.Encode()).Group(268);
        Assert.Equal(["99.5", "100"], entries.Select(entry => entry[270]));
        Assert.Equal(["0", "1"], entries.Select(entry => entry[269]));
        Assert.Throws<ArgumentException>(() => snapshot.Group(453));
    }

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-3", "-3")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e5", null)]
    [InlineData("+1", null)]
    [InlineData("1.2.3", null)]
    [InlineData("-", null)]
    [InlineData("1234567890123456789", null)]
    public void Numbers_are_digits_with_at_most_one_point(string text, string? expected) =>
        Assert.Equal(expected, new FixMessage("D").Set(44, text).Number(44)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("20240229-23:59:60", "2024-03-01T00:00:00.0000000Z")]
    [InlineData("20240105-14:30:00.123", "2024-01-05T14:30:00.1230000Z")]
    [InlineData("20230229-00:00:00", null)]
    [InlineData("20240105-24:00:00", null)]
    [InlineData("20240105-14:30", null)]
    [InlineData("20240105 14:30:00", null)]
    public void Times_are_utc_and_a_leap_second_is_the_next_minute(string text, string? expected) =>
        Assert.Equal(expected, new FixMessage("D").Set(60, text).Time(60)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Values_that_fix_does_not_allow_are_refused_at_once()
    {
        var message = new FixMessage("D");
        Assert.Throws<ArgumentException>(() => message.Set(58, "a\u0001b"));
        Assert.Throws<ArgumentException>(() => message.Set(58, ""));
        Assert.Throws<ArgumentException>(() => message.Set(58, "€"));
        Assert.Throws<ArgumentOutOfRangeException>(() => message.Set(0, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => message.Set(10, "000"));
        Assert.Throws<InvalidOperationException>(() => new FixWriter().Add(11, "x"));
    }

    [Fact]
    public void Numbers_are_written_as_they_are_read() =>
        Gen.Select(Gen.Long, Gen.Decimal, Gen.Int[0, 28]).Sample((whole, number, scale) =>
        {
            var some = new decimal((int)whole, (int)(whole >> 32), 0, whole < 0, (byte)scale);
            var fields = FixMessage.Parse(new FixWriter().Begin("D").Add(38, whole).Add(44, number).Add(99, some).End()).Fields;
            var invariant = System.Globalization.CultureInfo.InvariantCulture;
            Assert.Equal([whole.ToString(invariant), number.ToString(invariant), some.ToString(invariant)], fields.Select(field => field.Value));
        });

    [Fact]
    public void What_is_written_reads_back_and_passes_the_frame() =>
        Gen.Select(Gen.Int[11, 999_999].Where(tag => tag != 35 && FixTagKinds.IsPlain(tag)), Gen.String[Gen.Char[' ', 'ÿ'], 1, 40]).Array[0, 20].Sample(fields =>
        {
            var message = new FixMessage("D");
            foreach (var (tag, text) in fields)
                message.Add(tag, text);
            var bytes = message.Encode();
            Assert.Equal(new FixFrame(FixFrameKind.Message, bytes.Length), FixFrame.Next(bytes));
            Assert.Equal(fields.Select(field => new FixField(field.Item1, field.Item2)), FixMessage.Parse(bytes).Fields);
        });

    [Fact]
    public void A_stream_divides_into_its_messages_wherever_it_is_cut()
    {
        var one = FixMessage.Parse(NewOrder).Encode();
        byte[] stream = [.. Encoding.Latin1.GetBytes("noise8=FI"), .. one, .. "8=FIX.4.4\u00019=5\u0001garbled"u8, .. one, .. one];
        for (var cut = 0; cut <= stream.Length; cut++)
        {
            var buffer = new FixBuffer();
            var found = new List<byte[]>();
            foreach (var part in new[] { stream[..cut], stream[cut..] })
            {
                buffer.Append(part);
                while (buffer.TryNext(out var message))
                    found.Add(message.ToArray());
            }

            Assert.Equal(3, found.Count);
            Assert.All(found, message => Assert.Equal(one, message));
            Assert.Equal(stream.Length - (3 * one.Length), buffer.GarbledBytes);
        }
    }

    [Fact]
    public void Reading_and_writing_allocate_nothing()
    {
        var writer = new FixWriter();
        var time = new DateTime(2024, 1, 5, 14, 30, 0, DateTimeKind.Utc);
        var sum = Work(writer, time);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            sum += Work(writer, time);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1001 * 350.5m, sum);
    }

    private static decimal Work(FixWriter writer, DateTime time)
    {
        var bytes = writer.Begin("D").Add(34, 2).Add(52, time).Add(11, "ORD1").Add(38, 100L).Add(44, 250.50m).End();
        var reader = new FixReader(bytes);
        var sum = 0m;
        while (reader.Read())
        {
            if (reader.Tag is 38 or 44 && reader.TryNumber(out var number))
                sum += number;
        }

        return sum;
    }
}

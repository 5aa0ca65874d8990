namespace AlgoAcademy.Research.Tests.Fix;

public class FixValidatorTests
{
    private const string Header = "49=BUYSIDE|56=EXCH|34=2|52=20240105-14:30:00.000";
    private const string Order = "11=ORD1|55=MSFT|54=1|60=20240105-14:30:00.000|38=100|40=2|44=250.50|59=0";
    private const string Snapshot = "262=M1|55=MSFT|268=2|269=0|270=99.5|271=300|269=1|270=100|271=200";

    [Theory]
    [InlineData("D", Order)]
    [InlineData("W", Snapshot)]
    [InlineData("V", "262=M1|263=1|264=1|267=2|269=0|269=1|146=1|55=MSFT")]
    [InlineData("8", "37=O1|11=ORD1|17=E1|150=0|39=0|55=MSFT|54=1|151=100|14=0|6=0")]
    [InlineData("D", Order + "|5001=house field")]
    public void A_right_message_has_no_faults(string type, string body) => Assert.Empty(FixValidator.Check(Framed(type, body)));

    // Eight planted errors, each found with its reason and no other.
    [Theory]
    [InlineData("D", "11=ORD1|54=1|60=20240105-14:30:00.000|38=100|40=2|44=250.50", FixRejectReason.RequiredTagMissing, 55)]
    [InlineData("D", Order + "|112=x", FixRejectReason.TagNotOfThisMessage, 112)]
    [InlineData("D", Order + "|4321=x", FixRejectReason.UndefinedTag, 4321)]
    [InlineData("D", Order + "|58=", FixRejectReason.NoValue, 58)]
    [InlineData("D", "11=ORD1|55=MSFT|54=Z|60=20240105-14:30:00.000|38=100|40=2", FixRejectReason.ValueOutOfRange, 54)]
    [InlineData("D", "11=ORD1|55=MSFT|54=1|60=20240105-14:30:00.000|38=1e2|40=2", FixRejectReason.WrongFormat, 38)]
    [InlineData("ZZ", Order, FixRejectReason.InvalidMessageType, 35)]
    [InlineData("D", Order + "|11=ORD2", FixRejectReason.TagTwice, 11)]
    [InlineData("D", Order + "|50=desk", FixRejectReason.OutOfOrder, 50)]
    [InlineData("W", "55=MSFT|268=2|269=0|271=300|270=99.5|269=1|270=100", FixRejectReason.GroupOutOfOrder, 270)]
    [InlineData("W", "55=MSFT|268=3|269=0|270=99.5|269=1|270=100", FixRejectReason.WrongGroupCount, 268)]
    public void A_planted_error_is_found_with_its_reason_and_no_other(string type, string body, FixRejectReason reason, int tag)
    {
        var fault = Assert.Single(FixValidator.Check(Framed(type, body)));
        Assert.Equal((reason, tag), (fault.Reason, fault.Tag));
    }

    [Fact]
    public void The_frame_is_checked_too()
    {
        var right = Framed("D", Order);
        var sum = Assert.Single(FixValidator.Check(right[..^4] + "999|"));
        Assert.Equal(10, sum.Tag);
        Assert.Equal([9, 10], FixValidator.Check(right.Replace("|59=0", "", StringComparison.Ordinal)).Select(fault => fault.Tag));
        Assert.Equal(8, FixValidator.Check("9=1|8=FIX.4.4|")[0].Tag);
    }

    [Fact]
    public void Every_message_definition_uses_fields_that_are_defined()
    {
        var dictionary = FixDictionary.Fix44;
        Assert.All(dictionary.Messages.Values, message => Assert.All(AllTags(message), tag => Assert.NotNull(dictionary.Field(tag))));
        Assert.Equal(16, dictionary.Messages.Count);
    }

    private static IEnumerable<int> AllTags(FixMessageDefinition message) => message.Tags.Concat(message.Groups.Values.SelectMany(AllTags));

    private static string Framed(string type, string body)
    {
        var text = $"35={type}|{Header}|{body}|";
        var head = FormattableString.Invariant($"8=FIX.4.4|9={text.Length}|");
        var sum = (head + text).Sum(one => one == '|' ? 1 : one) % 256;
        return FormattableString.Invariant($"{head}{text}10={sum:D3}|");
    }
}

using CsCheck;

namespace AlgoAcademy.Research.Tests.Fix;

public class FixOrderStateTests
{
    [Fact]
    public void An_order_goes_from_new_over_partial_to_filled_and_a_repeated_report_changes_nothing()
    {
        var order = new FixOrderState(FixScript.Order("A"));
        Assert.Equal(("A", 100m), (order.Status, order.Leaves));
        Assert.True(order.Apply(Report("E1", "0", "0", 0, 100)));
        Assert.True(order.Apply(Report("E2", "F", "1", 40, 60).Set(6, 10.5m)));
        Assert.False(order.Apply(Report("E2", "F", "1", 40, 60)));
        Assert.False(order.IsClosed);
        Assert.True(order.Apply(Report("E3", "F", "2", 100, 0)));
        Assert.True(order.IsClosed);
        Assert.Equal(3, order.History.Count);
        Assert.Contains("PartiallyFilled, 40 of 100 filled at 10.5, 60 left", order.History[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancel_that_crosses_a_fill_is_refused_and_a_replacement_renames_the_order()
    {
        var order = new FixOrderState(FixScript.Order("A"));
        order.Apply(Report("E1", "5", "0", 0, 150).Set(11, "B").Set(41, "A").Set(38, 150));
        Assert.Equal(("B", 150m), (order.ClOrdId, order.OrderQuantity));
        Assert.False(order.Apply(new FixMessage("9").Set(11, "C").Set(41, "B").Set(39, "2")));
        Assert.Throws<ArgumentException>(() => order.Apply(Report("E9", "F", "1", 1, 149)));
    }

    [Fact]
    public void Numbers_that_do_not_add_up_are_an_error() =>
        Assert.Contains("must be OrderQty 100", Assert.Throws<FormatException>(() => new FixOrderState(FixScript.Order("A")).Apply(Report("E1", "F", "1", 40, 61))).Message, StringComparison.Ordinal);

    // Lesson 49, E3: in every live report of a log the filled and the working add up to the order.
    [Fact]
    public void In_a_log_of_the_venue_filled_and_working_add_up_to_the_order() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Bool, Gen.Decimal[90, 110]).Array[1, 30].Sample(orders =>
        {
            var venue = new FixVenue(100, TimeProvider.System);
            for (var i = 0; i < orders.Length; i++)
            {
                var (quantity, isBuy, price) = (orders[i].Item1, orders[i].Item2, decimal.Round(orders[i].Item3, 2));
                var message = FixScript.Order($"C{i}").Set(38, quantity).Set(54, isBuy ? "1" : "2").Set(40, "2").Set(44, price);
                var state = new FixOrderState(message);
                var reports = venue.Answer(message).ToList();
                Assert.All(reports, report => Assert.True(state.Apply(report)));
                Assert.All(reports, report => Assert.DoesNotContain(FixValidator.Check(report.Set(49, "V").Set(56, "C").Set(34, 1).Set(52, FixScript.Start)), fault => fault.Reason != FixRejectReason.OutOfOrder));
                Assert.Equal(isBuy ? price >= 100 : price <= 100, state.Status == "2");
                Assert.Empty(venue.Answer(message));
                var canceled = venue.Answer(new FixMessage("F").Set(11, $"X{i}").Set(41, $"C{i}")).Single();
                Assert.Equal(state.IsClosed ? "9" : "8", canceled.Type);
                state.Apply(canceled);
                Assert.True(state.IsClosed);
                Assert.Equal(state.OrderQuantity, state.Filled + (state.Status == "4" ? quantity - state.Filled : 0));
            }
        });

    private static FixMessage Report(string execId, string execType, string status, long filled, long leaves) => new FixMessage("8").Set(37, "O1").Set(11, "A").Set(17, execId)
        .Set(150, execType).Set(39, status).Set(55, "MSFT").Set(54, "1").Set(38, 100).Set(14, filled).Set(151, leaves).Set(6, 0);
}

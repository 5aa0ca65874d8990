namespace AlgoAcademy.Research.Tests.Optimization;

public class ParameterSpaceTests
{
    [Fact]
    public void Ranges_hold_the_values_they_say()
    {
        var space = new ParameterSpace().Int("i", 5, 12, 3).Double("d", 0, 1, 5).Log("l", 1, 1000, 4).Choice("c", "a", "b");

        Assert.Equal([5.0, 8, 11], space.Parameters[0].Grid);
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], space.Parameters[1].Grid);
        Assert.Equal([1, 10, 100, 1000], space.Parameters[2].Grid.Select(x => Math.Round(x, 9)));
        Assert.Equal(["a", "b"], space.Parameters[3].Choices);
    }

    [Fact]
    public void A_point_has_one_key_whatever_the_order_and_the_ranges_of_its_space()
    {
        var one = new ParameterSpace().Int("a", 1, 3).Choice("b", "x", "y").TryPoint([2, 1])!;
        var other = new ParameterSpace().Choice("b", "y", "z").Double("a", 0, 2, 3).TryPoint([0, 2])!;
        var different = new ParameterSpace().Choice("b", "y", "z").Double("a", 0, 2, 3).TryPoint([1, 2])!;

        Assert.Equal(one.Key(), other.Key());
        Assert.NotEqual(one.Key(), different.Key());
    }

    [Theory]
    [InlineData("repeated", "must be new and not empty; was 'a'")]
    [InlineData("backwards", "must run from the smaller to the larger value; was 9 to 3")]
    [InlineData("log of zero", "from must be a finite number above zero; was 0")]
    [InlineData("infinite", "to must be from")]
    [InlineData("no step", "step must be from 1")]
    [InlineData("same choices", "must be one or more different names")]
    [InlineData("unknown", "There is no parameter 'slow'. Known: a.")]
    [InlineData("not whole", "must be whole to be read by Int; was 0.5")]
    [InlineData("not a choice", "must be a choice; it is Double")]
    [InlineData("nothing yet", "there is none")]
    public void Faults_say_what_is_wrong(string fault, string message)
    {
        var space = new ParameterSpace().Double("a", 0.5, 1, 2);
        Action act = fault switch
        {
            "repeated" => () => space.Int("a", 1, 2),
            "backwards" => () => space.Int("b", 9, 3),
            "log of zero" => () => space.Log("b", 0, 3, 4),
            "infinite" => () => space.Double("b", 0, double.PositiveInfinity, 4),
            "no step" => () => space.Int("b", 1, 3, 0),
            "same choices" => () => space.Choice("b", "x", "x"),
            "unknown" => () => _ = space.TryPoint([0.5])!["slow"],
            "not whole" => () => space.TryPoint([0.5])!.Int("a"),
            "not a choice" => () => space.TryPoint([0.5])!.Choice("a"),
            _ => () => new ParameterSpace().OnlyWhen(_ => true),
        };

        Assert.Contains(message, Assert.ThrowsAny<Exception>(act).Message, StringComparison.Ordinal);
    }
}

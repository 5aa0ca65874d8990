namespace AlgoAcademy.Research;

/// <summary>Quiz of L01, the limit order book.</summary>
internal static class Lesson01Quiz
{
    public static IReadOnlyList<QuizQuestion> Questions { get; } =
    [
        new("The mid price rises and no trade took place. What may have happened?",
        [
            new("Nothing: prices move only by trades.", false, "The mid is made of the best bid and the best ask, and both are orders, not trades."),
            new("The last order at the best ask was cancelled, or a buyer put in a higher bid.", true, "Either moves one of the two best prices, and with it the mid. Most moves in the lesson are of this kind."),
            new("Somebody bought with a market order.", false, "That would have been a trade."),
        ]),
        new("Two orders wait at the best ask: A since nine o'clock with 10 lots, B since ten o'clock with 90. A market order buys 20 lots under price-time priority. Who sells how much?",
        [
            new("A sells 10, B sells 10.", true, "A came first and is served whole; what is left goes to B."),
            new("A sells 2, B sells 18.", false, "That is pro rata: shares in proportion to size."),
            new("B sells 20, having shown more.", false, "Size buys no priority where time counts."),
        ]),
        new("A limit order to buy at 101 arrives while the best ask is 100 for 5 lots. The order is for 8 lots. What does the book look like afterwards?",
        [
            new("Crossed: a bid of 101 above an ask of 100.", false, "Matching comes first: the order trades as far as it crosses before anything of it waits."),
            new("5 lots are bought at 101, its own price; 3 wait there.", false, "The resting order's price counts: its owner came first and asked for 100."),
            new("5 lots are bought at 100; the other 3 wait as a bid at 101, unless there are asks at 101 or below.", true, "It takes what it crosses at the resting orders' prices, and the rest becomes the new best bid."),
        ]),
        new("The book shows 2 lots at the best bid and 8 at the best ask. Which sentence is justified?",
        [
            new("The price will fall.", false, "It is more likely to fall than to rise; that is all the imbalance says."),
            new("The imbalance is −0.6, and the bid's queue is likelier to empty first.", true, "(2 − 8)/(2 + 8) = −0.6: a short queue empties sooner, even when nobody in the market thinks."),
            new("Selling now makes a profit.", false, "Whoever sells at the bid pays half the spread; the expected move is of the same size or less."),
        ]),
    ];
}

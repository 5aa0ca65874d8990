namespace AlgoAcademy.Bundles;

/// <summary>A source of updates that does not give what was asked for; the message is for the buyer.</summary>
public sealed class UpdateSourceException(string message, Exception? inner = null) : IOException(message, inner);

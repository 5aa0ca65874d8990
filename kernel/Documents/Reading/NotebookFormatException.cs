namespace AlgoAcademy.Documents;

/// <summary>A file that is not a notebook this library can read. The message names the file, the place and the remedy.</summary>
public sealed class NotebookFormatException : Exception
{
    public NotebookFormatException()
    {
    }

    public NotebookFormatException(string message)
        : base(message)
    {
    }

    public NotebookFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal NotebookFormatException(string file, string place, string fault, Exception? innerException = null)
        : base($"{file}, {place}: {fault}", innerException)
    {
    }
}

namespace AlgoAcademy.Storefront.Tests.Looks;

/// <summary>A page as one kind of reader sees it.</summary>
/// <param name="Path">Its address in the shop.</param>
/// <param name="Reader">Who looks.</param>
public sealed record LookedAtPage(string Path, Reader Reader)
{
    /// <summary>The name of its pictures.</summary>
    public string Name => $"{Reader.ToString().ToLowerInvariant()}{string.Concat(Path.Split('&')[0].Take(60).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'))}".TrimEnd('-');
}

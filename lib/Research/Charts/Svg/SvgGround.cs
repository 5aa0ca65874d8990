namespace AlgoAcademy.Research;

/// <summary>
/// What lies behind a picture. No grey has 4.5:1 on white and on near-black, so a picture that does not know its page
/// brings a ground of its own.
/// </summary>
internal enum SvgGround
{
    /// <summary>The page: the picture is part of it and takes the colour of its text.</summary>
    Page,

    /// <summary>Its own, light or dark as the reader prefers.</summary>
    Reader,

    /// <summary>Its own, light.</summary>
    Light,

    /// <summary>Its own, dark.</summary>
    Dark,
}

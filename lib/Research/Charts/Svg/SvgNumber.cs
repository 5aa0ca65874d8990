using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Coordinates in path data, to a tenth of a pixel.</summary>
internal static class SvgNumber
{
    internal static string Of(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    internal static StringBuilder Point(this StringBuilder path, char command, double x, double y) =>
        path.Append(command).Append(Of(x)).Append(' ').Append(Of(y));
}

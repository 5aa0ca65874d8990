using System.Text;

namespace AlgoAcademy.Documents.Tex;

/// <summary>Environments with rows and columns.</summary>
internal sealed partial class TexParser
{
    private string Environment()
    {
        var name = _cursor.TakeBracedText();
        var kind = name.TrimEnd('*');
        if (kind is not ("aligned" or "align" or "split" or "gathered" or "gather" or "equation" or "cases" or "array"
            or "matrix" or "pmatrix" or "bmatrix" or "vmatrix" or "Vmatrix" or "smallmatrix"))
            throw new TexException($"the environment {name} is not among those it knows");
        if (kind == "array")
            _cursor.TakeBracedText();

        var rows = Rows("\\end", name, out _);
        return kind switch
        {
            "equation" => Table(rows, "gathered"),
            "cases" => Row($"<mo stretchy=\"true\" fence=\"true\">{{</mo>{Table(rows, kind)}"),
            "pmatrix" => Bracketed("(", rows, ")"),
            "bmatrix" => Bracketed("[", rows, "]"),
            "vmatrix" => Bracketed("|", rows, "|"),
            "Vmatrix" => Bracketed("‖", rows, "‖"),
            _ => Table(rows, kind),
        };
    }

    /// <summary>Rows of cells; when there is but one row of one cell, its content alone.</summary>
    private string Rows(string end, string name, out bool isTable)
    {
        var rows = new StringBuilder();
        var row = new StringBuilder();
        isTable = end.Length > 0;
        while (true)
        {
            var cell = Run("&", "\\\\", "\\end");
            var hasMore = _cursor.Peek() is "&" or "\\\\";
            if (!hasMore && !isTable)
                return cell;
            isTable = true;
            row.Append("<mtd>").Append(cell).Append("</mtd>");
            if (_cursor.TryTake("&"))
                continue;
            rows.Append("<mtr>").Append(row).Append("</mtr>");
            row.Clear();
            if (_cursor.TryTake("\\\\") && !(end.Length > 0 && _cursor.Peek() == end) && !_cursor.AtEnd)
                continue;
            Close(end, name);
            return rows.ToString();
        }
    }

    private void Close(string end, string name)
    {
        if (end.Length == 0)
            return;
        _cursor.Expect(end);
        var closed = _cursor.TakeBracedText();
        if (closed != name)
            throw new TexException($"\\begin{{{name}}} is closed by \\end{{{closed}}}");
    }

    private static string Bracketed(string open, string rows, string close) =>
        Row($"<mo stretchy=\"true\" fence=\"true\">{open}</mo>{Table(rows, "matrix")}<mo stretchy=\"true\" fence=\"true\">{close}</mo>");

    private static string Table(string rows, string kind) => $"<mtable class=\"tex-{kind.ToLowerInvariant()}\" displaystyle=\"true\">{rows}</mtable>";
}

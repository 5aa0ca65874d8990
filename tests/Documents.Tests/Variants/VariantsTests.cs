namespace AlgoAcademy.Documents.Tests.Variants;

public sealed class VariantsTests
{
    private const string Solution =
        """
        <details><summary>Solution</summary>

        Divide.

        ```csharp
        var answer = 0.40 / 0.16;
        if (answer > 1)
            Console.WriteLine(answer);
        ```

        Then check:

        ```csharp
        Check.Number("L27.E1", answer)
        ```
        </details>
        """;

    [Fact]
    public void The_student_copy_keeps_every_text_and_no_output()
    {
        var student = StudentCopy.Of(Lesson(Solution));

        Assert.Equal(Lesson(Solution).Cells.Select(cell => cell.Source), student.Cells.Select(cell => cell.Source));
        Assert.All(student.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.All(student.Cells, cell => Assert.Null(cell.ExecutionCount));
    }

    [Fact]
    public void Solved_puts_the_solutions_code_in_place_of_the_stub()
    {
        var solved = Solved.Of(Lesson(Solution));

        Assert.Equal(
            "var answer = 0.40 / 0.16;\nif (answer > 1)\n    Console.WriteLine(answer);\n\nCheck.Number(\"L27.E1\", answer)",
            solved.Cells[0].Source);
        Assert.Equal("L27.E1", solved.Cells[0].Exercise);
        Assert.Equal("Done", solved.Cells[2].Source);
    }

    [Fact]
    public void A_stub_without_a_solution_is_named()
    {
        var error = Assert.Throws<NotebookFormatException>(() => Solved.Of(Lesson("only words")));

        Assert.Contains("exercise L27.E1 has no solution", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_without_a_stub_is_named()
    {
        var error = Assert.Throws<NotebookFormatException>(
            () => Solved.Of(Samples.With(Samples.Markdown("```csharp\n1\n```").Tagged("solution", "L27.E9"))));

        Assert.Contains("solution L27.E9 has no code cell", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exercise_needs_an_id_and_only_one_stub()
    {
        Assert.Contains(
            "must name its exercise",
            Assert.Throws<NotebookFormatException>(() => Solved.Of(Samples.With(Samples.Code("x").Tagged("exercise")))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "already has one",
            Assert.Throws<NotebookFormatException>(
                () => Solved.Of(Samples.With(Samples.Code("x").Tagged("exercise", "E"), Samples.Code("y").Tagged("exercise", "E")))).Message,
            StringComparison.Ordinal);
    }

    private static Notebook Lesson(string solution) => Samples.With(
        (Samples.Code("var answer = double.NaN;", new StreamOutput("stdout", "x")) with { ExecutionCount = 3 }).Tagged("exercise", "L27.E1"),
        Samples.Markdown(solution.ReplaceLineEndings("\n")).Tagged("solution", "L27.E1"),
        Samples.Markdown("Done"));
}

"""Runs a notebook of four cells with nbclient and prints the outputs of each as JSON."""
import json
import sys

import nbformat
from nbclient import NotebookClient

cells = [
    'var prices = new[] { 100.0, 102.0, 99.0 };\nConsole.WriteLine("loaded " + prices.Length);',
    "prices.Max()",
    "await Task.Delay(10);\nprices.Sum()",
    "int zero = 0;\n1 / zero",
]
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in cells])
NotebookClient(notebook, kernel_name=sys.argv[1], timeout=60, allow_errors=True).execute()
nbformat.validate(notebook)
json.dump(
    {
        "outputs": [cell.outputs for cell in notebook.cells],
        "counts": [cell.execution_count for cell in notebook.cells],
        "language": notebook.metadata.language_info.name,
    },
    sys.stdout,
)

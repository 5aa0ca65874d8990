"""Jupyter's own conformance suite (package python3-jupyter-kernel-test) for this kernel. Usage: conformance.py <kernel name>."""
import sys
import unittest

import jupyter_kernel_test


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = sys.argv.pop()
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    code_generate_error = 'throw new InvalidOperationException("on purpose");'
    code_execute_result = [{"code": "6 * 7", "result": "42"}, {"code": "1 + 2 + 3", "result": "6"}]
    code_display_data = [{"code": 'display("shown");', "mime": "text/plain"}]
    complete_code_samples = ["1 + 1", "var x = 1;", "Console.WriteLine(5);"]
    incomplete_code_samples = ["if (true) {", "class A {", "Console.WriteLine("]
    invalid_code_samples = ["var x = ;", "}"]
    completion_samples = [
        {"text": "Console.WriteLin", "matches": {"WriteLine"}},
        {"text": "Math.Cbr", "matches": {"Cbrt"}},
        {"text": "DayOfWeek.Wed", "matches": {"Wednesday"}},
        {"text": "#!lsm", "matches": {"lsmagic"}},
    ]
    code_inspect_sample = "Math.Sqrt"
    # Not here: pager (Python's "?" opens one; C# has none) and clear_output (no call of C# clears a cell).
    code_history_pattern = "1 + 2*"
    supported_history_operations = ("tail", "range", "search")


if __name__ == "__main__":
    unittest.main(verbosity=2)

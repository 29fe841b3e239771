"""The protocol's own conformance tests (jupyter_kernel_test), against the kernel named in KERNEL_NAME."""

import os
import unittest

import jupyter_kernel_test


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ.get("KERNEL_NAME", ".net-csharp")
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("trouble");'
    completion_samples = [
        {"text": "Console.WriteLi", "matches": {"WriteLine"}},
        {"text": "Task.Dela", "matches": {"Delay"}},
    ]
    complete_code_samples = ["1 + 1", "Task.Delay?", "int a = 1;", "foreach (var i in new[] { 1 }) { Console.WriteLine(i); }"]
    incomplete_code_samples = ["if (true) {", 'var text = """', "/* open", "Console.WriteLine("]
    invalid_code_samples = ["int int int)", "}}"]
    code_generate_error = 'throw new InvalidOperationException("on purpose");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"text"', "result": "text"},
        {"code": "await Task.FromResult(3)", "result": "3"},
    ]
    code_display_data = [{"code": 'display(new { A = 1 });', "mime": "text/html"}]
    code_page_something = "Task.Delay?"
    code_history_pattern = "6 ? 7"
    code_clear_output = 'Console.Write("\\u001b[2J");'
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Task.Delay"


if __name__ == "__main__":
    unittest.main()

"""The runner of guide programs: how it takes them out of pages, and how it judges them."""

from __future__ import annotations

from pathlib import Path

import pytest

from guides import pages, programs, verdict

FENCED = """
# How to count sheep

<CodeGroup>
  ```bash npm theme={null}
  npm install counting
  ```

  ```javascript Node.js theme={null}
  const BASE = "https://sheep.example/api";

  const KEY = "YOUR_API_KEY"; // yours
  ```

  ```python Python theme={null}
  BASE = "https://sheep.example/api"
  KEY = "YOUR_API_KEY"
  ```
</CodeGroup>

Then count.

  ```js
  count(BASE, KEY);
  ```

  ```py
  def count():
      return "```"
  ```

```json
{"sheep": 3}
```
"""

UNMARKED = """Skip to main content
How to count sheep. You import a library, then let it count (or not).

Before you begin
  • A key
npm install counting

Step 1: Set up
Give the address and the key.
import count from "counting";

const BASE = "https://sheep.example/api";
const KEY = "YOUR_API_KEY"; // yours :-)

// What is counted
const sheep = {
  colour: "black } white",

  note: `over
the fence (twice`,
};

Step 2: Count
Call the function that counts.
async function counted() {
  return count(BASE, KEY, sheep);
}

// All together
counted()
  .then(number => console.log(number));

  • A hint
Parameters
NameTypeRequired
colourstringYes
"""

IN_PYTHON = '''Set up
import requests
from time import sleep

BASE = "https://sheep.example/api"
KEY = "YOUR_API_KEY"  # yours (

Count
Call it.
def count():
    """One (two"""
    return 7 // 2

@count
def other(): ...

if __name__ == "__main__":
    print(count())
What it prints
3
'''

COUNTED = """
ordered, job 3f6c0b52-6d0e-4c35-9d3c-7d7b1c6b8a01
status in-progress
status completed
video http://127.0.0.1:1/v.mp4
1280 x 720 px
AI credits 8
done
"""


WHOLE = "print(answer['width'], credits, 'done')"
"""The text of a program that means to print all that there is."""


def video(_: str) -> str:
    return "video/mp4"


def test_fences_tell_the_language_and_the_order_of_the_pieces() -> None:
    """Pieces of one language are joined in their order, without the page's indentation; other languages are left."""
    assert pages.programs(FENCED) == {
        "javascript": 'const BASE = "https://sheep.example/api";\n\nconst KEY = "YOUR_API_KEY"; // yours\n\n'
        "count(BASE, KEY);\n",
        "python": 'BASE = "https://sheep.example/api"\nKEY = "YOUR_API_KEY"\n\ndef count():\n    return "```"\n',
    }


def test_lines_tell_where_a_piece_begins_and_ends() -> None:
    """In plain text a program is found between the prose: open brackets and texts, indentation, remarks, calls."""
    begin, end = UNMARKED.index("import count"), UNMARKED.index("  • A hint")
    expected = UNMARKED[begin:end].replace("Step 2: Count\nCall the function that counts.\n", "").strip() + "\n"
    assert pages.programs(UNMARKED) == {"javascript": expected}


def test_python_is_found_in_plain_text_too() -> None:
    """A program in Python is whole, and can be compiled."""
    found = pages.programs(IN_PYTHON)
    assert list(found) == ["python"]
    assert found["python"].startswith("import requests\nfrom time import sleep\n")
    assert found["python"].endswith('if __name__ == "__main__":\n    print(count())\n')
    assert "Call it" not in found["python"]
    compile(found["python"], "page", "exec")


def test_only_the_address_and_the_key_are_replaced() -> None:
    """Every other character stays; a program that lacks one of the two is refused, for it would call the service."""
    (program,) = pages.programs(UNMARKED).values()
    pointed = pages.pointed_at(program, "https://sheep.example/api", "http://127.0.0.1:1/api", "pictai_x")
    assert (
        pointed.replace("http://127.0.0.1:1/api", "https://sheep.example/api").replace("pictai_x", "YOUR_API_KEY")
        == program
    )
    assert "sheep.example" not in pointed
    with pytest.raises(pages.PageError, match=r"the service's address, https://other\.example"):
        pages.pointed_at(program, "https://other.example", "", "")
    with pytest.raises(pages.PageError, match="YOUR_API_KEY"):
        pages.pointed_at("https://sheep.example/api", "https://sheep.example/api", "", "")


def test_a_page_without_a_program_is_told(tmp_path: Path) -> None:
    """Prose alone, however technical, is no program."""
    page = tmp_path / "page.txt"
    page.write_text("Import your key.\n\nLet us begin: const is a word.\nfunction calls cost credits (some).\n")
    with pytest.raises(pages.PageError, match="no program"):
        programs.from_page(page)


def test_what_went_well_is_accepted() -> None:
    """A program that prints each step has no shortcomings."""
    assert verdict.shortcomings(WHOLE, COUNTED, video) == []


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (COUNTED.replace("status completed\n", ""), "that the job is completed"),
        (COUNTED.replace("done\n", ""), "that it is done"),
        (COUNTED.replace("job 3f6c0b52", "job 1"), "the id of its job"),
        (COUNTED.replace("video http://127.0.0.1:1/v.mp4", "video undefined"), "a value is missing: 'video undefined'"),
        (COUNTED.replace("credits 8", "credits None"), "a value is missing"),
        (COUNTED.replace("1280", ""), "a width and a height"),
        (COUNTED + "Error: Request failed with status code 401\n", "it says 'Error: Request failed"),
        ("Error submitting request: {'message': 'Unauthorized'}\n", "it says"),
        ("", "the id of its job"),
    ],
)  # fmt: skip
def test_what_went_wrong_is_told(spoilt: str, told: str) -> None:
    """A step that is not printed, a value that is none, or an error is a failure, whatever the exit status."""
    assert told in "; ".join(verdict.shortcomings(WHOLE, spoilt, video))


def test_what_a_program_does_not_speak_of_it_need_not_print() -> None:
    """A program that knows nothing of sizes and costs is judged by the rest; one that does is not excused."""
    short = COUNTED.replace("1280 x 720 px\nAI credits 8\ndone\n", "")
    assert verdict.shortcomings("print(job, status, url)", short, video) == []
    assert verdict.shortcomings(WHOLE, short, video) == ["it did not print a width and a height, or not in its place"]
    assert verdict.shortcomings("print(job, status, url)", "", video) == [
        "it did not print the id of its job, or not in its place"
    ]


LEFT = """
const BASE = "https://sheep.example/api", KEY = "YOUR_API_KEY";

async function order() { return ask(BASE, KEY); }
order();

async function look(jobId) {
  return await get(jobId);
}
"""


def test_a_function_that_a_page_leaves_to_its_reader_is_called() -> None:
    """Where nobody calls the function that asks for a job, the reader's own lines do; elsewhere nothing is added."""
    assert pages.left_to_the_reader(LEFT) == "look"
    assert pages.left_to_the_reader(LEFT + "look(await order());") is None
    assert pages.left_to_the_reader(UNMARKED) is None
    added = programs.Program("page", ".mjs", LEFT, from_page=True).reader
    assert "await look(job)" in added
    assert programs.Program("page", ".py", LEFT, from_page=True).reader == ""


def test_an_address_must_lead_to_a_file() -> None:
    """Printing an address is not enough: something to look at must be there."""
    (wrong,) = verdict.shortcomings(WHOLE, COUNTED, lambda _: "HTTPError: HTTP Error 404: NOT FOUND")
    assert "http://127.0.0.1:1/v.mp4" in wrong
    assert "404" in wrong


def test_our_own_programs_in_python_do_all_that_they_are_for(tmp_path: Path) -> None:
    """They run against `pictory-mock serve` and print every step; a program that fails is told from them."""
    ours = [program for program in programs.ours() if program.suffix == ".py"]
    lost = programs.Program("wrong address", ".py", ours[0].text.replace("/v1/", "/v2/"))
    with programs.serving("--job-seconds", "0") as base_url:
        runs = programs.run_all([*ours, lost], base_url, tmp_path)
    assert len(ours) == 3
    assert [run.name for run in runs if run.wrong] == ["wrong address"], [run.report() for run in runs]

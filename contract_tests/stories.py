"""What is drawn of storyboards: stories, scenes, whole ones. What a story is to become is known from how it is made."""

from decimal import Decimal

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from contract_tests import composing, meaning
from contract_tests.document import Body
from contract_tests.verdicts import validator

_WORDS = ["tea", "is", "ready", "and", "3.5", "half-past", "cups", "12.75", "of", "milk,", "e-mails", "(warm)", "v2.0"]
_FIRST = ["The", "Then", "Now", "All", "Some", "Tea"]
_ENDS = [".", "!", "?"]


@frozen
class Story:
    """A text of sentences, so many on each line."""

    lines: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The story as it is told."""
        return "\n".join(" ".join(line) for line in self.lines)

    def parts(self, *, by_line: bool, by_sentence: bool) -> list[str]:
        """What it is split into."""
        if by_sentence:
            return [sentence for line in self.lines for sentence in line]
        return [" ".join(line) for line in self.lines] if by_line else [self.text]


def words(text: str) -> list[str]:
    """The words of a text, in their order, however it is spaced and broken."""
    return text.split()


def stories() -> SearchStrategy[Story]:
    """Stories of a few short sentences in which a point need not be the end of one."""
    line = st.lists(_sentences(), min_size=1, max_size=3).map(tuple)
    return st.lists(line, min_size=1, max_size=3).map(tuple).map(Story)


def _sentences() -> SearchStrategy[str]:
    inner = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6)
    return st.builds(
        lambda first, rest, end: " ".join([first, *rest, f"here{end}"]),
        st.sampled_from(_FIRST),
        inner,
        st.sampled_from(_ENDS),
    )


def texts() -> SearchStrategy[str]:
    """Texts of any scripts and marks, lines and spaces, that nobody would call a story."""
    marks = st.sampled_from(
        [". ", "... ", "! ", "?", "\n", "\n\n", " - ", '." ', "3.5", "Dr. ", "z.B. ", "e.g. ", "。", "U.S. "]
    )
    letters = st.text(st.characters(exclude_categories=["C"], exclude_characters="<>&"), max_size=6)
    pieces = st.lists(marks | letters | st.sampled_from(_WORDS), min_size=1, max_size=12)
    return pieces.map("".join).filter(bool)


def scenes() -> SearchStrategy[Body]:
    """Scenes of every kind that the contract allows."""
    return composing.objects(meaning.SCENE)


@st.composite
def visual_only_scenes(draw: DrawFn) -> Body:
    """Scenes without text, as long as they are told to be."""
    seen = composing.objects("Background").map(lambda background: {"background": background})
    scene = draw(seen.filter(validator(meaning.SCENE).is_valid))
    return meaning.lasting(scene, draw(lengths()))


def lengths() -> SearchStrategy[Decimal]:
    """Lengths of scenes: up to twelve seconds, in hundredths."""
    return st.integers(1, 1200).map(lambda hundredths: Decimal(hundredths) / 100)


def storyboards() -> SearchStrategy[Body]:
    """Storyboards with all that the contract allows, of a few scenes; some with nothing else."""
    bare = st.lists(scenes(), min_size=1, max_size=3).map(meaning.storyboard)
    return composing.objects(meaning.REQUEST) | bare.filter(validator(meaning.REQUEST).is_valid)

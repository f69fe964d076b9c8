"""What is said in a medium: a transcript of it that is always the same, or the one that a request gives.

Nothing is recognised and nothing is fetched. Words, pauses, sentences and speakers follow from the address of the
medium, its language and its length; subtitles and highlights from the words.
"""

from pictory_mock.transcripts.given import Disordered, given
from pictory_mock.transcripts.spoken import of
from pictory_mock.transcripts.values import Segment, Transcript, Word

__all__ = ["Disordered", "Segment", "Transcript", "Word", "given", "of"]

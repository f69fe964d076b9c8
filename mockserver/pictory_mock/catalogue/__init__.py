"""What the service brings along: music, stock visuals, voices, presenters, and saved looks. Pure and deterministic.

Nothing here knows accounts, requests or files: who asks is given values. The data are read with the first question.
"""

from pictory_mock.catalogue.avatars import find as find_avatar_look
from pictory_mock.catalogue.looks import SavedLook
from pictory_mock.catalogue.looks import find as find_look
from pictory_mock.catalogue.stock import find as find_stock
from pictory_mock.catalogue.voices import Voice
from pictory_mock.catalogue.voices import find as find_voice
from pictory_mock.catalogue.voices import number as voice_number

__all__ = ["SavedLook", "Voice", "find_avatar_look", "find_look", "find_stock", "find_voice", "voice_number"]

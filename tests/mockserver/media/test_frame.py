"""What size a file really has, of all that can be asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictory_mock.media import frame_size


@given(width=st.integers(1, 20_000), height=st.integers(1, 20_000))
def test_every_size_becomes_one_that_can_be_encoded(width: int, height: int) -> None:
    """Both sides are even, no side is over 4096, no picture over 4096 x 2304, none larger than asked for."""
    found = frame_size(width, height)
    assert all(side % 2 == 0 and 2 <= side <= 4096 for side in found)
    assert found[0] * found[1] <= 4096 * 2304
    assert found[0] <= width + 1
    assert found[1] <= height + 1


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ((1280, 720), (1280, 720)),
        ((3840, 2160), (3840, 2160)),
        ((2160, 3840), (2160, 3840)),
        ((721, 1279), (722, 1280)),
        ((1, 1), (2, 2)),
        ((7680, 4320), (4096, 2304)),
        ((8000, 8000), (3072, 3072)),
        ((8000, 1), (4096, 2)),
        ((10**400, 10**400), (3072, 3072)),
    ],
    ids=lambda size: "x".join(str(side)[:6] for side in size),
)
def test_a_size_is_kept_where_it_can_be_and_its_shape_where_it_cannot(
    asked: tuple[int, int], found: tuple[int, int]
) -> None:
    """Even sizes up to 4K stay; odd sides grow by one; what is larger is scaled down in proportion."""
    assert frame_size(*asked) == found

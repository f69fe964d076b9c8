"""What of a visual is seen as time goes by: which moment of it, and which part."""

from attrs import frozen

from pictory_mock.storyboards.cut import View, Visual

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, px."""


@frozen
class Motion:
    """A visual that is seen from `begin` on for `seconds`, both counted in its scene."""

    visual: Visual
    begin: float
    seconds: float

    @property
    def zooms(self) -> bool:
        """Whether another part of it is seen at each moment."""
        views = self.visual.views
        return views is not None and views[0] != views[1]

    def moment(self, now: float) -> float:
        """Where in a video we are at a moment of the scene (s): in the parts of it that are played, one by one."""
        clips, done = self.visual.clips, max(now - self.begin, 0.0)
        if not clips:
            return now
        total = sum(end - start for start, end in clips)
        done = done % total if self.visual.loop else min(done, total)
        for start, end in clips:
            if done < end - start:
                return start + done
            done -= end - start
        return clips[-1][1]

    def seen(self, now: float, width: int, height: int) -> Box | None:
        """The part of a picture of this size that is seen at a moment of the scene; None: all of it."""
        if self.visual.views is None:
            return None
        share = min(max(now - self.begin, 0.0) / self.seconds, 1.0) if self.seconds else 0.0
        zoom, x, y = (one + (other - one) * share for one, other in zip(*map(_numbers, self.visual.views), strict=True))
        left, right = _side(x, zoom, width)
        top, bottom = _side(y, zoom, height)
        return left, top, right, bottom


def _side(middle: float, zoom: float, whole: int) -> tuple[float, float]:
    """From where to where (px) one sees, of a side that is so long; never beyond its ends."""
    part = whole / zoom
    begin = min(max(middle * whole - part / 2, 0.0), whole - part)
    return begin, begin + part


def _numbers(view: View) -> tuple[float, float, float]:
    return view.zoom, view.x, view.y

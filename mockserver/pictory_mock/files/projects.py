"""Where the files of a project lie: whoever makes a job tells it, also those that know nothing else of projects."""

from __future__ import annotations

FOLDER = "projects"
"""The name of the collection, and below which name of `/media/` the files lie."""
PAGE, PICTURE = ".html", ".jpg"
"""How the addresses of its page and of its picture end."""


def told(name: str, stem: str, folder: str) -> dict[str, str]:
    """What a job tells of the project with this id; the job's own files begin with `stem`, in a folder."""
    account = stem.rpartition("/")[0].replace(f"/{folder}/user/", f"/{FOLDER}/user/")
    return {"projectId": name, "projectUrl": f"{account}/{name}{PAGE}"}

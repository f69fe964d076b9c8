"""A video as a rough cut: every scene with its words, colours and boxes in their places, and a sound that speaks."""

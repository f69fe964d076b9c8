"""What a storyboard becomes: its text split into scenes, their times, voices and visuals, and what they show."""

"""Storyboards that an account has saved to make videos of them again: projects and templates."""

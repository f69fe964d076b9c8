"""The contract, applied: validators out of `pictory_spec`, and the API's own words for what breaks a rule."""

"""The domain, told without a store: given what happened, when a command comes, then what happens or a refusal."""

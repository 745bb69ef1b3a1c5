"""The words of the features for what can be chosen, and the values they stand for."""

KINDS = {
    "a startup": "startup",
    "a scale-up": "scale_up",
    "a large company": "large",
    "a public employer": "public",
    "a university": "academic",
    "her own employer": "own_employer",
}
HOW_KNOWN = {
    "alumni": "alumni",
    "1st degree": "first_degree",
    "2nd degree": "second_degree",
    "group": "group",
    "cold": "cold",
}
MEDIA = {"in person": "in_person", "video call": "video", "phone": "phone", "messages": "messages"}
ROUTES = {"direct": "direct", "role first": "role_first", "industry first": "industry_first", "not sure yet": None}
SWITCHES = {
    "no switch": "none",
    "new role": "role",
    "new industry": "industry",
    "new role and new industry": "both",
    "not said yet": None,
}
STATES = {"": "listed", "active": "active", "parked": "parked", "dropped": "dropped"}
TALKS = {"talking": "talking", "quiet": "quiet", "not started": "not_started"}
INTRODUCTIONS = {"offered": "offered", "made": "made", "led to a conversation": "talked"}
MARKS = {
    "how much I want it": "motivation",
    "hiring now": "posting",
    "people I know there": "advocacy",
}


def words(of: dict[str, str | None] | dict[str, str], value: str | None) -> str:
    """The words for a value."""
    return next(word for word, meant in of.items() if meant == value)

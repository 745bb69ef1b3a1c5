"""The words of the features for what can be chosen, and the values they stand for."""

from domain.values import Word

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
CHANNELS = {"e-mail": "email", "profile message": "social", "text message": "message", "phone": "phone"}
WORDS_OF_AN_OFFER = {
    "in person": Word.IN_PERSON,
    "call": Word.CALL,
    "message": Word.MESSAGE,
    "e-mail": Word.EMAIL,
    "contract": Word.CONTRACT,
}
APPLICATIONS = {
    "sent": "submitted",
    "asked for news": "nudged",
    "interviewing": "interviewing",
    "an offer": "offered",
    "they said no": "rejected",
    "withdrawn": "withdrawn",
    "no reply": "silent",
}
OFFERS = {
    "open": "open",
    "accepted": "accepted",
    "declined": "declined",
    "lapsed": "lapsed",
    "taken back": "rescinded",
}
PARTS = {"base": "base", "bonus": "bonus", "equity": "equity", "sign-on": "sign_on", "benefits": "benefits"}
SCENARIOS = {"at worst": "low", "expected": "expected", "at best": "high"}
ADVISED = {"to try": "to_try", "let be": "left", "tried": "tried", "reported back": "told"}
LIVES = {"under way": "running", "paused": "paused", "concluded": "concluded"}
OUTCOMES = {
    "an offer was accepted": "accepted",
    "she stays where she is": "stayed",
    "she stopped looking": "stopped",
}
COUNTRIES = {"Germany": ("Europe/Berlin", "DE"), "the United States": ("America/New_York", "US")}
"""The zone and the country of those who live there, in the cities of the features."""
STAGES = {
    "asked": "requested",
    "asked again": "nudged",
    "finding a time": "answered",
    "booked": "scheduled",
    "talked": "held",
    "not this time": "declined",
    "no reply": "unanswered",
    "called off": "cancelled",
    "did not take place": "missed",
}
REPLIES = {"quick": "quick", "slow": "slow", "no reply": "none", "": None}
TOPICS = {"a week there": "week", "tools": "tools", "skills": "skills", "how they hire": "hiring"}
RULES = {
    "someone else there after": "second_person_days",
    "ask again after": "nudge_days",
    "stop waiting after": "give_up_days",
    "conversations a week": "weekly_aim",
}
KINDS_FOUND = {
    "a person": "person",
    "a conversation": "conversation",
    "something learned": "learned",
    "a name": "name_given",
    "a next step": "next_step",
}
ROUTES = {"direct": "direct", "role first": "role_first", "industry first": "industry_first", "not sure yet": None}
SWITCHES = {
    "no switch": "none",
    "new role": "role",
    "new industry": "industry",
    "new role and new industry": "both",
    "not said yet": None,
}
STATES = {"": "listed", "active": "active", "parked": "parked", "dropped": "dropped"}
TALKS = {"talking": "talking", "waiting": "waiting", "quiet": "quiet", "not started": "not_started"}
INTRODUCTIONS = {"offered": "offered", "made": "made", "led to a conversation": "talked"}
MARKS = {
    "how much I want it": "motivation",
    "hiring now": "posting",
    "people I know there": "advocacy",
}


def words(of: dict[str, str | None] | dict[str, str], value: str | None) -> str:
    """The words for a value."""
    return next(word for word, meant in of.items() if meant == value)

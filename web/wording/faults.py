"""What is wrong with a form, said to the one who filled it in."""

import re

WHAT_OF_THE_COMPANY = "Choose what to do with the company."
WHAT_OF_THE_NAME = "Choose whether you know them now or let the name go."
WHAT_OF_THE_STEP = "Choose whether it is done or dropped."
WHAT_OF_THE_ADVICE = "Choose whether you tried it, leave it, or told someone."
WHAT_OF_THE_REMINDER = "Choose a later day, or leave it out."
WHICH_ZONE = "Please choose the time zone you are in: your days begin and end by it."
OPEN_TOO_LONG = "This page was open too long, so nothing was saved. What you typed is still here: please send it again."
WHAT_OF_THE_OFFER = "Choose what became of the offer."
WHO_PROMISED = "Choose one of the two: someone on your list, or another name."
WHAT_ELSE = "Write at least one thing you asked for."
WHICH_DAY = "Which day?"
WHAT_TIME = "At what time? Write it as hours and minutes, like 15:00."
WHAT_ANSWER = "Choose what they answered."
HOW_IT_ENDED = "Choose how it ended."
BY_WHOM = "Choose who it was, you or they."
BOOKED_WITH_WHOM = "Open the page of the person you booked it with, and book it there."
NEVER_BOOKED = "No time was ever booked for this conversation, so there is nothing to put into a calendar."
NO_NAMES = "Write at least one name."
NO_TEXT = "This held signs that are no text. They were taken out: please look at it again."
_MISSING = {
    "name": "Please write a name.",
    "text": "Please write a few words.",
    "what": "What is to do?",
    "due": "By when?",
    "company": "Choose the company.",
    "role": "As what?",
    "base": "What is the base, in a year?",
    "currency": "In which currency?",
    "criterion": "By what do you compare?",
    "weighed": "Better, the same or worse?",
    "until": "Until which day? Choose one, then press “That day”.",
}


def missing(field: str) -> str:
    """A field that has to be filled in."""
    return _MISSING.get(field, "Please fill this in.")


def misfit(fault: str) -> str:
    """What msgspec says of a value that is none of its kind, as a person would."""
    if longest := re.search(r"length <= (\d+)", fault):
        return f"Please keep this to {int(longest[1]):,} characters."
    if "date" in fault:
        return "Please write the day as year, month and day, like 2026-03-04."
    if "decimal" in fault:
        return "Please write an amount in figures, like 85000.50."
    if "enum" in fault:
        return "Please choose one of the list."
    if number := re.search(r"`int` (<=|>=) (\d+)", fault):
        return f"Please give a number of {'at most' if number[1] == '<=' else 'at least'} {number[2]}."
    if "int" in fault:
        return "Please write a whole number."
    if "[0-5][0-9]" in fault:
        return "Please write the time as hours and minutes, like 15:00."
    if "matching regex" in fault:
        return "Please write this on one line, in plain text."
    return "Please look at this again."

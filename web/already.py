"""What was done already, sent once more from a page of before: it is shown as saved, and not saved twice."""

from litestar.response import Redirect

from domain.values import ContactId, InterviewId, RoundId
from domain.views import Look


def thanked_for_round_before(look: Look, round: str, to: str, back: str) -> Redirect:
    """So it is where they were thanked for that round, or whoever it was."""
    thanks = look.search.applications.rounds[RoundId(round)].thanks
    person = look.search.people.get(ContactId(to)) if to else None
    sent = next((one for one in thanks if person and look.search.people.get(one.to) == person), thanks[-1])
    return Redirect(f"{back}?saved={look.entries[sent.version - 1].command_id}", status_code=303)


def thanked_before(look: Look, interview: str, to: str, back: str) -> Redirect:
    """On to the page `back`, with what was saved when this person was thanked for that conversation."""
    talk, person = look.search.conversations.interviews[InterviewId(interview)], look.search.people.get(ContactId(to))
    version = next(one.version for one in talk.thanks if look.search.people.get(one.to) == person)
    return Redirect(f"{back}?saved={look.entries[version - 1].command_id}", status_code=303)

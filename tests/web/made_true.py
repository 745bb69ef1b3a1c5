"""Generated commands made true: ids, days and times of the search of the demo in the place of made-up ones, and things
made for those that use something up."""

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

from schemathesis import Case

from tests.web.demo import Demo, ago, dice

_ZONES = ("Europe/Berlin", "America/Chicago", "Asia/Tokyo", "UTC")
_POINTS: dict[str, str] = {
    "company": "CompanyTargeted", "contact": "ContactAdded", "introduced_by": "ContactAdded", "by": "ContactAdded",
    "promised_to": "ContactAdded", "about": "CompanyTargeted", "id": "InterviewHeld", "interview": "InterviewHeld",
    "referred_by": "ContactAdded", "out_of": "InterviewHeld",
}  # fmt: skip
_PAST = ("happened_on", "known_since", "due")
_TO_COME = ("come_back_on", "until")
_LEFT_OUT = ("same", "lead", "same_as", "opposite_of")
_SHOWN = {
    "person": "ContactAdded", "company": "CompanyTargeted", "interview": "InterviewHeld", "offer": "OfferReceived",
    "application": "ApplicationSubmitted",
}  # fmt: skip
"""What the `id` of a view points at, by the name of the view."""
_NAMED = {
    "person": "ContactAdded", "who": "ContactAdded", "lead": "IntroductionOffered", "conversation": "InterviewHeld",
    "company": "CompanyTargeted",
}  # fmt: skip
"""What the other parameters of the views point at."""


def asked_true(address: str, case: Case, demo: Demo) -> None:
    """A question that the demo has an answer to, four times out of five."""
    view = address.rsplit("/", 1)[-1]
    if "search_id" in (case.path_parameters or {}) and dice.random() < 0.8:
        case.path_parameters["search_id"] = demo.search
    if not case.query or dice.random() > 0.8:
        return
    case.query.pop("as_of", None)
    if view == "draft":
        of = {"person": demo.person()} if dice.random() < 0.5 else {"lead": demo.lead()}
        case.query = {"kind": "ask", **of}
    for name in case.query:
        if name == "id" and view in _SHOWN:
            case.query[name] = demo.a(_SHOWN[view])
        elif name in _NAMED and view != "draft":
            case.query[name] = demo.a(_NAMED[name])


def made_true(kind: str, case: Case, demo: Demo) -> None:
    """The command of that kind as it can be done in the demo."""
    case.body = {name: _true(name, value, demo) for name, value in case.body.items() if name not in _LEFT_OUT}
    if made := _MADE.get(kind):
        made(case, demo)


def _true(name: str, value: Any, demo: Demo) -> Any:
    if name == "appointment":
        return _planned(value)
    if isinstance(value, dict):
        return {name: _true(name, inner, demo) for name, inner in value.items() if name != "text" or "id" not in value}
    if name == "contacts":
        return dice.sample(demo.ids["ContactAdded"], 2)
    if isinstance(value, list):
        return [_true("", inner, demo) for inner in value]
    # JSON calls 7.0 a whole number too; a person who writes it means something else.
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if name in _PAST and value is not None:
        return ago(dice.randrange(300))
    if name in _TO_COME and value is not None:
        return ago(-dice.randrange(1, 300))
    if name in _POINTS and isinstance(value, str) and value not in ("me", "them"):
        return demo.a(_POINTS[name])
    return dice.choice(_ZONES) if name == "zone" else value


def _planned(value: dict[str, Any]) -> dict[str, Any]:
    """A time within the year, as people agree on one: at two in the afternoon the clocks change nowhere."""
    zone = {"zone": dice.choice(_ZONES)} if value.get("zone") else {}
    return {**value, **zone, "local": f"{ago(-dice.randrange(1, 300))}T14:{dice.randrange(60):02}"}


def _people(case: Case, demo: Demo) -> None:
    # One person at least, each once, and names given by one of them.
    case.body["people"] = [{"contact": contact} for contact in dice.sample(demo.ids["ContactAdded"], 2)]
    case.body.pop("interview", None)
    for given_name in case.body.get("names", ()):
        given_name["by"] = 0


def _filled(**make: Callable[[Demo], Any]) -> Callable[[Case, Demo], None]:
    def fill(case: Case, demo: Demo) -> None:
        case.body |= {name: value(demo) for name, value in make.items()}

    return fill


def _with(kind: str) -> Callable[[Demo], list[str]]:
    return lambda demo: dice.sample(demo.ids[kind], 2)


def _dropped(demo: Demo) -> str:
    company = demo.company()
    demo.do("DropCompany", company=company)
    return company


def _undone(demo: Demo) -> str:
    command: str = demo.step()["command_id"]
    demo.do("UndoCommand", command=command)
    return command


def _route(case: Case, demo: Demo) -> None:
    case.path_parameters["search_id"] = demo.framed()
    case.body.pop("legs", None)


def _next(case: Case, demo: Demo) -> None:
    case.body |= {"continues": demo.over(), "people": []}


def _turn(*before: tuple[str, dict[str, Any]], **fields: Any) -> Callable[[Case, Demo], None]:
    """A turn of a search of its own, today, after these."""

    def take(case: Case, demo: Demo) -> None:
        search = demo.framed()
        for kind, said in before:
            demo.do(kind, within=search, **said)
        case.path_parameters["search_id"] = search
        case.body = {name: value for name, value in case.body.items() if name not in ("happened_on", "offer")} | fields

    return take


def _tell(case: Case, demo: Demo) -> None:
    _turn()(case, demo)
    search = case.path_parameters["search_id"]
    case.body["to"] = demo.do("AddContact", within=search, name="Priya Raman")["data"]["id"]
    demo.do("ConcludeSearch", within=search, outcome="stayed")


def _rules(case: Case, demo: Demo) -> None:
    # The days of the method that contradict each other are as often refused as not.
    case.path_parameters["search_id"] = demo.framed()
    case.body = {name: value for name, value in case.body.items() if not name.endswith("_days")}
    case.body |= {"weekly_aim": dice.randrange(4, 9), "happened_on": None}


def _with_or_without_an_ask(case: Case, demo: Demo) -> None:
    case.body |= {"happened_on": None, "interview": demo.asked()}
    if dice.random() < 0.5:
        case.body |= {"interview": None, "contacts": [demo.person()]}


def _hold(case: Case, demo: Demo) -> None:
    case.body["contacts"] = [demo.person()]
    if case.body.get("interview"):
        case.body["interview"] = demo.asked()


def _thanks(case: Case, demo: Demo) -> None:
    person = demo.person()
    interview = demo.new("HoldInterview", contacts=[person])
    case.body |= {"interview": interview, "to": person, "happened_on": date.today().isoformat()}


def _correction(case: Case, demo: Demo) -> None:
    step = demo.step()
    body = {"type": "NextStepSet", **step["data"], "what": "Something else"}
    case.body |= {"version": step["version"], "event": body}


def _reminder(demo: Demo) -> dict[str, Any]:
    """One that runs."""
    kinds: tuple[tuple[str, Callable[[], str]], ...] = (
        ("nudge", demo.asked),
        ("second_person", demo.asked),
        ("lead", demo.lead),
        ("step", lambda: str(demo.step()["data"]["id"])),
    )
    kind, made = dice.choice(kinds)
    return {"kind": kind, "id": made()}


def _terms(demo: Demo) -> dict[str, Any]:
    """What an offer can be: never twice the same."""
    share = {"vesting": ["5", "15", "40", "40"], "low": "0", "expected": "42000", "high": "180000.50"}
    return {"currency": "GBP", "base": str(dice.randrange(30_000, 900_000)), "equity": dice.choice((share, None))}


def _offered(*, late: bool = False) -> Callable[[Case, Demo], None]:
    """About an offer that waits for an answer, on the day it came or later."""

    def fill(case: Case, demo: Demo) -> None:
        given = {"happened_on": ago(20), "expires_on": ago(10)} if late else {}
        said = {"company": demo.company(), "role": "engineer", "terms": _terms(demo), **given}
        case.body |= {"offer": demo.new("ReceiveOffer", **said), "happened_on": None}
        case.body = {name: value for name, value in case.body.items() if name not in ("by", "repeats")}
        if "terms" in case.body:
            case.body["terms"] = _terms(demo)
        if "expires_on" in case.body:
            case.body["expires_on"] = ago(-dice.randrange(1, 300))

    return fill


def _yes(case: Case, demo: Demo) -> None:
    """In a search of its own: there is one yes in each."""
    search = demo.framed()
    company = demo.do("TargetCompany", within=search, name="Northwind")["data"]["id"]
    offer = demo.do("ReceiveOffer", within=search, company=company, role="engineer", terms=_terms(demo))
    case.path_parameters["search_id"] = search
    case.body |= {"offer": offer["data"]["id"], "happened_on": None}


def _round(case: Case, demo: Demo) -> None:
    """One that was booked, or another of an application."""
    if dice.random() < 0.5:
        case.body |= {"round": demo.round(), "application": None}
    else:
        case.body |= {"round": None, "application": demo.applied()}


def _thanks_for_a_round(case: Case, demo: Demo) -> None:
    person = demo.person()
    round = demo.round()
    demo.do("HoldRound", round=round, contacts=[person], happened_on=ago(300))
    case.body |= {"round": round, "to": dice.choice((person, None)), "happened_on": None}


_APPLIED = _filled(application=Demo.applied)
_AGREED = _filled(round=Demo.round)
_ASKED = _filled(interview=Demo.asked)
_BOOKED = _filled(interview=Demo.booked)
_MADE: dict[str, Callable[[Case, Demo], None]] = {
    "ChooseRoute": _route,
    "SetRules": _rules,
    "StartNextSearch": _next,
    "PauseSearch": _turn(),
    "ResumeSearch": _turn(("PauseSearch", {})),
    "ConcludeSearch": _turn(outcome="stopped"),
    "ReopenSearch": _turn(("ConcludeSearch", {"outcome": "stayed"})),
    "TellOutcome": _tell,
    "KeepDraft": _filled(text=lambda _: f"Dear {{first_name}}, {uuid.uuid4()}"),
    "RateCompany": _filled(motivation=lambda _: dice.randrange(4)),
    "ChangeCompany": _filled(name=lambda _: f"Company {uuid.uuid4()}"),
    "ChangeContact": _filled(name=lambda _: f"Person {uuid.uuid4()}"),
    "ActivateCompany": _filled(company=Demo.company),
    "ParkCompany": _filled(company=Demo.company),
    "DropCompany": _filled(company=Demo.company),
    "RestoreCompany": _filled(company=_dropped),
    "MergeContacts": _filled(contact=Demo.person, other=Demo.person),
    "RequestInterview": _filled(contacts=_with("ContactAdded")),
    "NudgeInterview": _ASKED,
    "AnswerInterview": _ASKED,
    "ScheduleInterview": _with_or_without_an_ask,
    "RescheduleInterview": _BOOKED,
    "ConfirmInterview": _BOOKED,
    "DeclineInterview": _ASKED,
    "GiveUpInterview": _ASKED,
    "CancelInterview": _BOOKED,
    "MissInterview": _BOOKED,
    "PrepareInterview": _filled(interview=Demo.asked, questions=lambda _: ["How did you move?"]),
    "HoldInterview": _hold,
    "LogConversation": _people,
    "ExplainTitle": _filled(interview=Demo.held),
    "MakeIntroduction": _filled(introduction=Demo.lead),
    "FadeIntroduction": _filled(introduction=Demo.lead),
    "FollowAdvice": _filled(advice=Demo.advice),
    "ReportBackAdvice": _filled(advice=Demo.advice, to=Demo.person),
    "SendThankYou": _thanks,
    "SubmitApplication": _filled(company=Demo.company),
    "NudgeApplication": _APPLIED,
    "ScheduleRound": _APPLIED,
    "PrepareRound": _filled(round=Demo.round, questions=lambda _: ["What comes first?"]),
    "RescheduleRound": _AGREED,
    "HoldRound": _round,
    "CancelRound": _AGREED,
    "MissRound": _AGREED,
    "ThankForRound": _thanks_for_a_round,
    "RejectApplication": _APPLIED,
    "WithdrawApplication": _APPLIED,
    "LetApplicationRest": _APPLIED,
    "ReviveApplication": _filled(application=Demo.over_there),
    "ReceiveOffer": _filled(
        company=Demo.company,
        application=lambda _: None,
        terms=_terms,
        expires_on=lambda _: ago(-dice.randrange(1, 300)),
    ),
    "RecordPromise": _offered(),
    "ProposeCounter": _offered(),
    "WeighOffer": _offered(),
    "ReviseOffer": _offered(),
    "MoveOfferDeadline": _offered(late=True),
    "AcceptOffer": _yes,
    "DeclineOffer": _offered(),
    "LapseOffer": _offered(late=True),
    "RescindOffer": _offered(),
    "FinishNextStep": _filled(step=lambda demo: demo.step()["data"]["id"]),
    "DropNextStep": _filled(step=lambda demo: demo.step()["data"]["id"]),
    "PostponeReminder": _filled(which=_reminder),
    "SkipReminder": _filled(which=_reminder),
    "LetGo": _filled(things=lambda demo: [_reminder(demo), _reminder(demo)]),
    "CorrectEntry": _correction,
    "UndoCommand": _filled(command=lambda demo: demo.step()["command_id"]),
    "BringBack": _filled(command=_undone),
}
"""What these commands use up, or need to fit together."""

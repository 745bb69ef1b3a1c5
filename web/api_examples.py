"""An example of every command, for the reference of the API. Ids are made up: take those of your own search."""

from typing import Any

_SEARCH = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a00"
_COMPANY = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a01"
_PERSON = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a02"
_OTHER_PERSON = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a03"
_CONVERSATION = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a04"
_NAME_GIVEN = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a05"
_STEP = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a06"
_COMMAND = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a07"
_OFFER = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a20"
_PROMISE = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a21"
_ADVICE = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a09"
_LEARNED = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a08"
_APPLICATION = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a0d"
_ROUND = "5b0f3c1e-7f0a-5a57-9d0c-2f6f3d1b8a0e"

_FRAME: dict[str, Any] = {
    "background": {"role": "Financial analyst", "industry": "Finance"},
    "target": {"role": "ML engineer", "industry": "Tech"},
    "new_role": True,
    "new_industry": True,
}

_ALL: tuple[dict[str, Any], ...] = (
    {"type": "StartSearch", "title": "Into machine learning", "zone": "Europe/Berlin", "country": "DE", **_FRAME},
    {
        "type": "StartNextSearch", "continues": _SEARCH, "title": "The second leg", "zone": "Europe/Berlin",
        "target": {"role": "ML engineer", "industry": "Tech"}, "new_role": False, "new_industry": True,
        "people": [_PERSON, _OTHER_PERSON], "lessons": "Ask for conversations first, apply later.",
    },
    {"type": "ReframeSwitch", **_FRAME, "why": "Product work suits me less than I thought."},
    {"type": "DecideFamiliarity", "aspect": "industry", "name": "Fintech", "new": False},
    {"type": "ChooseRoute", "route": "role_first"},
    {"type": "SetRules", "nudge_days": 10, "country": "AT"},
    {"type": "KeepDraft", "kind": "ask", "text": "Dear {first_name}, may I ask you about your week as {aim_role}?"},
    {"type": "PauseSearch", "why": "Three weeks at home."},
    {"type": "ResumeSearch"},
    {"type": "ConcludeSearch", "outcome": "accepted", "lessons": "Ask for conversations first, apply later."},
    {"type": "ReopenSearch", "why": "They took the offer back."},
    {"type": "TellOutcome", "to": _PERSON, "channel": "email"},
    {
        "type": "TargetCompany", "name": "Acme AI", "kind": "startup", "industry": "Tech",
        "aimed_role": "ML engineer", "motivation": 3,
    },
    {
        "type": "PasteCompanies",
        "rows": [{"name": "Acme AI", "kind": "startup"}, {"name": "Beta Bank", "known_there": "Lena Weber"}],
    },
    {"type": "RateCompany", "company": _COMPANY, "motivation": 3, "posting": 1, "advocacy": 2},
    {"type": "ChangeCompany", "company": _COMPANY, "kind": "scale_up"},
    {"type": "ActivateCompany", "company": _COMPANY},
    {"type": "ParkCompany", "company": _COMPANY, "why": "No openings before summer."},
    {"type": "DropCompany", "company": _COMPANY, "why": "They want five years of research."},
    {"type": "RestoreCompany", "company": _COMPANY},
    {"type": "AddContact", "name": "Priya Raman", "employer": "Acme AI", "how_known": "alumni"},
    {
        "type": "PastePeople",
        "rows": [{"name": "Priya Raman", "employer": "Acme AI"}, {"name": "Daniel Ortiz", "how_known": "cold"}],
    },
    {"type": "ChangeContact", "contact": _PERSON, "role": "Team lead"},
    {"type": "MergeContacts", "contact": _PERSON, "other": _OTHER_PERSON},
    {"type": "LogTouch", "contact": _PERSON, "by": "me", "channel": "email", "gist": "Sent my project."},
    {
        "type": "RequestInterview", "contacts": [_PERSON], "channel": "email", "time": "09:40",
        "message": "Dear Priya, may I ask you for 20 minutes?",
    },
    {"type": "NudgeInterview", "interview": _CONVERSATION, "channel": "email"},
    {"type": "AnswerInterview", "interview": _CONVERSATION, "gist": "later", "come_back_on": "2026-04-01"},
    {
        "type": "ScheduleInterview", "interview": _CONVERSATION, "medium": "video", "minutes": 30,
        "appointment": {"local": "2026-03-12T15:00", "zone": "Europe/Lisbon"}, "place": "https://acme.example/room",
    },
    {
        "type": "RescheduleInterview", "interview": _CONVERSATION, "by": "them",
        "appointment": {"local": "2026-10-25T02:30", "later": True},
    },
    {"type": "ConfirmInterview", "interview": _CONVERSATION, "channel": "email"},
    {
        "type": "DeclineInterview", "interview": _CONVERSATION, "by": "them", "note": "No time before summer.",
        "name": "Tomasz Zielinski", "employer": "Acme AI",
    },
    {"type": "GiveUpInterview", "interview": _CONVERSATION},
    {"type": "CancelInterview", "interview": _CONVERSATION, "by": "them", "note": "A deadline."},
    {"type": "MissInterview", "interview": _CONVERSATION, "by": "me", "note": "The train was late."},
    {
        "type": "PrepareInterview", "interview": _CONVERSATION,
        "questions": ["How did you move?", "What did you do last week?"],
    },
    {"type": "HoldInterview", "interview": _CONVERSATION, "medium": "video", "minutes": 30},
    {
        "type": "LogConversation", "people": [{"name": "Priya Raman", "employer": "Acme AI"}],
        "note": "Half of the week is data work.", "names": [{"name": "Tomasz Zielinski"}],
        "promises": [{"what": "Send my project"}], "advice": ["Build one thing end to end."],
    },
    {
        "type": "ExplainTitle", "interview": _CONVERSATION, "title": "ML engineer", "week": "Half of it is data work.",
        "stack": "Python, PyTorch", "skills": "Reading other people's code", "hiring": "A small task, then two talks.",
    },
    {
        "type": "NoteInsight", "topic": "tools", "claim": "PyTorch in production, not notebooks.", "same_as": _LEARNED,
        "source": {"id": _CONVERSATION, "text": "They run PyTorch in production, no notebooks."},
    },
    {"type": "ReceiveAdvice", "text": "Build one thing end to end.", "by": _PERSON},
    {"type": "FollowAdvice", "advice": _ADVICE, "note": "It took two evenings."},
    {"type": "ReportBackAdvice", "advice": _ADVICE, "channel": "email"},
    {"type": "OfferIntroduction", "name": "Tomasz Zielinski", "employer": "Acme AI", "by": _PERSON},
    {"type": "MakeIntroduction", "introduction": _NAME_GIVEN, "contact": _OTHER_PERSON},
    {"type": "FadeIntroduction", "introduction": _NAME_GIVEN, "why": "He has left."},
    {"type": "SendThankYou", "interview": _CONVERSATION, "to": _PERSON, "channel": "email"},
    {
        "type": "SubmitApplication", "company": _COMPANY, "role": "ML engineer", "referred_by": _PERSON,
        "out_of": _CONVERSATION, "url": "https://acme.example/jobs/17",
    },
    {"type": "NudgeApplication", "application": _APPLICATION, "channel": "email", "message": "Is there any news?"},
    {
        "type": "ScheduleRound", "application": _APPLICATION, "contacts": [_PERSON], "title": "Panel", "minutes": 60,
        "appointment": {"local": "2026-03-19T10:00"}, "medium": "video", "place": "https://acme.example/room",
    },
    {"type": "PrepareRound", "round": _ROUND, "questions": ["What should be different after three months?"]},
    {"type": "RescheduleRound", "round": _ROUND, "by": "them", "appointment": {"local": "2026-03-20T10:00"}},
    {"type": "HoldRound", "round": _ROUND, "minutes": 50, "note": "They asked about the churn model."},
    {"type": "CancelRound", "round": _ROUND, "by": "them", "note": "Someone is ill."},
    {"type": "MissRound", "round": _ROUND, "by": "me", "note": "The train was late."},
    {"type": "ThankForRound", "round": _ROUND, "to": _PERSON, "channel": "email"},
    {"type": "RejectApplication", "application": _APPLICATION, "note": "They took someone from inside."},
    {"type": "WithdrawApplication", "application": _APPLICATION, "why": "Too far away."},
    {"type": "LetApplicationRest", "application": _APPLICATION},
    {"type": "ReviveApplication", "application": _APPLICATION, "note": "They wrote again."},
    {
        "type": "ReceiveOffer", "company": _COMPANY, "role": "ML engineer", "medium": "email",
        "expires_on": "2026-04-10",
        "terms": {
            "currency": "EUR", "base": "72000", "bonus": "7200", "bonus_probability": "80", "sign_on": ["5000"],
            "equity": {
                "grant": "0.3 % in options", "vesting": ["25", "25", "25", "25"], "low": "0", "expected": "40000",
                "high": "90000",
            },
            "remote": "hybrid", "start": "2026-06-01",
        },
        "teaches": "Models that somebody signs.",
    },
    {
        "type": "RecordPromise", "offer": _OFFER, "text": "A day a week to learn.", "by": _PERSON, "medium": "email",
        "repeats": _PROMISE,
    },
    {
        "type": "ProposeCounter", "offer": _OFFER, "medium": "call",
        "asks": [{"what": "EUR 76,000 a year", "why": "Two others hire for the same work at that."}],
    },
    {"type": "WeighOffer", "offer": _OFFER, "criterion": "The people", "weighed": "better"},
    {
        "type": "ReviseOffer", "offer": _OFFER, "medium": "email",
        "terms": {"currency": "EUR", "base": "74000", "bonus": "7200", "bonus_probability": "80"},
    },
    {"type": "MoveOfferDeadline", "offer": _OFFER, "expires_on": "2026-04-17", "note": "To read it in peace."},
    {"type": "AcceptOffer", "offer": _OFFER},
    {"type": "DeclineOffer", "offer": _OFFER, "why": "Too far away."},
    {"type": "LapseOffer", "offer": _OFFER},
    {"type": "RescindOffer", "offer": _OFFER, "note": "A hiring freeze."},
    {"type": "SetNextStep", "what": "Send my project", "due": "2026-03-10", "promised_to": _PERSON},
    {"type": "FinishNextStep", "step": _STEP},
    {"type": "DropNextStep", "step": _STEP, "why": "No longer needed."},
    {"type": "AddNote", "about": _COMPANY, "text": "AI work helped with here: the churn model."},
    {"type": "PostponeReminder", "which": {"kind": "nudge", "id": _CONVERSATION}, "until": "2026-03-16"},
    {
        "type": "SkipReminder", "which": {"kind": "thank", "id": _CONVERSATION, "who": _PERSON},
        "why": "Thanked in person.",
    },
    {
        "type": "LetGo",
        "things": [{"kind": "give_up", "id": _CONVERSATION}, {"kind": "lead", "id": _NAME_GIVEN}],
    },
    {
        "type": "CorrectEntry", "version": 17,
        "event": {"type": "NextStepSet", "id": _STEP, "what": "Send my project", "due": "2026-03-12"},
    },
    {"type": "UndoCommand", "command": _COMMAND, "why": "Logged twice."},
    {"type": "BringBack", "command": _COMMAND},
)  # fmt: skip

EXAMPLES = {example["type"]: example for example in _ALL}
"""By the name of the command."""

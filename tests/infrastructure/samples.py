"""One of every event, with every field said: what the golden file of the stored form is about."""

from datetime import UTC, date, datetime
from decimal import Decimal

from domain import events, values
from domain.events import AnyEvent
from domain.journal import Entry
from domain.money import Equity, Remote, Terms
from domain.values import CommandId, SearchId

SEARCH = SearchId("5f03b9ec-1319-5bbc-a759-ff3370838914")
COMPANY = values.CompanyId("c0000000-0000-4000-8000-000000000001")
PRIYA = values.ContactId("c0000000-0000-4000-8000-000000000002")
DANIEL = values.ContactId("c0000000-0000-4000-8000-000000000003")
COFFEE = values.InterviewId("c0000000-0000-4000-8000-000000000004")
LEAD = values.IntroductionId("c0000000-0000-4000-8000-000000000005")
STEP = values.NextStepId("c0000000-0000-4000-8000-000000000006")
INSIGHT = values.InsightId("c0000000-0000-4000-8000-000000000007")
APPLICATION = values.ApplicationId("c0000000-0000-4000-8000-000000000008")
ROUND = values.RoundId("c0000000-0000-4000-8000-000000000009")
OFFER = values.OfferId("c0000000-0000-4000-8000-000000000010")
SOURCE = values.Source(values.SourceId(COFFEE), "Ask Daniel about the data team")
ANALYST = values.Position("Financial analyst", "Banking")
ENGINEER = values.Position("Data engineer", "Climate tech")
APPOINTMENT = values.Appointment("2026-03-12T15:00", "Europe/Berlin", datetime(2026, 3, 12, 14, tzinfo=UTC))
REMINDER = values.Which(values.ReminderKind.THANK, values.ReminderId(COFFEE), PRIYA)
TERMS = Terms(
    currency="EUR",
    base=Decimal("72000.50"),
    bonus=Decimal("7200"),
    bonus_probability=Decimal("62.5"),
    equity=Equity(
        grant="0.1 % in options",
        vesting=(Decimal("25"), Decimal("25"), Decimal("25"), Decimal("25")),
        low=Decimal("1"),
        expected=Decimal("20000"),
        high=Decimal("60000"),
    ),
    sign_on=(Decimal("5000"), Decimal("2500")),
    benefits=Decimal("1800"),
    place="Berlin",
    remote=Remote.HYBRID,
    start=date(2026, 6, 1),
)
TARGETED = events.CompanyTargeted(
    id=COMPANY,
    name="Northwind",
    industry="Climate tech",
    kind=values.CompanyKind.SCALE_UP,
    aimed_role="Data engineer",
    why="They measure what I care about.\nAnd they are near.",
    source="a list of climate companies",
)

SAMPLES: tuple[AnyEvent, ...] = (
    events.SearchStarted(
        title="Into climate",
        background=ANALYST,
        target=ENGINEER,
        new_role=True,
        new_industry=True,
        zone="Europe/Berlin",
        country="DE",
        continues=SearchId("5f03b9ec-1319-5bbc-a759-ff3370838900"),
    ),
    events.SwitchReframed(
        background=ANALYST, target=ENGINEER, new_role=True, new_industry=False, why="Fintech is what I know."
    ),
    events.FamiliarityDecided(aspect=values.Aspect.INDUSTRY, name="Fintech", new=False, why="I did that for years."),
    events.RouteChosen(
        route=values.Route.ROLE_FIRST,
        legs=(values.Leg(values.Position("Data engineer", "Banking"), kept="Banking", gained="Data engineer"),),
        why="One thing at a time",
    ),
    events.RulesSet(
        zone="Europe/Lisbon",
        country="PT",
        active_companies=4,
        weekly_aim=2,
        interview_minutes=20,
        second_person_days=2,
        nudge_days=6,
        give_up_days=10,
        quick_days=2,
        come_back_days=40,
        lead_days=2,
        thank_you_days=2,
        thank_you_late_days=3,
        promise_days=5,
        quiet_days=20,
        slipped_days=30,
        coming_days=5,
        shown_at_once=4,
        ask_words=100,
        invitation_characters=300,
        gap_minutes=45,
        advice_days=5,
        advice_late_days=10,
        report_back_days=3,
        progress_days=10,
        keep_in_touch_days=60,
        application_nudge_days=10,
        application_nudges=1,
        round_silence_days=21,
        offer_days=2,
        tie_percent=3,
        forecast_asks=20,
        unsaid=(values.RulesDetail.COUNTRY,),
    ),
    events.DraftKept(kind=values.DraftKind.ASK, text="Dear {first_name},\nmay I ask you for 20 minutes?"),
    events.SearchPaused(why="A move"),
    events.SearchResumed(),
    events.SearchConcluded(
        outcome=values.Outcome.ACCEPTED, offer=OFFER, lessons="Ask earlier.\nPeople answer in the morning."
    ),
    events.SearchReopened(why="They took it back"),
    events.OutcomeTold(to=PRIYA, channel=values.Channel.EMAIL),
    TARGETED,
    events.CompanyRated(company=COMPANY, motivation=3, posting=0, advocacy=1),
    events.CompanyChanged(
        company=COMPANY,
        name="Northwind Energy",
        industry="Energy",
        kind=values.CompanyKind.LARGE,
        aimed_role="Analytics engineer",
        unsaid=(values.CompanyDetail.KIND,),
    ),
    events.CompanyActivated(company=COMPANY),
    events.CompanyParked(company=COMPANY, why="Hiring freeze"),
    events.CompanyDropped(company=COMPANY, why="All on site"),
    events.CompanyRestored(company=COMPANY),
    events.ContactAdded(
        id=PRIYA,
        name="Priya Nair",
        role="Data engineer",
        employer="Northwind",
        company=COMPANY,
        email="priya@example.org",
        phone="+49 30 1234",
        url="https://example.org/in/priya",
        how_known=values.HowKnown.ALUMNI,
        introduced_by=DANIEL,
        came_from=ANALYST,
        known_since=date(2019, 5, 1),
        keep_in_touch=True,
        carried_from=values.Carried(SearchId("5f03b9ec-1319-5bbc-a759-ff3370838900"), "c0"),
    ),
    events.ContactChanged(
        contact=PRIYA,
        name="Priya N.",
        role="Lead",
        employer="Southwind",
        company=COMPANY,
        email="p@example.org",
        phone="1",
        url="https://example.org/in/p",
        how_known=values.HowKnown.GROUP,
        introduced_by=DANIEL,
        came_from=ENGINEER,
        keep_in_touch=False,
        unsaid=(values.ContactDetail.HOW_KNOWN, values.ContactDetail.INTRODUCED_BY),
    ),
    events.ContactsMerged(contact=PRIYA, other=DANIEL),
    events.TouchLogged(
        contact=PRIYA, by=values.Side.THEM, channel=values.Channel.SOCIAL, gist="Sent an article", time="11:20"
    ),
    events.InterviewRequested(
        id=COFFEE, contacts=(PRIYA, DANIEL), channel=values.Channel.EMAIL, message="May I ask you?", time="11:59"
    ),
    events.InterviewNudged(interview=COFFEE, channel=values.Channel.MESSAGE, message="Just to ask again", time="12:00"),
    events.InterviewAnswered(
        interview=COFFEE,
        gist=values.Gist.LATER,
        turn=values.Side.ME,
        come_back_on=date(2026, 4, 1),
        note="After the fair",
    ),
    events.InterviewScheduled(
        id=COFFEE,
        contacts=(PRIYA, DANIEL),
        appointment=APPOINTMENT,
        minutes=30,
        medium=values.Medium.VIDEO,
        place="https://example.org/room",
    ),
    events.InterviewRescheduled(
        interview=COFFEE,
        appointment=APPOINTMENT,
        minutes=20,
        medium=values.Medium.PHONE,
        place="+49 30 1234",
        by=values.Side.THEM,
    ),
    events.InterviewConfirmed(interview=COFFEE, channel=values.Channel.EMAIL),
    events.InterviewDeclined(interview=COFFEE, by=values.Side.THEM, referred_on=LEAD, note="Ask Lena"),
    events.InterviewUnanswered(interview=COFFEE),
    events.InterviewCancelled(interview=COFFEE, by=values.Side.THEM, note="A deadline"),
    events.InterviewMissed(interview=COFFEE, by=values.Side.ME, note="The train"),
    events.InterviewPrepared(interview=COFFEE, questions=("How did you move?", "What is a week like?")),
    events.InterviewHeld(
        id=COFFEE,
        contacts=(PRIYA, DANIEL),
        time="09:30",
        minutes=25,
        medium=values.Medium.VIDEO,
        note="They moved from finance.\n“Start with dbt”, she says.",
        private=True,
        unplanned=True,
    ),
    events.TitleExplained(
        interview=COFFEE, title="Data engineer", week="Pipelines", stack="dbt", skills="SQL", hiring="A task at home"
    ),
    events.InsightNoted(
        id=INSIGHT,
        topic=values.Topic.TOOLS,
        claim="dbt, and a lot of spreadsheets",
        by=PRIYA,
        role="Data engineer",
        industry="Climate tech",
        company=COMPANY,
        same_as=values.InsightId("i1"),
        opposite_of=values.InsightId("i2"),
        source=SOURCE,
    ),
    events.AdviceReceived(id=values.AdviceId("a1"), text="Build one small thing", by=PRIYA, source=SOURCE),
    events.AdviceFollowed(advice=values.AdviceId("a1"), note="It took two evenings"),
    events.AdviceReportedBack(advice=values.AdviceId("a1"), to=PRIYA, channel=values.Channel.MESSAGE),
    events.IntroductionOffered(id=LEAD, name="Lena", employer="Gridworks", contact=DANIEL, by=PRIYA, source=SOURCE),
    events.IntroductionMade(introduction=LEAD, contact=DANIEL),
    events.IntroductionFaded(introduction=LEAD, why="No reply"),
    events.ThankYouSent(interview=COFFEE, to=PRIYA, channel=values.Channel.EMAIL),
    events.ApplicationSubmitted(
        id=APPLICATION,
        company=COMPANY,
        role="Data engineer",
        url="https://example.org/jobs/7",
        referred_by=PRIYA,
        out_of=COFFEE,
        note="She sent it on",
    ),
    events.ApplicationNudged(
        application=APPLICATION, channel=values.Channel.EMAIL, message="How does it stand?", time="09:15"
    ),
    events.RoundScheduled(
        id=ROUND,
        application=APPLICATION,
        appointment=APPOINTMENT,
        contacts=(PRIYA, DANIEL),
        title="Case",
        minutes=60,
        medium=values.Medium.IN_PERSON,
        place="Their office",
    ),
    events.RoundPrepared(round=ROUND, questions=("What does the team need first?", "Show the churn model")),
    events.RoundRescheduled(
        round=ROUND,
        appointment=APPOINTMENT,
        minutes=45,
        medium=values.Medium.VIDEO,
        place="https://example.org/room",
        by=values.Side.THEM,
    ),
    events.RoundHeld(
        id=ROUND,
        application=APPLICATION,
        contacts=(PRIYA,),
        title="Case",
        time="15:00",
        minutes=50,
        medium=values.Medium.VIDEO,
        note="They asked about tests.",
        private=True,
    ),
    events.RoundCancelled(round=ROUND, by=values.Side.THEM, note="Someone is ill"),
    events.RoundMissed(round=ROUND, by=values.Side.ME, note="The train"),
    events.RoundThanked(round=ROUND, to=PRIYA, channel=values.Channel.EMAIL),
    events.ApplicationRejected(application=APPLICATION, note="Someone from inside"),
    events.ApplicationWithdrawn(application=APPLICATION, why="Another offer"),
    events.ApplicationWentSilent(application=APPLICATION),
    events.ApplicationRevived(application=APPLICATION, note="They wrote in May"),
    events.OfferReceived(
        id=OFFER,
        company=COMPANY,
        application=APPLICATION,
        role="Data engineer",
        terms=TERMS,
        expires_on=date(2026, 4, 10),
        medium=values.Word.CALL,
        teaches="Pipelines at scale",
    ),
    events.PromiseRecorded(
        id=values.PromiseId("p2"),
        offer=OFFER,
        text="A review after six months",
        by=PRIYA,
        name="Jonas Berg",
        medium=values.Word.CONTRACT,
        repeats=values.PromiseId("p1"),
    ),
    events.CounterProposed(
        offer=OFFER,
        asks=(values.CounterAsk("EUR 78,000", "What others in that role get"), values.CounterAsk("Fridays at home")),
        medium=values.Word.IN_PERSON,
        note="She asks her lead",
    ),
    events.OfferWeighed(offer=OFFER, criterion="People", weighed=values.Weighed.BETTER, why="I know three there"),
    events.OfferRevised(offer=OFFER, terms=TERMS, medium=values.Word.EMAIL, note="Halfway"),
    events.OfferDeadlineMoved(offer=OFFER, expires_on=date(2026, 4, 17), note="A week more"),
    events.OfferAccepted(offer=OFFER),
    events.OfferDeclined(offer=OFFER, why="All on site"),
    events.OfferLapsed(offer=OFFER),
    events.OfferRescinded(offer=OFFER, note="A freeze"),
    events.NextStepSet(
        id=STEP,
        what="Send the article",
        due=date(2026, 3, 9),
        about=values.AboutId(COFFEE),
        promised_to=PRIYA,
        source=SOURCE,
    ),
    events.NextStepDone(step=STEP),
    events.NextStepDropped(step=STEP, why="She found it herself"),
    events.NoteAdded(id=values.NoteId("n1"), about=values.AboutId(SEARCH), text="A slow week", private=True),
    events.ReminderPostponed(which=REMINDER, until=date(2026, 3, 20)),
    events.ReminderSkipped(which=REMINDER, why="She was there only for a moment"),
    events.EntriesRetracted(first=2, last=4, why="Logged twice"),
    events.RetractionReversed(retraction=5),
    events.EntryCorrected(version=2, event=TARGETED, happened_on=date(2026, 3, 1), why="A typo"),
)


def entry(event: AnyEvent, version: int = 1, **fields: str) -> Entry:
    """A line of the journal about an event."""
    return Entry(
        search_id=SearchId(fields.get("search_id", SEARCH)),
        version=version,
        recorded_at=datetime(2026, 3, 4, 10, 30, 0, 250, tzinfo=UTC),
        happened_on=date(2026, 3, 3),
        command_id=CommandId("d0000000-0000-4000-8000-000000000001"),
        command_hash="0123456789abcdef",
        actor="me",
        prev="00112233445566778899aabbccddeeff",
        event=event,
    )

"""One of every event, with every field said: what the golden file of the stored form is about."""

from datetime import UTC, date, datetime

from domain import events, values
from domain.events import AnyEvent
from domain.journal import Entry
from domain.values import CommandId, SearchId

SEARCH = SearchId("5f03b9ec-1319-5bbc-a759-ff3370838914")
COMPANY = values.CompanyId("c0000000-0000-4000-8000-000000000001")
PRIYA = values.ContactId("c0000000-0000-4000-8000-000000000002")
DANIEL = values.ContactId("c0000000-0000-4000-8000-000000000003")
COFFEE = values.InterviewId("c0000000-0000-4000-8000-000000000004")
LEAD = values.IntroductionId("c0000000-0000-4000-8000-000000000005")
STEP = values.NextStepId("c0000000-0000-4000-8000-000000000006")
INSIGHT = values.InsightId("c0000000-0000-4000-8000-000000000007")
SOURCE = values.Source(values.SourceId(COFFEE), "Ask Daniel about the data team")
ANALYST = values.Position("Financial analyst", "Banking")
ENGINEER = values.Position("Data engineer", "Climate tech")
APPOINTMENT = values.Appointment("2026-03-12T15:00", "Europe/Berlin", datetime(2026, 3, 12, 14, tzinfo=UTC))
REMINDER = values.Which(values.ReminderKind.THANK, values.ReminderId(COFFEE), PRIYA)
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
        unsaid=(values.RulesDetail.COUNTRY,),
    ),
    events.DraftKept(kind=values.DraftKind.ASK, text="Dear {first_name},\nmay I ask you for 20 minutes?"),
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
    events.IntroductionOffered(id=LEAD, name="Lena", employer="Gridworks", contact=DANIEL, by=PRIYA, source=SOURCE),
    events.IntroductionMade(introduction=LEAD, contact=DANIEL),
    events.IntroductionFaded(introduction=LEAD, why="No reply"),
    events.ThankYouSent(interview=COFFEE, to=PRIYA, channel=values.Channel.EMAIL),
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

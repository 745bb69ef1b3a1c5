"""The views of what there is: the Map, the lists, and the pages of one thing."""

from datetime import date

import pytest

from domain.commands import ChooseRoute, DecideFamiliarity, MergeContacts, SendThankYou
from domain.events import (
    AnyEvent,
    CompanyActivated,
    CompanyDropped,
    CompanyParked,
    CompanyRated,
    ContactsMerged,
    IntroductionFaded,
    IntroductionMade,
    TouchLogged,
)
from domain.refusals import Unknown
from domain.steps.framing import Square
from domain.values import (
    AboutId,
    Aspect,
    Channel,
    CompanyId,
    CompanyKind,
    ContactId,
    InterviewId,
    IntroductionId,
    Medium,
    Position,
    Route,
    Side,
    Source,
    SourceId,
    Switch,
)
from domain.views.companies import companies
from domain.views.company import company
from domain.views.interview import interview
from domain.views.interviews import interviews
from domain.views.look import LeadState, Talk
from domain.views.people import people
from domain.views.person import person
from domain.views.switch_map import Advice, place, switch_map
from domain.views.timeline import Deed
from tests.domain.kit import (
    ANALYST,
    ENGINEER,
    TODAY,
    Given,
    added,
    chosen,
    given,
    held,
    march,
    names,
    note,
    offered,
    on,
    started,
    step,
    targeted,
)

PRIYA, DANIEL, LENA = ContactId("priya"), ContactId("daniel"), ContactId("lena")
ACME, BANK = CompanyId("acme"), CompanyId("bank")
TALK = InterviewId("talk")


def plainly(deed: Deed) -> str:
    return ", ".join(type(line.event).__name__ for line in deed.lines)


# The Map

SQUARES = given(
    started(),
    targeted("acme", kind=CompanyKind.STARTUP, industry="tech"),
    targeted("bank", kind=CompanyKind.LARGE, industry="finance"),
    targeted("lumen", industry="tech", aimed_role="analyst"),
    targeted("desk", kind=CompanyKind.OWN_EMPLOYER, aimed_role="analyst"),
    targeted("fintrail", kind=CompanyKind.STARTUP, industry="fintech"),
    targeted("gone", industry="tech"),
    CompanyDropped(company=CompanyId("gone")),
)


def squares(story: Given) -> dict[str, Square | None]:
    return {one.name: one.square for one in switch_map(story.look()).companies}


def test_every_company_stands_in_its_own_square() -> None:
    assert squares(SQUARES) == {
        "Acme": Square(Switch.BOTH),
        "Bank": Square(Switch.ROLE),
        "Lumen": Square(Switch.INDUSTRY),
        "Desk": Square(Switch.NONE),
        "Fintrail": Square(Switch.BOTH, guessed_industry=True),
    }


def test_the_present_employer_is_in_the_present_industry() -> None:
    story = given(started(), targeted("desk", kind=CompanyKind.OWN_EMPLOYER))
    [desk] = switch_map(story.look()).companies
    assert (desk.role, desk.industry) == ("machine learning engineer", "finance")
    assert desk.square == Square(Switch.ROLE)
    unsaid = given(started(background=Position("analyst")), targeted("desk", kind=CompanyKind.OWN_EMPLOYER))
    [desk] = switch_map(unsaid.look()).companies
    assert (desk.industry, desk.square) == ("tech", Square(Switch.BOTH, guessed_industry=True))


def test_without_a_frame_nothing_can_be_placed() -> None:
    story = given(started(target=Position(), new_role=None, new_industry=None), targeted("acme"))
    shown = switch_map(story.look())
    assert (shown.switch, shown.routes, shown.advice, shown.went_this_way) == (None, (), (), ())
    [acme] = shown.companies
    assert (acme.square, acme.on_route, acme.role) == (None, None, None)


def test_a_name_is_asked_about_once() -> None:
    story = given(
        started(new_industry=None),
        targeted("a", industry="Fintech", aimed_role="data scientist"),
        targeted("b", industry="fintech ", aimed_role="Analyst"),
        targeted("c", industry="tech"),
        targeted("d", industry="mining"),
        CompanyDropped(company=CompanyId("d")),
    )
    asked = [(one.aspect, one.name, one.own) for one in switch_map(story.look()).asked]
    assert asked == [
        (Aspect.INDUSTRY, "tech", True),
        (Aspect.ROLE, "data scientist", False),
        (Aspect.INDUSTRY, "Fintech", False),
    ]
    for aspect, name, _ in asked:
        story = story.then(DecideFamiliarity(aspect=aspect, name=name, new=False))
    assert switch_map(story.look()).asked == ()


def test_a_route_says_what_is_on_it() -> None:
    story = SQUARES.and_given(
        targeted("other bank", industry="finance", kind=CompanyKind.STARTUP),
        added("priya", role="machine learning engineer", company=BANK, came_from=ANALYST),
        added("daniel", company=BANK),
        added("lena", role="analyst", employer="acme", came_from=Position("analyst", "finance")),
        held("talk", "priya"),
        held("chat", "lena"),
    )
    cards = {card.route: card for card in switch_map(story.look()).routes}
    assert list(cards) == [Route.ROLE_FIRST, Route.INDUSTRY_FIRST, Route.DIRECT]
    first = cards[Route.ROLE_FIRST]
    assert (first.companies, first.startups, first.people_met, first.went_this_way) == (4, 3, 2, 1)
    second = cards[Route.INDUSTRY_FIRST]
    assert (second.companies, second.startups, second.people_met, second.went_this_way) == (3, 2, 1, 1)
    direct = cards[Route.DIRECT]
    assert (direct.companies, direct.startups, direct.people_met) == (2, 2, 1)
    assert not any(card.chosen for card in cards.values())
    assert names(switch_map(story.look()).went_this_way, lambda one: one.person.name) == ["Priya", "Lena"]


def test_who_went_this_way_has_been_talked_to_and_moved() -> None:
    story = given(
        started(),
        added("priya", role="data scientist", came_from=Position("analyst")),
        added("daniel", role="data scientist", came_from=Position("analyst")),
        added("lena", role="analyst", came_from=Position("Analyst")),
        added("aiko", came_from=Position("analyst", "finance")),
        *(held(f"with {id}", id) for id in ("priya", "lena", "aiko")),
    )
    went = switch_map(story.look()).went_this_way
    assert [(one.person.name, one.came_from.role, one.role) for one in went] == [("Priya", "analyst", "data scientist")]
    no_switch = given(started(target=ANALYST, new_role=False, new_industry=False), *_events(story)[1:])
    assert switch_map(no_switch.look()).went_this_way == ()


def _events(story: Given) -> list[AnyEvent]:
    return [one.event for one in story.entries]


def test_companies_are_on_or_off_the_chosen_route() -> None:
    assert {one.on_route for one in switch_map(SQUARES.look()).companies} == {None}
    shown = switch_map(SQUARES.then(ChooseRoute(route=Route.ROLE_FIRST)).look())
    assert {one.name: one.on_route for one in shown.companies} == {
        "Acme": True, "Bank": True, "Lumen": False, "Desk": False, "Fintrail": True,
    }  # fmt: skip
    assert (shown.route, len(shown.legs)) == (Route.ROLE_FIRST, 2)
    assert [card.route for card in shown.routes if card.chosen] == [Route.ROLE_FIRST]


@pytest.mark.parametrize(
    ("answers", "route", "advice"),
    [
        ((True, True), None, (Advice.ONE_SWITCH,)),
        ((True, True), Route.DIRECT, (Advice.ONE_SWITCH,)),
        ((True, True), Route.ROLE_FIRST, ()),
        ((True, False), None, ()),
    ],
)
def test_one_switch_at_a_time_is_advised(
    answers: tuple[bool, bool], route: Route | None, advice: tuple[Advice, ...]
) -> None:
    story = given(started(new_role=answers[0], new_industry=answers[1]))
    if route:
        story = story.then(ChooseRoute(route=route))
    assert switch_map(story.look()).advice == advice


def test_a_route_that_the_frame_no_longer_has_is_not_shown() -> None:
    story = given(started(new_role=False), chosen(Route.ROLE_FIRST), targeted("acme"))
    shown = switch_map(story.look())
    assert (shown.route, [card.chosen for card in shown.routes]) == (None, [False])


# Between me and a company


def test_a_company_is_talked_to_until_it_is_quiet() -> None:
    story = given(started(), targeted("acme"), added("priya", employer="ACME"))
    assert place(story.look(), story.search.companies.by_id[ACME]).talk is Talk.NOT_STARTED
    story = story.and_given(on(march(4), held("talk", "priya")))
    acme = story.search.companies.by_id[ACME]
    assert place(story.look(march(18)), acme).talk is Talk.TALKING
    assert place(story.look(march(19)), acme).talk is Talk.QUIET
    touched = story.and_given(on(march(6), TouchLogged(contact=PRIYA, by=Side.THEM, channel=Channel.EMAIL)))
    assert place(touched.look(march(19)), acme).talk is Talk.TALKING


# Companies


def test_the_list_of_companies() -> None:
    story = given(
        started(),
        *(targeted(f"c{n}") for n in range(7)),
        CompanyActivated(company=CompanyId("c5")),
        CompanyParked(company=CompanyId("c4")),
        CompanyDropped(company=CompanyId("c3")),
        CompanyRated(company=CompanyId("c6"), motivation=3, posting=1, advocacy=0),
        added("priya", company=CompanyId("c6")),
    )
    shown = companies(story.look())
    assert names(shown.companies) == ["C6", "C0", "C1", "C2", "C4", "C5"]
    assert names(shown.dropped) == ["C3"]
    assert names(shown.offered) == ["C6", "C0", "C1", "C2"]
    assert (shown.active, shown.active_limit) == (1, 5)
    first = shown.companies[0]
    assert (first.motivation, first.posting, first.advocacy) == (3, 1, 0)
    assert names(first.people_there) == ["Priya"]


def test_the_page_of_a_company() -> None:
    story = given(
        started(),
        targeted("acme", why="They hire", source="a meetup"),
        targeted("beta"),
        added("priya", company=ACME),
        added("daniel", employer="acme "),
        added("lena", company=CompanyId("beta"), employer="Acme"),
        on(march(3), held("talk", "priya", "daniel")),
        on(march(5), held("again", "daniel")),
        step("apply", about=AboutId(ACME)),
        note("jotted", "acme", "400 invoices"),
        CompanyParked(company=ACME, why="freeze"),
    )
    shown = company(story.look(), plainly, id="acme")
    assert (shown.row.name, shown.why, shown.source, shown.status_why) == ("Acme", "They hire", "a meetup", "freeze")
    assert (shown.version, shown.named_on) == (2, march(2))
    assert names(shown.people) == ["Priya", "Daniel"]
    assert [one.id for one in shown.conversations] == ["again", "talk"]
    assert [one.id for one in shown.steps] == ["apply"]
    assert [one.text for one in shown.notes] == ["400 invoices"]
    assert [one.sentence for one in shown.story] == [
        "CompanyParked", "NoteAdded", "NextStepSet", "ContactAdded", "CompanyTargeted",
    ]  # fmt: skip
    with pytest.raises(Unknown):
        company(story.look(), plainly, id="nowhere")


def test_a_startup_is_advised_at_the_first_large_company_only() -> None:
    story = given(started(), targeted("bank", kind=CompanyKind.LARGE), targeted("acme", kind=CompanyKind.LARGE))
    assert company(story.look(), plainly, id="bank").advice == (Advice.STARTUP,)
    assert company(story.look(), plainly, id="acme").advice == ()


def test_a_sixth_active_company_is_met_with_advice() -> None:
    story = given(started())
    for n in range(6):
        story = story.and_given(targeted(f"c{n}"), CompanyActivated(company=CompanyId(f"c{n}")))
        expected = (Advice.FIVE,) if n == 5 else ()
        assert company(story.look(), plainly, id=f"c{n}").advice == expected


# People


def test_everyone_by_last_contact() -> None:
    story = given(
        started(),
        added("priya"),
        added("daniel", introduced_by=PRIYA),
        added("aiko", introduced_by=PRIYA),
        added("lena"),
        on(march(3), held("talk", "priya", "daniel")),
        on(march(5), held("again", "daniel")),
        on(march(9), TouchLogged(contact=LENA, by=Side.ME, channel=Channel.EMAIL)),
        offered("b", "Ben", by=PRIYA),
        on(march(1), offered("a", "Tomasz", employer="Acme")),
        offered("c", "Made"),
        IntroductionMade(introduction=IntroductionId("c"), contact=PRIYA),
    )
    shown = people(story.look())
    assert [(one.name, one.talks, one.last) for one in shown.people] == [
        ("Lena", 0, march(9)),
        ("Daniel", 2, march(5)),
        ("Priya", 1, march(3)),
        ("Aiko", 0, None),
    ]
    priya = shown.people[2]
    assert names(priya.led_to) == ["Daniel", "Aiko"]
    daniel = shown.people[1].introduced_by
    assert daniel is not None
    assert daniel.name == "Priya"
    assert [(one.name, one.employer, one.state) for one in shown.leads] == [
        ("Tomasz", "Acme", LeadState.OFFERED),
        ("Ben", None, LeadState.OFFERED),
    ]


def test_what_became_of_a_name() -> None:
    lead = IntroductionId("tomasz")
    story = given(started(), added("priya"), on(march(3), held("before", "priya")), on(march(4), offered("tomasz")))

    def state(story: Given) -> LeadState:
        return story.look().ties.state_of(story.search.introductions.by_id[lead])

    assert state(story) is LeadState.OFFERED
    assert state(story.and_given(IntroductionFaded(introduction=lead))) is LeadState.FADED
    made = story.and_given(IntroductionMade(introduction=lead, contact=PRIYA))
    assert state(made) is LeadState.MADE, "the talk was before the name was given"
    assert state(made.and_given(on(march(4), held("after", "priya")))) is LeadState.TALKED


def test_the_page_of_a_person_goes_through_merges() -> None:
    story = given(
        started(),
        added("priya", email="p@x.example", phone="1", url="x.example", known_since=date(2020, 1, 1)),
        added("daniel", "P. Raman", introduced_by=LENA),
        added("lena"),
        added("aiko", introduced_by=DANIEL),
        on(march(3), held("talk", "daniel")),
        on(march(4), held("again", "priya", "daniel")),
        offered("tomasz", by=DANIEL),
        step("send", promised_to=DANIEL),
        step("ask", about=AboutId(DANIEL)),
        note("jotted", "daniel"),
        TouchLogged(contact=DANIEL, by=Side.ME, channel=Channel.EMAIL, gist="hello"),
    ).then(MergeContacts(contact=PRIYA, other=DANIEL))
    for id in ("priya", "daniel"):
        shown = person(story.look(), plainly, id=id)
        assert (shown.row.id, shown.row.name, shown.row.talks) == ("priya", "Priya", 2)
        assert (shown.email, shown.phone, shown.url, shown.known_since) == (
            "p@x.example",
            "1",
            "x.example",
            date(2020, 1, 1),
        )
        assert shown.row.introduced_by is not None
        assert shown.row.introduced_by.id == LENA
        assert names(shown.row.led_to) == ["Aiko"]
        assert [one.id for one in shown.conversations] == ["again", "talk"]
        assert names(shown.conversations[0].people) == ["Priya"]
        assert names(shown.leads) == ["Tomasz"]
        assert [one.id for one in shown.steps] == ["send", "ask"]
        assert [one.id for one in shown.notes] == ["jotted"]
        assert [one.gist for one in shown.touches] == ["hello"]
        assert len(shown.story) == 11
    with pytest.raises(Unknown):
        person(story.look(), plainly, id="nobody")


# Conversations


def test_conversations_are_listed_latest_first() -> None:
    story = given(
        started(),
        added("priya", employer="Acme"),
        added("daniel", employer="Acme"),
        on(march(4), held("noon", "priya", time="12:00")),
        on(march(4), held("dawn", "daniel", time="07:00")),
        on(march(9), held("lunch", "daniel", "priya", minutes=45, medium=Medium.VIDEO, unplanned=True)),
    )
    shown = interviews(story.look()).done
    assert [one.id for one in shown] == ["lunch", "noon", "dawn"]
    assert names(shown[0].people) == ["Daniel", "Priya"]
    assert (shown[0].at, shown[0].minutes, shown[0].medium, shown[0].unplanned) == (("Acme",), 45, Medium.VIDEO, True)


def test_the_page_of_a_conversation() -> None:
    source = Source(SourceId(TALK))
    story = given(
        started(),
        added("priya"),
        added("daniel"),
        on(march(4), held("talk", "priya", "daniel", note="PyTorch.")),
        offered("tomasz", by=PRIYA, source=source),
        offered("elsewhere", by=PRIYA),
        step("send", promised_to=PRIYA, about=AboutId(TALK)),
        note("jotted", "talk"),
    ).then(SendThankYou(interview=TALK, to=DANIEL))
    shown = interview(story.look(), plainly, id="talk")
    assert (shown.row.note, shown.version, shown.command_id) == ("PyTorch.", 4, story.entries[3].command_id)
    assert [(one.person.name, one.due, one.thanked) for one in shown.thanks] == [
        ("Priya", march(5), False),
        ("Daniel", march(5), True),
    ]
    assert names(shown.names) == ["Tomasz"]
    assert [one.id for one in shown.steps] == ["send"]
    assert [one.id for one in shown.notes] == ["jotted"]
    assert len(shown.story) == 5
    with pytest.raises(Unknown):
        interview(story.look(), plainly, id="nowhere")


def test_merged_people_are_one_in_a_conversation() -> None:
    story = given(
        started(),
        added("priya"),
        added("daniel"),
        held("talk", "priya", "daniel"),
        ContactsMerged(contact=PRIYA, other=DANIEL),
    )
    [row] = interviews(story.look()).done
    assert names(row.people) == ["Priya"]
    assert story.search.framing.target == ENGINEER
    assert story.look().today == TODAY

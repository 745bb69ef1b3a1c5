"""Week 1: an evening at the kitchen table, a list of companies, three letters, and two conversations."""

from domain.commands import (
    AddNote,
    ChangeCompany,
    DecideFamiliarity,
    GivenName,
    PasteCompanies,
    PastedCompany,
    PastedPerson,
    PastePeople,
    SetRules,
    StartNextSearch,
    TargetCompany,
)
from domain.values import AboutId, Aspect, Channel, CompanyKind, HowKnown, Position, Topic
from infrastructure.demo.days import COUNTRY, ZONE
from infrastructure.demo.first_search import LESSONS
from infrastructure.demo.mira import Mira


def tell(mira: Mira, before: Mira) -> None:
    _the_first_evening(mira, before)
    _five_to_begin_with(mira)
    _three_letters(mira)
    _down_the_corridor(mira)
    _a_coffee_with_priya(mira)


def _the_first_evening(mira: Mira, before: Mira) -> None:
    mira.at(0, "19:30")
    mira.begins(
        StartNextSearch(
            continues=before.search_id,
            title="Example: Mira's search",
            target=Position("data scientist", "tech"),
            new_role=True,
            new_industry=True,
            zone=ZONE,
            country=COUNTRY,
            people=(before.person("Hannah Clarke"), before.person("Ravi Menon")),
            lessons=LESSONS,
        )
    )
    mira.at(0, "19:38")
    mira.does(
        PasteCompanies(
            rows=(
                PastedCompany("Acme AI", CompanyKind.STARTUP, "tech", 3, known_there="Priya Raman"),
                PastedCompany("Lumen Labs", CompanyKind.SCALE_UP, "tech", 2),
                PastedCompany("Northbank", CompanyKind.LARGE, "finance", 2, known_there="Daniel Weiss"),
                PastedCompany("Civic Data Office", CompanyKind.PUBLIC, "government", 1),
                PastedCompany("Eastfield University", CompanyKind.ACADEMIC, "research", 1),
                PastedCompany("Beta Robotics", CompanyKind.STARTUP, "robotics", 2, known_there="Lena Hoffmann"),
                PastedCompany("Quillworks", CompanyKind.STARTUP, "tech", 1),
                PastedCompany("Meridian Mutual", CompanyKind.LARGE, "insurance", 1),
            )
        )
    )
    mira.at(0, "19:52")
    mira.does(
        TargetCompany(
            name="Ledgerline",
            industry="finance",
            kind=CompanyKind.OWN_EMPLOYER,
            aimed_role="analyst",
            why="I work here. The fraud team two floors up trains models of its own.",
            motivation=1,
            posting=0,
            advocacy=3,
        )
    )
    mira.does(
        AddNote(
            about=AboutId(mira.company("Ledgerline")),
            text=(
                "AI work helped with here: labelled 400 invoices for the fraud model.\n"
                "Found out why it was wrong about refunds: they were booked with the sign turned round."
            ),
        )
    )
    mira.at(0, "20:05")
    mira.does(
        PastePeople(
            rows=(
                PastedPerson("Daniel Reyes", None, HowKnown.ALUMNI),
                PastedPerson("Sam Whitlock", None, HowKnown.ALUMNI),
                PastedPerson("Ruth Adeyemi", "Civic Data Office", HowKnown.SECOND_DEGREE),
                PastedPerson("Omar Haddad", "Quillworks", HowKnown.GROUP),
                PastedPerson("Prof. Tanaka", "Eastfield University", HowKnown.COLD),
            )
        )
    )


def _five_to_begin_with(mira: Mira) -> None:
    mira.at(1, "07:55")
    mira.does(ChangeCompany(company=mira.company("Lumen Labs"), aimed_role="analyst"))
    mira.rates("Acme AI", posting=1, advocacy=1)
    mira.rates("Northbank", posting=2, advocacy=2)
    mira.at(1, "20:10")
    mira.does(DecideFamiliarity(aspect=Aspect.INDUSTRY, name="government", new=True))
    mira.does(DecideFamiliarity(aspect=Aspect.INDUSTRY, name="research", new=True))
    mira.works_on("Acme AI", "Northbank", "Lumen Labs", "Beta Robotics", "Ledgerline")
    # Two a week is what fits beside the job.
    mira.does(SetRules(weekly_aim=2))


def _three_letters(mira: Mira) -> None:
    mira.at(2, "08:10")
    mira.asks(
        "Priya Raman",
        channel=Channel.SOCIAL,
        time="08:05",
        message=(
            "You spoke at the evening for career changers and said you were an analyst once. "
            "Could I ask you about your first year, for twenty minutes?"
        ),
    )
    mira.asks(
        "Daniel Weiss",
        channel=Channel.SOCIAL,
        time="08:10",
        message=(
            "You came from reports to models without leaving Northbank. I write reports, too. "
            "May I ask you how you did it, for twenty minutes?"
        ),
    )
    mira.at(2, "08:25")
    mira.asks(
        "Ruth Adeyemi",
        channel=Channel.EMAIL,
        time="08:25",
        message=(
            "A friend we share says that you like being asked about your work. I am an analyst in finance and curious "
            "what a public office does with what it knows. Could I ask you about a week there, for twenty minutes?"
        ),
    )
    mira.at(2, "17:45")
    mira.hears_yes("Priya Raman", "Gladly. I will look at my week and say when.")


def _down_the_corridor(mira: Mira) -> None:
    mira.at(3, "08:05")
    mira.books("Priya Raman", 4, "17:00", minutes=40, place="the café opposite her office")
    mira.at(3, "13:10")
    mira.talks(
        "Hannah Clarke",
        time="12:30",
        minutes=25,
        note=(
            "Hannah runs the fraud team: four people, two of them came from audit.\n"
            "Most of the week is finding out why a number moved. Training a model is one afternoon a month.\n"
            "They trust somebody who knows how the bookings work more than somebody who knows every algorithm.\n"
            "She would lend me the old data set, without the names."
        ),
        advice=("Take one decision the team makes every day and write down how you would check it with data.",),
    )
    mira.at(3, "20:40")
    mira.learned(
        "Hannah Clarke",
        "Most of the week",
        Topic.WEEK,
        "Most of the week is finding out why a number moved; training is one afternoon a month.",
    )
    mira.learned(
        "Hannah Clarke",
        "They trust somebody",
        Topic.MOVING,
        "Knowing how the bookings work counts for more than knowing every algorithm.",
        industry="finance",
    )
    mira.means_to("Fetch the old fraud data from Hannah", 8, "Hannah Clarke", "She would lend me")
    mira.at(3, "21:00")
    mira.notes(
        mira.search_id,
        "What I like about my work is the part after the report: when somebody does something differently because of "
        "it. I want to build the thing that does it every day.",
    )
    mira.at(3, "21:20")
    mira.prepares(
        "Priya Raman",
        "What did you do first, once you wanted to move?",
        "What of your old work helped you most?",
        "What did you do last week, day by day?",
        "Which two people should I talk to next?",
    )
    mira.at(4, "09:05")
    mira.thanks("Hannah Clarke", channel=Channel.MESSAGE)


def _a_coffee_with_priya(mira: Mira) -> None:
    mira.at(4, "18:05")
    mira.talks(
        "Priya Raman",
        time="17:00",
        minutes=40,
        note=(
            "Priya was an analyst in a pension fund. Her first model failed, and explaining why got her the job.\n"
            "PyTorch in production, not notebooks: a model that nobody can run again on another day is not finished.\n"
            "Half her week is data: where it comes from, who changes it, what is missing.\n"
            "At Acme AI eleven people do everything. Nobody minds who picks up a task.\n"
            "They read a candidate's code together and ask what she would do differently now."
        ),
        names=(GivenName("Tomasz Zielinski", "Lumen Labs"),),
        advice=("Rebuild one model end to end: data in, test, something that runs without me.",),
        promised=(("Send Priya the churn notebook", 6),),
    )
    mira.learns_about(
        "Priya Raman",
        role="machine learning engineer",
        email="priya@acme.example",
        how_known=HowKnown.GROUP,
        came_from=Position("analyst", "finance"),
        keep_in_touch=True,
    )

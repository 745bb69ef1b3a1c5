"""The pages, a controller per noun."""

from litestar import Controller

from web.controllers.advice import Advice
from web.controllers.applications import Applications
from web.controllers.apply import Apply
from web.controllers.arranging import Arranging
from web.controllers.begin import Begin
from web.controllers.calendar import CalendarFiles
from web.controllers.companies import Companies
from web.controllers.correct import Correct
from web.controllers.find import Find
from web.controllers.interviews import Interviews
from web.controllers.journal import Journal
from web.controllers.leads import Leads
from web.controllers.life import Life
from web.controllers.log import Log
from web.controllers.next_leg import NextLeg
from web.controllers.next_steps import NextSteps
from web.controllers.offer import Offer
from web.controllers.offers import Offers
from web.controllers.paste_companies import PastingCompanies
from web.controllers.paste_people import PastingPeople
from web.controllers.people import People
from web.controllers.picture import Learned
from web.controllers.prepare import Prepare
from web.controllers.progress import Numbers
from web.controllers.reminders import Reminders
from web.controllers.rounds import Rounds
from web.controllers.searches import Searches
from web.controllers.settings import Settings
from web.controllers.sort import Sort
from web.controllers.start import Start
from web.controllers.switch import Map
from web.controllers.telling import Telling
from web.controllers.title import Title
from web.controllers.today import Today
from web.controllers.undo import Undo
from web.controllers.write import Write

CONTROLLERS: list[type[Controller]] = [
    Searches, Find, Start, Begin, Today, Reminders, Log, Undo, NextSteps, Leads, Companies, PastingCompanies,
    PastingPeople, People, Interviews, Arranging, CalendarFiles, Map, Journal, Settings, Write, Sort, Prepare, Title,
    Learned, Life, Telling, NextLeg,
    Advice,
    Correct,
    Numbers,
    Applications,
    Apply,
    Rounds,
    Offers,
    Offer,
]  # fmt: skip

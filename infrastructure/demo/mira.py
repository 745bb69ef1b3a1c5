"""Mira Okafor at her search: what she does, in her words, each turned into a command through the one door."""

from datetime import date
from typing import Any

import msgspec

from domain.commands import (
    ActivateCompany,
    AddNote,
    ChangeContact,
    CorrectEntry,
    ExplainTitle,
    FinishNextStep,
    FollowAdvice,
    GivenName,
    LogConversation,
    LogTouch,
    NoteInsight,
    PostponeReminder,
    Promise,
    RateCompany,
    ReportBackAdvice,
    SendThankYou,
    SetNextStep,
    SkipReminder,
    TalkedTo,
    TellOutcome,
)
from domain.events import InterviewHeld
from domain.values import (
    AboutId,
    Channel,
    CommandId,
    Medium,
    ReminderId,
    ReminderKind,
    Side,
    Topic,
    Which,
)
from infrastructure.demo.applying import Applying


class Mira(Applying):
    """What she does most, besides what leads to a conversation."""

    def talks(
        self,
        *people: str | TalkedTo,
        note: str,
        how: Medium = Medium.IN_PERSON,
        time: str | None = None,
        minutes: int | None = None,
        names: tuple[GivenName, ...] = (),
        advice: tuple[str, ...] = (),
        promised: tuple[tuple[str, int], ...] = (),
        unplanned: bool = False,
        on: int | None = None,
    ) -> CommandId:
        """Logs a conversation; `promised` holds what and by which day of the story, `on` is the day it took place."""
        outcome = self.does(
            LogConversation(
                people=tuple(TalkedTo(name=one) if isinstance(one, str) else one for one in people),
                note=note,
                medium=how,
                time=time,
                minutes=minutes,
                names=names,
                advice=advice,
                promises=tuple(Promise(what=what, due=self.days[day]) for what, day in promised),
                unplanned=unplanned,
                happened_on=None if on is None else self.days[on],
            )
        )
        return outcome.entries[0].command_id

    def thanks(self, *names: str, channel: Channel = Channel.EMAIL, on: int | None = None) -> None:
        """For the last conversation with each."""
        for name in names:
            self._thanks(name, name, channel, None if on is None else self.days[on])

    def tells(self, giver: str, about: str, channel: Channel = Channel.EMAIL) -> None:
        """Thanks whoever brought her to someone, with a word of how it went."""
        self._thanks(giver, about, channel)

    def _thanks(self, to: str, talked_with: str, channel: Channel, on: date | None = None) -> None:
        talk = self.talk_with(talked_with)
        self.does(SendThankYou(interview=talk.id, to=self.person(to), channel=channel, happened_on=on))

    def writes_to(self, name: str, gist: str, channel: Channel = Channel.EMAIL) -> None:
        self.does(LogTouch(contact=self.person(name), by=Side.ME, channel=channel, gist=gist))

    def hears_from(self, name: str, gist: str, channel: Channel = Channel.EMAIL) -> None:
        self.does(LogTouch(contact=self.person(name), by=Side.THEM, channel=channel, gist=gist))

    def learns_about(self, name: str, **details: Any) -> None:
        """Something of what `ChangeContact` takes."""
        self.does(ChangeContact(contact=self.person(name), **details))

    def rates(
        self, company: str, *, motivation: int | None = None, posting: int | None = None, advocacy: int | None = None
    ) -> None:
        """Gives the marks that she changed her mind about."""
        self.does(RateCompany(company=self.company(company), motivation=motivation, posting=posting, advocacy=advocacy))

    def works_on(self, *companies: str) -> None:
        for company in companies:
            self.does(ActivateCompany(company=self.company(company)))

    def notes(self, about: str, text: str) -> None:
        self.does(AddNote(about=AboutId(about), text=text))

    def has_done(self, what: str) -> None:
        """A next step, by its words."""
        self.does(FinishNextStep(step=self.step(what)))

    def tries(self, advice: str, note: str) -> None:
        """Advice, by its first words."""
        self.does(FollowAdvice(advice=self.advice(advice), note=note))

    def reports_back(self, advice: str, channel: Channel) -> None:
        """To whoever gave it."""
        self.does(ReportBackAdvice(advice=self.advice(advice), channel=channel))

    def tells_how_it_ended(self, name: str, channel: Channel) -> None:
        self.does(TellOutcome(to=self.person(name), channel=channel))

    # Afterwards, line by line

    def learned(
        self,
        name: str,
        line: str,
        topic: Topic,
        claim: str,
        *,
        by: str | None = None,
        at: str | None = None,
        role: str | None = None,
        industry: str | None = None,
        same_as: str | None = None,
        opposite_of: str | None = None,
    ) -> None:
        """From a line of the last conversation with someone, `by` its words said by another who was there. Without a
        company (`at`), a role or an industry it is about the work she wants."""
        self.does(
            NoteInsight(
                topic=topic,
                claim=claim,
                by=self.person(by or name),
                role=role,
                industry=industry,
                company=self.company(at) if at else None,
                same_as=self.heard(same_as) if same_as else None,
                opposite_of=self.heard(opposite_of) if opposite_of else None,
                source=self.line(name, line),
            )
        )

    def means_to(self, what: str, day: int, name: str, line: str, *, promised: bool = False) -> None:
        """Something to do by a day of the story, from a line of the last conversation with someone."""
        self.does(
            SetNextStep(
                what=what,
                due=self.days[day],
                about=AboutId(self.talk_with(name).id),
                promised_to=self.person(name) if promised else None,
                source=self.line(name, line),
            )
        )

    def explains(self, title: str, name: str, *, week: str, stack: str, skills: str, hiring: str) -> None:
        """What a title means where they work, by the last conversation with someone."""
        talk = self.talk_with(name)
        self.does(ExplainTitle(interview=talk.id, title=title, week=week, stack=stack, skills=skills, hiring=hiring))

    def corrects_talk_with(self, name: str, why: str, on: int | None = None, **body: Any) -> None:
        """The last conversation with someone: another day, or fields of the logged conversation."""
        version = self.talk_with(name).held_version
        entry = self._searches.entries(self.search_id, after=version - 1, limit=1)[0]
        assert isinstance(entry.event, InterviewHeld)
        self.does(
            CorrectEntry(
                version=version,
                event=msgspec.structs.replace(entry.event, **body),
                happened_on=None if on is None else self.days[on],
                why=why,
            )
        )

    # Not now

    def puts_off(self, kind: ReminderKind, id: str, until: int) -> None:
        """A reminder, to a day of the story."""
        self.does(PostponeReminder(which=Which(kind, ReminderId(id)), until=self.days[until]))

    def leaves_out(self, kind: ReminderKind, id: str, why: str) -> None:
        self.does(SkipReminder(which=Which(kind, ReminderId(id)), why=why))

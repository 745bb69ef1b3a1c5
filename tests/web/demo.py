"""The search of the demo on a real server, for requests that are generated."""

import random
import uuid
from datetime import date, timedelta
from typing import Any

import httpx

# Of our own: hypothesis begins the common one anew for every example.
dice = random.Random(2026)


def ago(days: int) -> str:
    """The day so many days before today; after it when negative."""
    return (date.today() - timedelta(days=days)).isoformat()


class Demo:
    """The search of the demo on a real server, and ids of what is in it. What a command uses up is made for it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.search: str = httpx.get(f"{address}/api/searches").json()["searches"][0]["search_id"]
        self._client = httpx.Client(base_url=address)
        self.ids: dict[str, list[str]] = {}
        for entry in self._client.get(f"/api/searches/{self.search}/entries").json()["entries"]:
            if "id" in entry["data"]:
                self.ids.setdefault(entry["type"], []).append(entry["data"]["id"])

    def do(self, type: str, *, within: str = "", **fields: Any) -> dict[str, Any]:
        address = f"/api/searches/{within or self.search}/commands"
        answer = self._client.post(address, json={"type": type, **fields})
        answer.raise_for_status()
        done: dict[str, Any] = answer.json()["entries"][0]
        return done

    def a(self, kind: str) -> str:
        return dice.choice(self.ids[kind])

    def new(self, type: str, **fields: Any) -> str:
        """The id of something that was not there before."""
        made: str = self.do(type, **fields)["data"]["id"]
        return made

    def company(self) -> str:
        return self.new("TargetCompany", name=f"Company {uuid.uuid4()}")

    def person(self) -> str:
        return self.new("AddContact", name=f"Person {uuid.uuid4()}")

    def lead(self) -> str:
        return self.new("OfferIntroduction", name=f"Someone {uuid.uuid4()}")

    def step(self) -> dict[str, Any]:
        return self.do("SetNextStep", what="Send my project", due=date.today().isoformat())

    def asked(self) -> str:
        """A conversation that I asked for, long enough ago for anything to come of it."""
        return self.new("RequestInterview", contacts=[self.person()], channel="email", happened_on=ago(301))

    def booked(self) -> str:
        """A conversation whose time has passed."""
        interview = self.asked()
        appointment = {"local": f"{ago(300)}T15:00"}
        self.do("ScheduleInterview", interview=interview, appointment=appointment, happened_on=ago(301))
        return interview

    def advice(self) -> str:
        """Advice given long enough ago for anything to come of it."""
        return self.new("ReceiveAdvice", text="Build one thing end to end.", by=self.person(), happened_on=ago(301))

    def applied(self) -> str:
        """An application long enough ago for anything to come of it."""
        return self.new("SubmitApplication", company=self.company(), role="ML engineer", happened_on=ago(301))

    def round(self) -> str:
        """An interview of an application, whose time has passed."""
        appointment = {"local": f"{ago(300)}T15:00"}
        said = {"contacts": [self.person()], "appointment": appointment, "happened_on": ago(301)}
        return self.new("ScheduleRound", application=self.applied(), **said)

    def over_there(self) -> str:
        """An application that came to an end."""
        application = self.applied()
        self.do("RejectApplication", application=application, happened_on=ago(301))
        return application

    def held(self) -> str:
        return self.new("HoldInterview", contacts=[self.person()])

    def over(self) -> str:
        """A search of its own that has ended."""
        search = self.framed()
        self.do("ConcludeSearch", within=search, outcome="stopped")
        return search

    def framed(self) -> str:
        """A search of its own that changes both, so that every route is open."""
        both = {"role": "ML engineer", "industry": "Tech"}
        body = {"zone": "UTC", "target": both, "new_role": True, "new_industry": True}
        begun: str = self._client.post("/api/searches", json=body).json()["search_id"]
        return begun

"""Zones to choose from: each place once, one's own on top."""

import re

from infrastructure.zones import places
from tests.web.visitor import Visitor
from web.zones import words, zones


def test_each_place_has_one_name() -> None:
    found = places()
    assert {"Europe/Oslo", "Asia/Kolkata", "America/Argentina/Buenos_Aires", "Antarctica/DumontDUrville"} <= {*found}
    assert not {"Asia/Calcutta", "US/Eastern", "Etc/GMT+1", "America/Buenos_Aires", "EST"} & {*found}
    assert list(found) == sorted(found)
    assert zones()[-1] == ("UTC", "UTC")


def test_a_zone_is_read_as_a_place() -> None:
    assert words("America/Argentina/Buenos_Aires") == "America / Argentina / Buenos Aires"
    assert words("Antarctica/DumontDUrville") == "Antarctica / Dumont d’Urville"


def test_ones_own_and_those_used_come_first(visitor: Visitor, at: str) -> None:
    visitor.saved(f"{at}/people", {"name": "Priya Raman"})
    person = visitor.client.get(f"/api{at}/views/people").json()["view"]["people"][0]["id"]
    own = visitor.client.get(f"/api{at}").json().get("zone")
    time = {"local": "2027-03-02T15:00", "zone": "America/New_York"}
    booked = {"type": "ScheduleInterview", "contacts": [person], "appointment": time}
    answer = visitor.client.post(f"/api{at}/commands", json=booked)
    assert answer.status_code == 201, answer.text
    page = visitor.get(f"{at}/settings").split('name="zone"')[1].split("</select>")[0]
    offered = re.findall(r'<option value="([^"]+)"', page)
    assert offered[1] == "America/New_York"
    assert own in (None, offered[0])
    assert re.search(rf'<option value="{offered[0]}" selected', page)
    assert len(offered) == len({*offered})

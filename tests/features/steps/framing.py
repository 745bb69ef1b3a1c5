"""Chapter 1: the clock, and how the switch is framed."""

from datetime import date, time

from tests.features.drivers.driver import Driver
from tests.features.phrases import Table, check_contains, check_table, phrase, rows, same


@phrase("today is {day:Day}")
def _(driver: Driver, day: date) -> None:
    driver.clock.set(day)


@phrase("it is {at:Time} on {day:Day}")
def _(driver: Driver, at: time, day: date) -> None:
    driver.clock.set(day, at)


@phrase("{seeker:Seeker}, {background:Position}, sets out to become {target:Position}")
def _(driver: Driver, seeker: str, background: dict[str, str], target: dict[str, str]) -> None:
    driver.start(seeker, background, target, None)


@phrase("{seeker:Seeker}, {background:Position}, sets out to become {target:Position}: {answers:Answers}")
def _(
    driver: Driver, seeker: str, background: dict[str, str], target: dict[str, str], answers: tuple[bool, bool]
) -> None:
    driver.start(seeker, background, target, answers)


@phrase("{seeker:Seeker}, {background:Position}, sets out without an aim")
def _(driver: Driver, seeker: str, background: dict[str, str]) -> None:
    driver.start(seeker, background, None, None)


@phrase('Mira says {aspect:Aspect} "{name:Text}" is {new:Mark}')
def _(driver: Driver, aspect: str, name: str, new: bool) -> None:
    driver.say(aspect, name, new)


@phrase("Mira now aims to become {target:Position}: {answers:Answers}")
def _(driver: Driver, target: dict[str, str], answers: tuple[bool, bool]) -> None:
    driver.reframe(target, answers)


@phrase('Mira chooses the route "{route:Text}"')
def _(driver: Driver, route: str) -> None:
    driver.choose_route(route)


@phrase('the switch is "{switch:Text}"')
def _(driver: Driver, switch: str) -> None:
    assert driver.switch() == switch


@phrase('the switch at {company:Company} is "{switch:Text}"')
def _(driver: Driver, company: str, switch: str) -> None:
    assert driver.switch_at(company) == switch


@phrase('Mira is asked whether {aspect:Aspect} "{name:Text}" is new')
def _(driver: Driver, aspect: str, name: str) -> None:
    assert (aspect, name) in driver.asked()


@phrase("the Map shows:")
def _(driver: Driver, datatable: Table) -> None:
    check_table(driver.placed(), datatable, in_order=False)


@phrase('the Map offers the route "{route:Text}":')
def _(driver: Driver, route: str, datatable: Table) -> None:
    offered = driver.legs_of(route)
    wanted = rows(datatable)
    assert [leg["position"].casefold() for leg in offered] == [leg["position"].casefold() for leg in wanted]
    for shown, leg in zip(offered, wanted, strict=True):
        assert shown["leg"] == leg["leg"]
        check_contains(shown["keep"], leg["keep"])
        check_contains(shown["gain"], leg["gain"])


@phrase('the route is "{route:Text}"')
def _(driver: Driver, route: str) -> None:
    assert driver.route() == route


@phrase('every page is headed "{text:Text}"')
def _(driver: Driver, text: str) -> None:
    for header in driver.headers():
        check_contains(header.replace("→", "->"), text.replace("→", "->"))


@phrase('the advice says "{text:Text}"')
def _(driver: Driver, text: str) -> None:
    check_contains(driver.advice(), text)


@phrase("no advice is given")
def _(driver: Driver) -> None:
    assert same(driver.advice()) == ""

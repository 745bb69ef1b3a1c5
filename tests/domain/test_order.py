"""What is answered and decided never hangs on the order in which a table happens to be kept."""

import os
import subprocess
import sys
from pathlib import Path

from domain.commands import LetGo, SetRules
from domain.events import ContactChanged, IntroductionMade
from domain.steps.follow_up import running
from domain.values import ContactId, IntroductionId, Side
from domain.views.interviews import interviews
from domain.views.people import people
from domain.views.settings import by_rules, what_if
from domain.views.today import today
from tests.domain.kit import (
    Given,
    added,
    given,
    held,
    march,
    nudged,
    offered,
    on,
    requested,
    started,
    step,
    targeted,
    touched,
)

ROOT = Path(__file__).parents[2]
FEW = range(5)


def much() -> Given:
    """Namesakes who know and brought one another, on the same days."""
    story = given(started(), added("giver"))
    for one in FEW:
        story = story.and_given(
            targeted(f"company {one}"),
            added(f"person {one}", "Ana", employer=f"Company {one}", introduced_by=ContactId("giver") if one else None),
            added(f"friend {one}", "Ana", employer=f"Company {one}"),
            on(march(3), requested(f"talk {one}", f"person {one}")),
            on(march(5), touched(f"person {one}", Side.THEM)),
            on(march(9), held(f"walk {one}", f"friend {one}", note="They use PyTorch.")),
            on(march(4 + one), offered(f"lead {one}", "Ana", by=ContactId("giver"))),
            on(march(10 - one), offered(f"name {one}", "Ana", by=ContactId("giver"))),
            step(f"step {one}"),
        )
        for lead in ("lead", "name"):
            made = IntroductionMade(introduction=IntroductionId(f"{lead} {one}"), contact=ContactId(f"friend {one}"))
            story = story.and_given(on(march(10), made))
    return story.and_given(
        *(on(march(12), nudged(f"talk {one}")) for one in FEW),
        ContactChanged(contact=ContactId("friend 0"), introduced_by=ContactId("person 0")),
    )


def answers() -> str:
    """All that the reminders of such a search come to, as text."""
    story = much()
    look = story.look(march(31))
    runs = running(story.search)
    rules = SetRules(quick_days=1, nudge_days=4, give_up_days=10, quiet_days=60)
    gone = story.when(LetGo(things=tuple(one.which for one in runs)))
    other = what_if(look, by_rules(look, rules))
    return repr((runs, gone.happenings, today(look), people(look), interviews(look), other))


def test_it_is_the_same_whatever_the_order_of_the_tables() -> None:
    def told(seed: str) -> str:
        ask = "from tests.domain.test_order import answers; print(answers())"
        env = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", ask], cwd=ROOT, env=env, capture_output=True, check=True, text=True
        ).stdout

    first = told("1")
    assert "THANK_GIVER" in first
    assert "GIVE_UP" in first
    assert told("2") == first
    assert told("3") == first

"""The switch in words: the line above every page, the Map, its ways."""

from domain.steps.framing import Framing
from domain.values import Aspect, Position, Switch
from web.wording.kinds import ROUTES, switch_words
from web.wording.texts import capital, count


def switch_line(framing: Framing) -> str:
    """The line above every page: from where to where, which way, which leg."""
    here, there = position_words(framing.background), position_words(framing.target)
    if not here and not there:
        return "Your switch is not framed yet"
    parts = [f"{capital(here) or 'Not said yet'} → {capital(there) or 'not said yet'}"]
    if framing.route:
        parts.append(ROUTES[framing.route])
        if len(framing.legs) > 1:
            parts.append(f"leg 1 of {len(framing.legs)}")
    elif there:
        parts.append(
            {Switch.BOTH: "which first: not sure yet", None: "what is new: not said yet"}.get(
                framing.switch, switch_words(framing.switch)
            )
        )
    return " · ".join(parts)


def search_title(framing: Framing) -> str:
    """What a search is called: its title, or what it is after."""
    return framing.title or capital(position_words(framing.target)) or "My search"


def switch_sentence(switch: Switch | None) -> str:
    """The Map in a sentence."""
    return {
        None: "Whether this is a switch is not said yet.",
        Switch.NONE: "No switch: the role and the industry are both known to you.",
        Switch.ROLE: "One switch: new role.",
        Switch.INDUSTRY: "One switch: new industry.",
        Switch.BOTH: "Two switches: new role and new industry.",
    }[switch]


def familiarity_question(aspect: Aspect, name: str) -> str:
    """The question about a name nobody decided on yet."""
    return f"Is {name} a new {aspect.value} for you?"


def way_sentence(framing: Framing) -> str:
    """Where one stands on the chosen way; "" while none is chosen."""
    if framing.leg is None:
        return "" if framing.target.role or framing.target.industry else "Say below what you want to do."
    legs = f", leg 1 of {len(framing.legs)}" if len(framing.legs) > 1 else ""
    return f"You are on your way to {position_phrase(framing.leg.position)}{legs}."


def way_figures(companies: int, startups: int, people_met: int, went_this_way: int) -> str:
    """The figures of a route: 7 companies, 4 startups · 5 people met · 2 went this way."""
    if not companies:
        return "No company there yet"
    startup = f", {count(startups, 'startup')}" if startups else ""
    met = f" · {count(people_met, 'person', 'people')} met" if people_met else ""
    went = f" · {went_this_way} went this way" if went_this_way else ""
    return f"{count(companies, 'company', 'companies')}{startup}{met}{went}"


def way_of(came_from: Position, role: str | None) -> str:
    """Where someone came from, and what they are now."""
    return capital(", ".join(filter(None, (f"was {position_phrase(came_from)}", f"now {role}" if role else ""))))


def known_end(role: str | None, industry: str | None) -> Position:
    """What is written at the known ends of the axes of the Map."""
    return Position(role or "a role you know", industry or "an industry you know")


def new_end(role: str | None, industry: str | None) -> Position:
    """What is written at the new ends of the axes of the Map."""
    return Position(role or "a new role", industry or "a new industry")


def picture_words(known: Position, new: Position, switch: Switch | None) -> str:
    """The picture of the Map for those who hear the page."""
    axes = f"To the right from {known.industry} to {new.industry}, upwards from {known.role} to {new.role}."
    return f"{switch_sentence(switch)} {axes} Where each company stands is in the table further down."


def position_words(position: Position) -> str:
    """A role and an industry as one phrase, "" when neither is said."""
    return ", ".join(filter(None, (position.role, position.industry)))


def position_phrase(position: Position) -> str:
    """A position as one says it: "machine learning engineer in finance"."""
    return role_in(position.role, position.industry)


def role_in(role: str | None, industry: str | None) -> str:
    """A role in an industry, as one says it: "analyst in tech"; "" when neither is said."""
    return " in ".join(filter(None, (role, industry)))

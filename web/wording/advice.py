"""Advice of the method, each piece with its reason."""

from domain.views.switch_map import Advice

ADVICE = {
    Advice.ONE_SWITCH: (
        "That is two switches at once. Most people find a first AI job easier one switch at a time.",
        "On each leg you keep something an employer can count on: the industry you know, or the work you know.",
    ),
    Advice.STARTUP: (
        "A startup can be the easier door for a new role.",
        "A startup has too few people for its work, so help with AI tasks is welcome even from someone hired for "
        "something else. A large company mostly rewards the job’s own scope.",
    ),
    Advice.FIVE: (
        "You are working on more than five at a time.",
        "Five at a time is what most people can keep warm. Parking one keeps it on your list for later.",
    ),
}
"""What is advised, and why."""

"""The pages, a controller per noun."""

from litestar import Controller

CONTROLLERS: list[type[Controller]] = []

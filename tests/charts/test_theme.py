"""Colours and shapes: what they mean can be told apart."""

from lib.charts.theme import RESOURCES, SHAPES, SIGNS
from lib.vocabulary import PlanStatus, Resource


def test_a_status_is_told_by_its_shape_alone():
    assert len({SHAPES[plan] for plan in PlanStatus} - {"circle"}) == len(PlanStatus) - 2
    assert len({SIGNS[plan] for plan in PlanStatus}) == len(PlanStatus)


def test_every_resource_has_a_colour_of_its_own():
    assert len({RESOURCES[resource] for resource in Resource}) == len(Resource)

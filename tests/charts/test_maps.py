"""Maps: labels within the window, the camera of a phone, a thousand members in little room."""

import pandas as pd

from lib.charts.maps import deck
from lib.charts.maps.geometry import label_anchors, pixel
from lib.charts.maps.outlines import FAR, NEAR, SCALES, fitted_view
from lib.charts.theme import LIGHT

RUSSIA = [(59.94, 30.31), (55.8, 49.1), (51.16, 71.48), (43.12, 131.9)]


def node(number, **more):
    place = {"lat": 50.0 + number % 97 / 10, "lon": 30.0 + number % 211 / 4, "amount": 300 + number}
    lines = {"line1": "школа", "line2": "Казань", "line3": "300 учащихся"}
    words = {"name": "", "pick": f"S{number:04}", "head": f"S{number:04} Школа № {number}"}
    return {"colour": LIGHT.parties["institution"]} | place | lines | words | more


def test_a_label_at_an_edge_of_the_window_is_set_towards_its_middle():
    labels = ["Санкт-Петербург", "Казань", "Владивосток"]
    places = [RUSSIA[0], RUSSIA[1], RUSSIA[3]]
    middle = (RUSSIA[0][1] + RUSSIA[3][1]) / 2
    width = pixel((0, RUSSIA[3][1]), 2)[0] - pixel((0, RUSSIA[0][1]), 2)[0]
    assert label_anchors(places, labels, 2, (middle, width)) == ["start", "middle", "end"]
    assert label_anchors(places, labels, 2) == ["middle", "middle", "middle"]


def test_a_label_that_would_cover_an_earlier_one_is_left_out():
    assert label_anchors([RUSSIA[0], RUSSIA[0]], ["Первый", "Второй"], 3) == ["middle", ""]


def test_the_flat_map_shows_its_places_as_closely_as_they_lie():
    def view(*places):
        return fitted_view(pd.DataFrame(places, columns=["lat", "lon"]))

    town, region, countries, continent = (
        view(RUSSIA[1]), view(RUSSIA[1], (54.9, 52.3)), view(*RUSSIA[:3]), view(*RUSSIA)
    )  # fmt: skip
    assert town == (49, 56, SCALES[0])
    assert region.scale == SCALES[0]
    assert FAR.scale < countries.scale < region.scale
    assert continent == FAR
    assert view() == NEAR
    assert view((43.2, 76.9), (50.3, 57.2)).latitude == 47
    assert town.zoom > countries.zoom > FAR.zoom


def test_on_a_phone_the_camera_stands_further_off():
    wide, narrow = (
        deck.deck([node(1)], [], LIGHT, RUSSIA, narrow=narrow).initial_view_state.zoom
        for narrow in (False, True)
    )
    assert narrow < wide
    span = pixel((0, RUSSIA[3][1]), narrow)[0] - pixel((0, RUSSIA[0][1]), narrow)[0]
    assert span < deck.NARROW_WIDTH


def test_names_of_places_stand_on_a_patch_of_paper_above_arcs():
    layers = deck.deck([node(1, name="Казань")], [arc(1)], LIGHT, RUSSIA).layers
    assert [layer.id for layer in layers][-3:] == ["arcs-0", "nodes-0", "labels"]
    assert layers[-1].background is True
    assert layers[-1].get_background_color == deck.rgb(LIGHT.paper, 200)


def test_a_thousand_members_take_less_than_sixty_kilobytes_and_are_picked_by_their_code():
    json_text = deck.deck([node(n) for n in range(1000)], [], LIGHT, RUSSIA).to_json()
    assert len(json_text.encode()) < 60_000
    assert "{line1}" not in json_text
    named = [node(n) | {"head": f"S{n:04} Школа с очень длинным названием"} for n in range(1000)]
    json_text = deck.deck(named, [], LIGHT, RUSSIA).to_json()
    assert len(json_text.encode()) < 60_000
    assert '"n":"S0999 Школа' in json_text
    few = deck.deck([node(n) for n in range(20)], [], LIGHT, RUSSIA).to_json()
    assert '"pick":"S0019"' in few


def arc(number):
    return {
        "from_lat": 50 + number % 7,
        "from_lon": 30 + number % 31,
        "to_lat": 55,
        "to_lon": 60,
        "amount": 10 + number,
        "colour": list(LIGHT.resources.values())[number % 5],
        "pick": f"giver=S{number:04}&receiver=S{number + 1:04}",
        "head": f"Инженерная школа № {number} → Гимназия № {number + 1}",
        "line1": "кадры",
        "line2": f"{number + 10} ч",
        "line3": "3 передачи",
    }


def test_arcs_of_a_large_consortium_take_less_than_sixty_kilobytes_and_can_be_picked():
    places = [node(n) | {"pick": f"giver=S{n:04}", "head": f"Школа № {n}"} for n in range(250)]
    json_text = deck.deck(places, [arc(n) for n in range(150)], LIGHT, RUSSIA).to_json()
    assert len(json_text.encode()) < 60_000
    assert '"pick":"giver=S0149&receiver=S0150"' in json_text
    assert '"n":"Инженерная школа № 149 → ' in json_text
    few = deck.deck(places[:20], [arc(n) for n in range(30)], LIGHT, RUSSIA).to_json()
    assert '"line2":"39 ч"' in few


def test_arcs_have_a_layer_for_each_resource_with_its_colour():
    layers = deck.deck([], [arc(n) for n in range(10)], LIGHT, RUSSIA).layers
    arcs = [layer for layer in layers if layer.type == "ArcLayer"]
    assert len(arcs) == len({layer.get_tilt for layer in arcs}) == 5  # those of a pair lie apart
    assert {tuple(layer.get_target_color[:3]) for layer in arcs} == {
        tuple(deck.rgb(colour)[:3]) for colour in LIGHT.resources.values()
    }

"""Delimiters, quotes and escapes as programs write them: what is read, and what is told of it."""

import json

import pytest

from lib.intake import raw_lines, read_table
from tests.helpers.files import checked

HEADER = ["day", "goods", "note", "price"]
ROWS = [
    ["01/02/2019", "Rope", "light, strong and long", "7.31"],
    ["02/02/2019", "Tent", "for two; or three", "14.62"],
    ["03/02/2019", "Mug", "plain", "3.50"],
]


def joined(delimiter, rows=(HEADER, *ROWS), quote='"'):
    """Write rows; words of more than one are in quotes."""
    return "".join(
        delimiter.join(f"{quote}{cell}{quote}" if " " in cell else cell for cell in row) + "\n"
        for row in rows
    ).encode()


def read(text):
    table = read_table(text.encode() if isinstance(text, str) else text)
    return [table.header, *table.rows]


@pytest.mark.parametrize(
    "delimiter",
    [
        " ",
        ":",
        "^",
        "~",
        "#",
        "||",
        "\t\t",
        ";;",
        ", ",
        "\\t",
        "§",
        "=>",
        "|~|",
        "^|^",
        " :: ",
    ],
)
def test_a_rare_delimiter_is_met(delimiter):
    assert read(joined(delimiter)) == [HEADER, *ROWS]


def test_signs_inside_of_quotes_are_no_part_of_the_delimiter():
    text = '"Город:";"Мест"\n"Томск:";"5"\n"Омск:";"16"\n'
    assert read(text) == [["Город:", "Мест"], ["Томск:", "5"], ["Омск:", "16"]]


def test_columns_aligned_by_spaces_are_parted():
    text = "no  pupils  share\n 1     310   41.9\n12    4100    7.25 \n 3      20   12\n"
    rows = [["no", "pupils", "share"], ["1", "310", "41.9"], ["12", "4100", "7.25"]]
    assert read(text) == [*rows, ["3", "20", "12"]]
    lines = ["name            town      pupils", "School No 5     Old Town  310"]
    assert read("\n".join([*lines, "Lyceum No 12    Riga      41"]))[1] == [
        "School No 5",
        "Old Town",
        "310",
    ]


CITIES = [["Город", "Мест", "Прим."], ["Томск", "5", ""], ["Омск", "16", "да"]]


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        (
            ["| Город | Мест | Прим. |", "|---|---:|:-:|", "| Томск | 5 | |", "| Омск | 16 | да |"],
            1,
        ),
        (
            [
                "+---+---+",
                "|Город|Мест|Прим.|",
                "+---+---+",
                "|Томск|5||",
                "|Омск|16|да|",
                "+---+---+",
            ],
            2,
        ),
        ([" Город | Мест | Прим. ", "------+----+----", " Томск | 5 | ", " Омск | 16 | да"], 1),
        (["│ Город │ Мест │ Прим. │", "├──┼──┼──┤", "│ Томск │ 5 │ │", "│ Омск │ 16 │ да │"], 1),
        (["Город   Мест  Прим.", "Томск      5       ", "Омск      16  да   "], 1),
    ],
)
def test_a_drawn_table_is_read_without_what_draws_it(lines, row):
    table = read_table("\n".join(lines).encode())
    rows = [cells for cells in (table.header, *table.rows) if any(cells)]
    assert table.source_format.header_row == row
    assert [[cell.strip() for cell in cells] for cells in rows] == CITIES


def test_values_with_signs_are_not_parted_at_them():
    assert read("Бумага;$5\nРучка;$6\nКлей;$7\n")[1] == ["Бумага", "$5"]
    assert read("id=1 city=Энск\nid=2 city=Омск\nid=3 city=Уфа\n")[1] == ["id=1", "city=Энск"]
    assert read("id,,amount\n1,,5\n2,,6\n") == [
        ["id", "", "amount"],
        ["1", "", "5"],
        ["2", "", "6"],
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            '"id,text,n"\n"1,a,5"\n"2,b,6"\n',
            [["id", "text", "n"], ["1", "a", "5"], ["2", "b", "6"]],
        ),
        ("`id`,`city`\n`1`,`Энск, РФ`\n", [["id", "city"], ["1", "Энск, РФ"]]),
        (
            'id;text;n\n1;"a; b" ;5\n2;"c" ;6\n',
            [["id", "text", "n"], ["1", "a; b", "5"], ["2", "c", "6"]],
        ),
        (
            "Отзыв\nДа, хотя долго\nНет, ведь рано\n",
            [["Отзыв"], ["Да, хотя долго"], ["Нет, ведь рано"]],
        ),
    ],
)
def test_quotes_and_commas_as_people_put_them(text, rows):
    assert read(text) == rows


def test_sentences_are_one_column():
    assert len(read("note\none two three\nfour five six\nseven eight nine\n")[0]) == 1


def test_times_and_days_do_not_look_like_a_delimiter():
    lines = [
        "when;value",
        "2019-01-01 10:30:00;1",
        "2019-01-02 11:45:00;2",
        "2019-01-03 12:00:00;3",
    ]
    assert read("\n".join(lines))[1] == ["2019-01-01 10:30:00", "1"]


def test_single_quotes_with_a_backslash_before_those_inside():
    text = "a,b,c\n1,'it\\'s, well, light',2\n3,'men\\'s, tall',4\n5,'x, y',6\n"
    assert read(text)[1:3] == [["1", "it's, well, light", "2"], ["3", "men's, tall", "4"]]


def test_a_backslash_before_an_ordinary_character_is_text():
    text = 'a,b\n1,"C:\\temp says \\"no\\", twice"\n2,"C:\\new"\n'
    assert read(text)[1:] == [["1", 'C:\\temp says "no", twice'], ["2", "C:\\new"]]


def test_a_backslash_before_a_delimiter_without_quotes_keeps_it_in_its_cell():
    text = "a,b,c\n1,small\\, rural,2\n3,new,4\n5,two\\, three,6\n"
    assert read(text)[1:] == [
        ["1", "small, rural", "2"],
        ["3", "new", "4"],
        ["5", "two, three", "6"],
    ]
    assert read("a,b\n1,C:\\\n2,D:\\\n")[1] == ["1", "C:\\"]


def repaired(text):
    table = read_table(text.encode())
    return table.rows, [(note.code, note.row, note.count) for note in table.notes]


BASE = 'a,b,c,d\n1,x,"one, two",4\n{}\n9,z,w,12\n'


@pytest.mark.parametrize(
    ("line", "cells", "code"),
    [
        ('5,"y,"seven, eight",8', ["5", "y", "seven, eight", "8"], "quote-open"),
        ('5,y,"say "hi" now",8', ["5", "y", 'say "hi" now', "8"], "quotes-mended"),
        ('5,y,""words, and words",8', ["5", "y", "words, and words", "8"], "quote-open"),
        ('5;y;"six, seven";8', ["5", "y", "six, seven", "8"], "delimiter-differs"),
        ("5 6 7 8", ["5", "6", "7", "8"], "delimiter-differs"),
        ("5;y, z;6;8", ["5", "y, z", "6", "8"], "delimiter-differs"),
        ("5\ty, z\t6, 7\t8", ["5", "y, z", "6, 7", "8"], "delimiter-differs"),
        ("'5','y','six, seven','8'", ["5", "y", "six, seven", "8"], "quotes-mended"),
    ],
)
def test_a_line_that_does_not_keep_to_the_dialect_is_mended_and_told_of(line, cells, code):
    rows, notes = repaired(BASE.format(line))
    assert notes == [(code, 3, 1)]
    assert len(rows) == 3
    assert rows[1] == cells
    assert (rows[0], rows[2]) == (["1", "x", "one, two", "4"], ["9", "z", "w", "12"])


@pytest.mark.parametrize(
    "line",
    [
        "see a, then b; c; d; e",
        "5,y,7",
        "5,y,7,8,9",
        "5,,y is, too long!",
        "as given by four schools",
        '5,12" y,7,8',
    ],
)
def test_a_line_that_nothing_explains_is_left_as_it_is(line):
    rows, notes = repaired(BASE.format(line))
    assert notes == []
    assert rows[1][: line.count(",") + 1] == line.split(",")


def test_mended_lines_are_read_again_alike():
    header = "Код показателя;Код организации;Период;Числитель;Знаменатель;Комментарий"
    raw = (
        f'{header}\n3.1;S01;2024/25;13;31;нет\n3.1;S02;2024/25;14;30;"по "данным" школы; района"\n'
    )
    answer = checked(raw.encode())
    assert [one.row for one in answer.warnings if one.code == "quotes-mended"] == [3]
    line = raw_lines(raw.encode(), json.loads(answer.reading), [3])
    assert line["text"].tolist() == [
        "3.1",
        "S02",
        "2024/25",
        "14",
        "30",
        'по "данным" школы; района',
    ]


@pytest.mark.parametrize("word", ["Café", "Zürich 5 °C", "Microcap®"])
def test_lone_accents_among_latin_letters_are_western(word):
    table = read_table(f"id,name\n1,{word}\n2,Oslo\n".encode("cp1252"))
    assert table.rows[0] == ["1", word]


def test_titles_with_fewer_cells_than_the_table_are_no_header():
    lines = [
        "Bureau of Statistics",
        "",
        "Filters:",
        '"Summation","Persons, Work"',
        "",
        '"Area","Zone",',
    ]
    lines += ['"Goulburn","1100",3499,', ',"1101",812,', ',"1102",2158,', ',"1103",7,']
    table = read_table("\n".join(lines).encode())
    assert (table.header, table.source_format.header_row) == (["Area", "Zone", ""], 6)


@pytest.mark.parametrize(
    "above",
    [
        ["# columns: id, city, n", "# see http://x, or ask"],
        ["Report, prepared by us, for you, today"],
        [f"Note {number}" for number in range(12)],
    ],
)
def test_comments_sentences_and_notes_are_above_the_header(above):
    lines = [*above, "id,city,n", "1,Tomsk,5", "2,Omsk,6", "3,Ufa,7"]
    table = read_table("\n".join(lines).encode())
    assert (table.header[:3], table.source_format.header_row) == (
        ["id", "city", "n"],
        len(above) + 1,
    )


def test_a_smaller_table_above_is_no_title():
    lines = ["a,b", "1,2", "3,4", "5,6", "c,d,e,f", *["x,y,z,w"] * 9]
    table = read_table("\n".join(lines).encode())
    assert table.header[:2] == ["a", "b"]
    assert len(table.rows) == 13


@pytest.mark.parametrize("end", [b"\x1a", b"\0" * 100, b"\x1a\0\0"])
def test_what_fills_up_the_last_block_of_a_text_is_no_row(end):
    assert read(b"a,b\n1,2\n" + end) == [["a", "b"], ["1", "2"]]


def test_a_lone_cyrillic_letter_beside_figures_is_cyrillic():
    table = read_table("member_code;class\nС10;5А\nS02;6б\n".encode("cp1251"))
    assert table.rows == [["С10", "5А"], ["S02", "6б"]]


def test_few_words_after_a_number_sign_are_of_the_usual_code_page():
    rows = [["№", "Пол", "2024"], ["1", "Ж", "64"], ["2", "Ж", "58"]]
    text = "\n".join(";".join(row) for row in rows)
    table = read_table(text.encode("cp1251"))
    assert [table.header, *table.rows] == rows


def test_a_header_with_a_cell_less_than_its_rows_is_no_sentence():
    text = "Процент;Шифр;Ставка\n21%;A314;н/д;\n84%;A973;1,25;\n9%;A734;1,25;\n8%;A735;1;\n"
    assert read_table(text.encode()).source_format.header_row == 1

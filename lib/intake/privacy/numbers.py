"""Numbers of persons: phones, identity documents, tax and insurance numbers, cards and accounts."""

import re
from datetime import date

_RUN = re.compile(r"(?<![\d,])[(+]?\d[\d ()./–-]{5,26}\d(?!\d|,\d)")
_PHONE = re.compile(r"\A\(?(?:\+7|8|7(?=[ (-]))[ .(/–-]{0,3}\d{3,5}[ .)/–-]{0,3}\d{1,3}"
                    r"(?:[ ./–-]?\d{2,3}){1,3}\Z")  # fmt: skip
_BARE_PHONE = re.compile(r"\A7[79]\d{9}\Z")
_CODE_IN_PARTS = re.compile(r"\A\(?(?:\+7|8)[ .(–-]{0,3}\d\d[ -]\d\d\d?\)[ -]?\d[\d -]{4,8}\d\Z"
                            r"|\A\(8 ?\d{3} ?\d\d\) ?\d-\d\d-\d\d\Z")  # fmt: skip
_ABROAD = re.compile(r"\A\+\d[\d ()-]{9,18}\d\Z")
_MOBILE = re.compile(r"\A(?:9\d\d|7[0-7]\d)[ -]\d{3}(?:[ -]\d\d[ -]?\d\d|[ -]\d{4})\Z")
_LOCAL_PHONE = re.compile(r"\A\(\d{3,5}\)[ -]?\d{1,3}[ .-]?\d\d[ .-]?\d\d\Z")
_FREE_CALL = re.compile(r"\A\(?(?:\+7|8)[ (–-]{0,2}8(?:00|01|04)")
_CALLED = re.compile(
    r"(?<!\w)(?:тел|моб|сот|whatsapp|вотсап|ватсап|viber|вайбер|телефон|phone|mobile|ұялы|звон)"
    r"[а-яәғқңөұүһіҗ]{0,3}[.: №]{0,3}\+?\d[\d ()-]{4}"
    r"|(?<!\w)(?:спросить|спрашивать|набрать|набирать|связь|связаться)(?: по)?"
    r"[: ]{1,2}\d{1,3}-\d\d-\d\d(?!\d)"
    r"|(?<!\w)т\. ?(?:\d\d?-\d\d-\d\d|\d{6,7})(?!\d)"
)

_INSURANCE = re.compile(r"\A\d{3}[ -]\d{3}[ -]\d{3}[ -]?\d{2}\Z")
_PASSPORT = re.compile(r"\A(?:\d{4}|\d{2} \d{2}) \d{6}\Z")
_DOCUMENT_OF_PERSON = re.compile(
    r"(?:сери[яиюей]{1,2}|пасп(?:орт\w{0,3})?(?: рф| гражданина)?)\W{0,3}\d{2} ?\d{2}\W{0,3}"
    r"(?:№|номер|n)?\W{0,3}\d{6}(?!\d)"
    r"|пасп(?:орт\w{0,3}|\.)? ?(?:сери[яиюей]{1,2}|сер\.)\W{0,3}\d\d ?\d\d(?!\d)"
    r"|(?<!\w)[ivxlc]{1,6}-[а-я]{2} ?№? ?\d{6}(?!\d)"
    r"|загран\w{0,9}\W{0,3}\d\d\W{0,3}\d{7}(?!\d)|загран\w{0,9}\W{0,3}\d{9}(?!\d)"
    r"|паспорт\w{0,3}\W{0,3}(?:№ ?)?n? ?\d{8,9}(?!\d)"
    r"|(?:уд(?:остоверени\w{1,2}|ост\.?|\.) ?личн\w{0,4}|жеке ?куәлі\w{1,3}|id card|passport)"
    r"\W{0,3}(?:№|номер|нөмірі|no\.?)?\W{0,3}[a-z]{0,2}\d{7,9}(?!\d)"
    r"|удостоверени\w{1,2}(?: личности)?\W{0,4}0\d{8}(?!\d| об? )"
    r"|удостоверени\w{1,2}\W{0,3}\d{9},? (?:выдано|от|мвд|мю)"
    r"|(?<!\w)(?:уд\.(?: ?л\.?)?|у/л|у\. ?л\.|ул) ?(?:№ ?)?0\d{8}(?!\d)"
    r"|(?<!\w)снилс\W{0,3}\d{3}[ -]?\d{3}[ -]?\d{3}[ -]?\d\d(?!\d)"
    r"|(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{3}[ -]?\d\d[ (-]{1,3}снилс"
    r"|(?<!\d)\d{12}[ (-]{1,3}(?:иин|жсн)(?!\w)"
    r"|(?<!\w)(?:инн|иин|жсн|iin)[\w ]{0,10}\W{0,3}\d{4} ?\d{4} ?\d{4}(?!\d)"
    r"|(?:карт\w{1,2}|полис\w?|kaspi|visa|mastercard)[\w ]{0,14}\W{0,3}"
    r"\d{4} ?\d{4} ?\d{4} ?\d{4}(?!\d)"
)
_PLATE = re.compile(
    r"(?<!\w)[авекмнорстух]\d{3}[авекмнорстух]{2} ?\d{2,3}(?!\w)"
    r"|(?<!\w)(?:гос\.? ?(?:номер|знак)|г/н|автомоб\w{1,5}|авто|автомашин\w|машин\w|а/м|көлі\w{1,4}"
    r"|number plate|car)\W{0,3}(?:номер|нөмірі|№)?\W{0,3}"
    r"(?:[авекмнорстухabekmhopctyx] ?\d{3} ?[авекмнорстухabekmhopctyx]{2} ?\d{2,3}"
    r"|\d{3} ?[a-z]{2,3} ?\d\d)(?!\w)"
)
"""Plates of cars: Russian ones by their form, all others after a word for a car."""
_AFTER_DOCUMENT = re.compile(
    r"(?:№|номер|договор\w{0,4}|приказ\w{0,4}|сч[её]т\w{0,3}"
    r"|артикул|лот|закупк\w|штрих-?код|код|заявк\w) ?\Z"
)
_PERSON_NUMBER = re.compile(r"\A(\d{6})([1-6])\d{5}\Z")
_CARD = re.compile(r"\A\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}\Z")
_ACCOUNT = re.compile(r"\A(?:40817|40820|423\d\d)\d{15}\Z")
_IBAN = re.compile(r"(?<![a-z\d])[a-z]{2}\d\d(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?(?![a-z\d])")
_OF_FIRM = re.compile(r"(?:иик|р/с|сч[её]т) ?:? ?\Z")
_LENGTH_IN_KAZAKHSTAN = 20
_DAYS = re.compile(r"(?<!\d)[0-3]?\d\.[01]?\d\.(?:20)?\d\d(?!\d)")

_INSURANCE_WEIGHTS = range(9, 0, -1)
_TAX_WEIGHTS = ((7, 2, 4, 10, 3, 5, 9, 4, 6, 8), (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8))


_NUMBERED = re.compile(
    r"\d{11}|[\d)][ ().–/-]{1,3}[\d(]|[+(]\d|\d{3} ?[a-zа-я]{2,3} ?\d\d|[ivxlc]-[а-я]{2}"
)
_MARKS = (
    *(
        "тел",
        "моб",
        "сот",
        "звон",
        "mobile",
        "полис",
        "уд.",
        "у/л",
        "ул",
        "ұялы",
        "whats",
        "вотс",
        "ватс",
        "viber",
    ),
    *("вайбер", "phone", "сери", "пасп", "загран", "удост", "личн", "куәлі", "id card", "passp"),
    *("снилс", "инн", "иин", "жсн", "iin", "карт", "kaspi", "visa", "master", "т."),
    *("kz", "iban"),
)
"""One of these, grouped digits or the series of a certificate has every text that is found."""


def may_have_number_of_person(small: str) -> bool:
    """Whether a text in small letters has digits in groups or a word that announces a number."""
    return bool(_NUMBERED.search(small)) or any(map(small.__contains__, _MARKS))


def has_number_of_person(small: str) -> bool:
    """Whether a text in small letters has a phone, a document, a card or an account of a person."""
    if any(one.search(small) for one in (_CALLED, _DOCUMENT_OF_PERSON, _PLATE)):
        return True
    if any(
        _is_iban(account[0]) and not _OF_FIRM.search(small[: account.start()][-12:])
        for account in _IBAN.finditer(small)
    ):
        return True
    return any(
        _is_number_of_person(run[0], small[: run.start()][-12:]) for run in _RUN.finditer(small)
    )


def _is_iban(text: str) -> bool:
    """Whether letters and digits are an international bank account: by their control, mod 97.

    One of Kazakhstan is known by its length, whatever its control.
    """
    account = text.replace(" ", "")
    if account.startswith("kz"):
        return len(account) >= _LENGTH_IN_KAZAKHSTAN
    control = "".join(str(int(mark, 36)) for mark in account[4:] + account[:4])
    return any(map(str.isdigit, account[4:])) and int(control) % 97 == 1


def _is_number_of_person(run: str, before: str) -> bool:
    """Whether digits are a phone, a document or a card; after «договор №» they are a contract's."""
    run = run.strip().removeprefix("00 ")
    digits = "".join(filter(str.isdigit, run))
    if _ACCOUNT.match(run):
        return True
    if _is_phone(run, len(digits)):
        return not (run.isdigit() and _AFTER_DOCUMENT.search(before))
    if _INSURANCE.match(run):
        is_contract = bool(_AFTER_DOCUMENT.search(before)) and not _is_insurance(digits)
        return ("-" in run and not is_contract) or _is_insurance(digits)
    if _PASSPORT.match(run):
        return not _AFTER_DOCUMENT.search(before)
    if person := _PERSON_NUMBER.match(run):
        return _is_birthday(person[1], person[2]) or _is_tax_number(run)
    if run.isdigit() and not _AFTER_DOCUMENT.search(before):
        if len(run) == 11 and _is_insurance(run):
            return True
        if len(run) == 12 and _is_tax_number(run):
            return True
    return bool(_CARD.match(run)) and _is_card(digits)


def _is_phone(run: str, digits: int) -> bool:
    if _DAYS.search(run) or _is_grouped(run):
        return False
    if _FREE_CALL.match(run):
        return False
    if digits == 11 and (_PHONE.match(run) or _BARE_PHONE.match(run)):
        return True
    if 11 <= digits <= 13 and _ABROAD.match(run):
        return True
    return bool(_MOBILE.match(run) or _LOCAL_PHONE.match(run) or _CODE_IN_PARTS.match(run))


def _is_grouped(run: str) -> bool:
    """Whether digits are a number in thousands, such as «80 000 000 000»."""
    head, *groups = run.split(" ")
    return head.isdigit() and len(groups) > 1 and all(len(g) == 3 and g.isdigit() for g in groups)


def _is_birthday(digits: str, century: str) -> bool:
    year = 1800 + (int(century) - 1) // 2 * 100 + int(digits[:2])
    try:
        date(year, int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return False
    return True


def _is_insurance(digits: str) -> bool:
    """Whether the last two of eleven digits control the others as in a SNILS."""
    total = sum(int(d) * weight for d, weight in zip(digits[:9], _INSURANCE_WEIGHTS, strict=True))
    return total > 0 and total % 101 % 100 == int(digits[9:])


def _is_tax_number(digits: str) -> bool:
    """Whether the last two of twelve digits control the others as in a person's ИНН."""
    return digits[:2] != "00" and all(
        sum(int(d) * weight for d, weight in zip(digits, weights, strict=False)) % 11 % 10
        == int(digits[len(weights)])
        for weights in _TAX_WEIGHTS
    )


def _is_card(digits: str) -> bool:
    """Whether the last digit of a card's number is right (Luhn)."""
    numbers = [int(digit) for digit in reversed(digits)]
    doubled = [sum(divmod(2 * digit, 10)) for digit in numbers[1::2]]
    return (sum(numbers[::2]) + sum(doubled)) % 10 == 0

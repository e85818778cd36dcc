"""Agreements between members, and money planned, received and spent."""

from lib.tables.declaration import (
    VersionColumns,
    choice,
    code,
    day,
    decimal,
    period,
    reference,
    string,
    yes_no,
)
from lib.tables.exchange import DIRECTION, MEMBER, reported_by
from lib.vocabulary import (
    CONSORTIUM,
    AgreementKind,
    AgreementStatus,
    Currency,
    FundingSource,
)


class Agreement(VersionColumns, table=True):
    """An agreement between members."""

    __tablename__ = "agreements"

    agreement_id: str = code(
        "№ договора; номер; код; №; код договора; келісім коды; шарт №; шарт нөмірі",
        key=True,
        example="A-007",
    )
    reported_by: str = reported_by()
    kind: str = choice(
        AgreementKind, "вид договора; тип; предмет; вид", required=True, example="сетевая форма"
    )
    title: str | None = string("наименование; название", free_text=True)
    parties: str = reference(
        MEMBER,
        "с кем; партнёр; контрагент; стороны",
        required=True,
        many=True,
        reserved=(CONSORTIUM,),
        example="S10; U01",
    )
    signed_on: str = day("дата; заключён; дата подписания", required=True, example="02.09.2024")
    valid_from: str | None = day("срок действия; действует с; с; басталуы", example="01.09.2025")
    valid_to: str | None = day(
        "до; по; действует до; действует по; аяқталуы; мерзімі", example="31.08.2027"
    )
    auto_renew: bool | None = yes_no("пролонгация; автопродление", example="нет")
    status: str | None = choice(AgreementStatus, "статус; состояние", example="действует")
    direction: str | None = reference(DIRECTION, "направления; направление", many=True, example="2")
    amount: float | None = decimal("сумма; цена", least=0, unit="currency", example="350000")
    currency: str | None = choice(Currency, "валюта", example="RUB")


class Funding(VersionColumns, table=True):
    """Planned, received and spent money of one purpose, in whole units of one currency."""

    __tablename__ = "funding"

    funding_id: str = code("№; код; код финансирования", key=True, example="F-2025-03")
    reported_by: str = reported_by()
    period: str = period("год; учебный год; квартал", required=True, example="2025/26")
    source_type: str = choice(
        FundingSource,
        "источник финансирования; кто финансирует; источник; көзі; қаржыландыру көзі",
        required=True,
        example="грант",
    )
    payer_member: str | None = reference(
        MEMBER, "от кого; плательщик", reserved=(CONSORTIUM,), example="C04"
    )
    receiver_member: str = reference(
        MEMBER, "кому; получатель", required=True, reserved=(CONSORTIUM,), example="S04"
    )
    planned: float = decimal(
        "утверждено; план", required=True, least=0, unit="currency", example="900000"
    )
    received: float | None = decimal(
        "поступило; получено; түсті; алынды", least=0, unit="currency", example="900000"
    )
    spent: float | None = decimal(
        "освоено; касса; израсходовано; игерілді; жұмсалды",
        least=0,
        unit="currency",
        example="640000",
    )
    currency: str = choice(Currency, "валюта; тыс. руб.; тенге", required=True, example="RUB")
    direction: str | None = reference(DIRECTION, "направление; № направления", example="8")
    purpose: str | None = string(
        "статья; цель; на что; назначение", free_text=True, example="лаборатория"
    )

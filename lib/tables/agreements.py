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

CURRENCY = "валюта; ед. изм.; единица измерения; единица; currency; unit"


class Agreement(VersionColumns, table=True):
    """An agreement between members."""

    __tablename__ = "agreements"

    agreement_id: str = code(
        "№ договора; номер; код; №; код договора; келісім коды; шарт №; шарт нөмірі; "
        "agreement no; agreement number; no; number; contract no; номер договора; № "
        "соглашения; номер соглашения; рег. №; регистрационный номер; келісімшарт "
        "нөмірі; "
        "келісім нөмірі",
        key=True,
        example="A-007",
    )
    reported_by: str = reported_by()
    kind: str = choice(
        AgreementKind,
        "вид договора; тип; предмет; вид; type; kind; type of agreement; agreement "
        "type; предмет договора; вид соглашения; тип договора; тип соглашения; форма "
        "договора; түрі; келісім түрі; "
        "келісімшарт түрі; шарт түрі; шарттың түрі",
        required=True,
        example="сетевая форма",
    )
    title: str | None = string(
        "наименование; название; title; name; subject; предмет; предмет договора; мәні",
        free_text=True,
    )
    parties: str = reference(
        MEMBER,
        "с кем; партнёр; контрагент; стороны; parties; partners; between; members; с "
        "кем заключён; с кем заключен; стороны договора; стороны соглашения; "
        "организации; партнёры; участники; тараптар; тараптары; "
        "контрагенты",
        required=True,
        many=True,
        reserved=(CONSORTIUM,),
        example="S10; U01",
    )
    signed_on: str = day(
        "дата; заключён; дата подписания; signed; signed on; date signed; date of "
        "signing; date; дата заключения; заключен; подписан; подписано; дата договора; "
        "дата соглашения; дата подписания договора; күні; қол қойылған күні; "
        "жасалған күні; шарт күні",
        required=True,
        example="02.09.2024",
    )
    valid_from: str | None = day(
        "срок действия; действует с; с; басталуы; valid from; from; start; start date; "
        "effective from; начало действия; дата начала; срок с; вступает в силу",
        example="01.09.2025",
    )
    valid_to: str | None = day(
        "до; по; действует до; действует по; аяқталуы; мерзімі; valid until; valid to; "
        "until; end; end date; expires; expiry date; окончание действия; дата "
        "окончания; срок до; срок по; действителен до; истекает; срок действия до; "
        "жарамды; қолданылу мерзімі; жарамдылық мерзімі; "
        "срок действия по; дата окончания договора; срок окончания; шарттың аяқталуы; "
        "әрекет ету мерзімі",
        example="31.08.2027",
    )
    auto_renew: bool | None = yes_no("пролонгация; автопродление", example="нет")
    status: str | None = choice(
        AgreementStatus, "статус; состояние; status; state", example="действует"
    )
    direction: str | None = reference(
        DIRECTION, "направления; направление; goal; direction", many=True, example="2"
    )
    amount: float | None = decimal(
        "сумма; цена; сумма договора; цена договора; стоимость; стоимость договора; "
        "amount; сумма соглашения; объём финансирования; "
        "шарт сомасы",
        least=0,
        unit="currency",
        example="350000",
    )
    currency: str | None = choice(Currency, CURRENCY, example="RUB")


class Funding(VersionColumns, table=True):
    """Planned, received and spent money of one purpose, in whole units of one currency."""

    __tablename__ = "funding"

    funding_id: str = code(
        "№; код; код финансирования; grant no; grant number; funding no; no; id; code",
        key=True,
        example="F-2025-03",
    )
    reported_by: str = reported_by()
    period: str = period(
        "год; учебный год; квартал; academic year; school year; year; period; период; "
        "финансовый год; кезең; жылы; жыл; "
        "год финансирования; есептік кезең",
        required=True,
        example="2025/26",
    )
    source_type: str = choice(
        FundingSource,
        "источник финансирования; кто финансирует; источник; көзі; қаржыландыру көзі; "
        "source; source of funding; funding source; type of funding; вид "
        "финансирования; вид источника; средства; "
        "қаржы көзі",
        required=True,
        example="грант",
    )
    payer_member: str | None = reference(
        MEMBER,
        "от кого; плательщик; payer; paid by; donor; источник (организация); донор; "
        "спонсор; кто платит; контрагент",
        reserved=(CONSORTIUM,),
        example="C04",
    )
    receiver_member: str = reference(
        MEMBER,
        "кому; получатель; recipient; receiver; beneficiary; university; institution; "
        "получатель средств; получатель финансирования; кто получает; организация; "
        "школа; ОО; алушы; ұйым; мектеп",
        required=True,
        reserved=(CONSORTIUM,),
        example="S04",
    )
    planned: float = decimal(
        "утверждено; план; planned; approved; budget; plan; amount; awarded; granted; "
        "план финансирования; запланировано; смета; сумма; объём; жоспар; выделено; "
        "предусмотрено; "
        "жоспарланды",
        required=True,
        least=0,
        unit="currency",
        example="900000",
    )
    received: float | None = decimal(
        "поступило; получено; түсті; алынды; received; paid; поступление; профинансировано; факт; "
        "түскені; түскен қаржы; түскен сома; зачислено; доход; доходы",
        least=0,
        unit="currency",
        example="900000",
    )
    spent: float | None = decimal(
        "освоено; касса; израсходовано; игерілді; жұмсалды; spent; used; expenditure; "
        "expenses; расход; расходы; потрачено; использовано; исполнено; исполнение; "
        "кассовый расход; кассовое исполнение; "
        "жұмсалғаны; игерілгені; фактически израсходовано",
        least=0,
        unit="currency",
        example="640000",
    )
    currency: str = choice(Currency, f"{CURRENCY}; тыс. руб.; тенге", required=True, example="RUB")
    direction: str | None = reference(
        DIRECTION, "направление; № направления; goal; direction", example="8"
    )
    purpose: str | None = string(
        "статья; цель; на что; назначение; purpose; for; use; description; направление "
        "расходов; назначение средств; мақсаты",
        free_text=True,
        example="лаборатория",
    )

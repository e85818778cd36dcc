member-type-school = школа
member-type-university = вуз
member-type-research = научная организация
member-type-company = компания
member-type-additional = дополнительное образование
member-type-college = колледж
member-type-authority = орган управления
member-type-foundation = фонд
member-type-methodical = методическая служба

party-institution = Образовательное учреждение
party-enterprise = Предприятия, компании
party-science = Наука
party-students = Учащиеся

role-coordinator = координатор
role-founder = учредитель
role-member = участник
role-partner = партнёр
role-observer = наблюдатель

country-ru = Россия
country-kz = Казахстан
country-by = Беларусь
country-uz = Узбекистан
country-kg = Киргизия
country-am = Армения
country-az = Азербайджан
country-ge = Грузия
country-md = Молдавия
country-mn = Монголия
country-tj = Таджикистан
country-tm = Туркмения
country-tr = Турция
country-cn = Китай
country-de = Германия
country-gb = Великобритания
country-us = США

unit-kind-count = количество
unit-kind-percent = проценты
unit-kind-per-1000 = на 1000
unit-kind-hours = часы
unit-kind-money = деньги
unit-kind-points = баллы

better-up = рост
better-down = снижение
better-keep = сохранение
better-range = в пределах

aggregation-sum = сумма
aggregation-ratio = отношение сумм
aggregation-ratio-of-members = доля организаций
aggregation-ratio-of-items = доля единиц
aggregation-weighted-mean = взвешенное среднее
aggregation-mean = простое среднее
aggregation-distinct = без повторов
aggregation-max = наибольшее
aggregation-last = последнее

nature-flow = за период
nature-stock = на дату
nature-ratio = доля
nature-score = оценка
nature-milestone = веха

path-line = равномерно
path-step = ступенью

period-type-school-year = учебный год
period-type-half = полугодие
period-type-quarter = квартал
period-type-month = месяц
period-type-year = календарный год

grain-day = день
grain-month = месяц
grain-quarter = квартал
grain-half = полугодие
grain-school-year = учебный год
grain-year = календарный год

report-status-draft = черновик
report-status-submitted = сдано
report-status-approved = утверждено

event-type-contest = конкурс
event-type-olympiad = олимпиада
event-type-project-shift = проектная смена
event-type-forum = форум
event-type-conference = конференция
event-type-seminar = семинар
event-type-webinar = вебинар
event-type-workshop = мастер-класс
event-type-open-lesson = открытый урок
event-type-placement = стажировка
event-type-excursion = экскурсия
event-type-job-taster = профессиональная проба
event-type-hackathon = хакатон
event-type-course = курсы
event-type-council-meeting = заседание совета
event-type-curator-visit = выезд куратора
event-type-practice = публикация практики
event-type-other = другое
event-mode-onsite = очно
event-mode-online = онлайн
event-mode-hybrid = смешанный
event-status-planned = запланировано
event-status-held = проведено
event-status-postponed = перенесено
event-status-cancelled = отменено

resource-experience = опыт
resource-equipment = оснащение
resource-information = информация
resource-staff = кадры
resource-finance = финансы

exchange-unit-attendances = чел.-участий
exchange-unit-hours = ч
exchange-unit-units = комплектов
exchange-unit-items = ед.
exchange-unit-person-hours = чел.-ч
exchange-unit-krub = тыс. руб.
exchange-unit-kkzt = тыс. тенге
exchange-unit-kusd = тыс. долл.
exchange-unit-keur = тыс. евро
exchange-state-pledged = обещано
exchange-state-agreed = согласовано
exchange-state-delivered = передано
exchange-state-cancelled = отменено
confirmation-both = подтвердили обе стороны
confirmation-giver-only = сообщил только передающий
confirmation-receiver-only = сообщил только получатель
confirmation-disagree = сообщения расходятся
confirmation-consortium = сообщил консорциум

pair-kind-pair = пара
pair-kind-group = группа

age-band-10-14 = 10–14 лет
age-band-15-19 = 15–19 лет
age-band-20-35 = 20–35 лет
age-band-35 = старше 35 лет

end-reason-completed = план выполнен
end-reason-agreed = по соглашению сторон
end-reason-breach = нарушение обязанностей
end-reason-replacement = замена наставника
end-reason-left = выбытие участника
end-reason-consent-withdrawn = отзыв согласия

consent-given = дано
consent-withdrawn = отозвано
consent-missing = нет

risk-factor-r01 = Низкий уровень оснащения школы
risk-factor-r02 = Дефицит педагогических кадров
risk-factor-r03 = Недостаточная предметная и методическая компетентность педагогических работников
risk-factor-r04 = Риски низкой адаптивности учебного процесса
risk-factor-r05 = Несформированность внутришкольной системы повышения квалификации
risk-factor-r06 = Низкая учебная мотивация обучающихся
risk-factor-r07 = Пониженный уровень школьного благополучия
risk-factor-r08 = Низкий уровень дисциплины в классе
risk-factor-r09 = Высокая доля обучающихся с ОВЗ
risk-factor-r10 = Низкое качество преодоления языковых и культурных барьеров
risk-factor-r11 = Высокая доля обучающихся с рисками учебной неуспешности
risk-factor-r12 = Низкий уровень вовлечённости родителей

significance-none = нет
significance-low = низкая
significance-medium = средняя
significance-high = высокая

risk-source-federal = РПШ ФИОКО
risk-source-verification = верификация
risk-source-self = самодиагностика
risk-source-curator = куратор

responsible-group-executive = органы исполнительной власти
responsible-group-coordinators = координаторы
responsible-group-school-staff = учителя и администрация
responsible-group-methodical = методическая служба
responsible-group-parents = родители

measure-status-planned = запланировано
measure-status-in-progress = в работе
measure-status-done = выполнено
measure-status-cancelled = отменено

agreement-kind-consortium = договор о консорциуме
agreement-kind-cooperation = сотрудничество
agreement-kind-network-form = сетевая форма
agreement-kind-targeted-training = целевое обучение
agreement-kind-placement = практика
agreement-kind-equipment-use = пользование оборудованием
agreement-kind-grant = грант
agreement-kind-donation = пожертвование
agreement-kind-memorandum = меморандум
agreement-kind-double-degree = двойной диплом
agreement-kind-mobility = академическая мобильность
agreement-kind-ip-licence = лицензия
agreement-kind-mentoring-frame = наставничество
agreement-status-draft = проект
agreement-status-active = действует
agreement-status-expired = истёк
agreement-status-terminated = расторгнут

currency-rub = руб.
currency-kzt = тенге
currency-usd = долл.
currency-eur = евро

funding-source-federal-budget = федеральный бюджет
funding-source-regional-budget = региональный бюджет
funding-source-municipal-budget = муниципальный бюджет
funding-source-own = собственные средства
funding-source-grant = грант
funding-source-business = бизнес
funding-source-endowment = эндаумент
funding-source-fees = платные услуги
funding-source-foundation = фонд
funding-source-other = другое

alias-subject-members = организация
alias-subject-indicators = показатель

plan-status-reached = достиг цели
plan-status-on-plan = по плану
plan-status-slipping = отстаёт
plan-status-off-plan = вне плана
plan-status-backwards = хуже базы
plan-status-not-due = ещё рано
plan-status-no-data = нет данных

override-plan-reached = { plan-status-reached }
override-plan-on-plan = { plan-status-on-plan }
override-plan-slipping = { plan-status-slipping }
override-plan-off-plan = { plan-status-off-plan }
override-plan-backwards = { plan-status-backwards }

note-kind-event = событие
note-kind-method-break = смена методики

freshness-fresh = данные свежие
freshness-due = пора сдавать
freshness-overdue = просрочено

setting-name-consortium-name-ru = Название консорциума
setting-name-consortium-name-en = Название консорциума (англ.)
setting-name-consortium-name-kk = Название консорциума (каз.)
setting-name-term-member-ru = Участник
setting-name-term-member-en = Участник (англ.)
setting-name-term-member-kk = Участник (каз.)
setting-name-term-direction-ru = Направление
setting-name-term-direction-en = Направление (англ.)
setting-name-term-direction-kk = Направление (каз.)
setting-name-term-mentor-ru = Наставник
setting-name-term-mentor-en = Наставник (англ.)
setting-name-term-mentor-kk = Наставник (каз.)
setting-name-time-zone = Часовой пояс
setting-name-deadline-first-half = Срок отчёта за I полугодие
setting-name-deadline-second-half = Срок отчёта за II полугодие
setting-name-deadline-school-year = Срок отчёта за учебный год
setting-name-deadline-year = Срок отчёта за календарный год
setting-name-deadline-regional-centre = Срок сведений в региональный центр
setting-name-deadline-days-after = Срок отчёта за квартал и месяц, дней после конца
setting-name-freshness-share = Доля сдавших, при которой отчёт не просрочен, %
setting-name-grace-days = Отсрочка после срока, дней
setting-name-gap-slipping = Отставание: больше скольких % пути
setting-name-gap-off-plan = Вне плана: больше скольких % пути
setting-name-early-planned = Начало пути: с какого % плана проверять
setting-name-early-done = Начало пути: какой % плана должен быть сделан
setting-name-small-denominator = Мало данных: знаменатель меньше
setting-name-small-survey = Мало ответов: меньше
setting-name-small-count = Малое число людей: меньше
setting-name-expiring-days = Договор истекает: за сколько дней предупреждать
setting-name-upload-limit-mb = Наибольший размер файла, МБ
setting-name-support-anonymous = Помощь школам: что видит посетитель без учётной записи
setting-name-support-viewer = Помощь школам: что видит учётная запись для просмотра
setting-name-support-staff = Помощь школам: что видит сотрудник организации
setting-name-support-stage-1 = Дорожная карта: конец первого этапа
setting-name-support-stage-2 = Дорожная карта: конец второго этапа

support-view-totals = только итоги
support-view-own = своя школа
support-view-all = все школы

period-year = { $year } год
period-school-year = { $year } уч. год
period-half = { $half } полугодие { $year } уч. года
period-quarter = { $quarter } квартал { $year } года
period-month = { $month } { $year } года

percent = { $number }{" "}%
percent-below = меньше { $number }{" "}%

upload-mode-update = Оставить
upload-mode-replace = Убрать

change-kind-status = статус
change-kind-target = цель
change-kind-value-revised = уточнено
change-kind-value-withdrawn = данные отозваны
change-kind-late = отчёты просрочены
change-kind-value-new = новые данные

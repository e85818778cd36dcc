stages-title = Этапы программы
stages-day = Срок
stages-stage = Этап
stages-state = Состояние
stages-note = { $year }. Этап школы виден по её показателям: отдельного отчёта об этапах нет. Сроки — сроки мониторинга.
stage-conditions = 1. Подготовка условий: куратор сдал показатели
stage-mentees = 2. База наставляемых
stage-mentors = 3. База наставников
stage-training = 4. Отбор и обучение: есть согласия или соглашения
stage-pairs = 5. Пары и группы
stage-work = 6. Работа пар и групп: есть планы
stage-completion = 7. Завершение: выполненные планы или опрос
stage-state-done = пройден всеми · { $reached } из { $due }
stage-state-overdue = просрочен · прошли: { $reached } из { $due }
stage-state-started = идёт · прошли: { $reached } из { $due }
stage-state-ahead = впереди · прошли: { $reached } из { $due }

cohorts-title = Новые и повторные участники
cohorts-none = Ни одна организация не указала, сколько участников пришли повторно.
cohorts-role = Кто
cohorts-new = Впервые
cohorts-returning = Повторно
cohorts-members = Организаций
cohorts-note = Люди, а не участия; только организации, которые указали и всех, и повторных. На последнюю дату мониторинга учебного года.

erasure-due = { $count ->
    [one] Согласие отозвано: { $count } пара ещё не удалена из реестра.
    [few] Согласие отозвано: { $count } пары ещё не удалены из реестра.
   *[other] Согласие отозвано: { $count } пар ещё не удалены из реестра.
}
erasure-pair = Код пары
erasure-withdrawn = Согласие отозвано
erasure-by = Удалить
erasure-left = { $days ->
    [0] сегодня, { $day }
    [one] до { $day }, остался { $days } день
    [few] до { $day }, осталось { $days } дня
   *[other] до { $day }, осталось { $days } дней
}
erasure-late = { $days ->
    [one] до { $day }, просрочено на { $days } день
    [few] до { $day }, просрочено на { $days } дня
   *[other] до { $day }, просрочено на { $days } дней
}
erasure-how = На удаление даётся 30 дней после отзыва. Удаляет координатор; итоги закрытых периодов остаются.
erasure-choose = Пара
erasure-offer = Стереть сведения о паре
erasure-warning = Коды людей и код пары { $pair } будут стёрты из всех загрузок. Отменить это нельзя.
erasure-confirm = Стереть { $pair } навсегда
erasure-reason = отзыв согласия

pairs-filtered = Показатели реестра пар по отдельной форме, региону или организации видят координатор и куратор этой организации.
pairs-at-least = { $count }+

fill-title = Бланк для заполнения
fill-xlsx = Бланк в Excel
fill-csv = Бланк в CSV
fill-upload = Загрузить заполненный
fill-about = Строки по формам и «все формы» (люди без повторов). Уже сданные числа вписаны: их можно исправить.

mentoring-members-drawn = На рисунке { $drawn } организаций из { $all }: без отчёта и с самым низким охватом; все — в таблице.

slide-open = Орындалудағы шешімдер
pack-minutes-title = ХАТТАМА
pack-agenda = Күн тәртібі
pack-attended = Қатысқандар
pack-minutes = мин
pack-contents = Мазмұны
pack-table = Кесте

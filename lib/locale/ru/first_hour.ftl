page-settings = Настройки
settings-how = Каждое изменение — загрузка: его видно в истории и можно отменить. Пустое поле — значение по умолчанию.
settings-names = Название
settings-terms = Термины: одно / много
settings-calendar = Время и сроки
settings-status = Статусы и предупреждения
settings-limits = Границы
settings-support = Помощь школам и наставничество
settings-other = Остальное
settings-apply = Применить изменённое
first-steps-title = До первой панели
first-steps-how = Показатели ссылаются на направления, значения — на организации и показатели, поэтому порядок такой. Можно перетащить все файлы сразу, порядок найдётся сам, или загрузить одну книгу Excel — она в «Шаблонах».
first-steps-count = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
first-steps-none = пока нет
first-steps-next = следующий шаг
first-steps-shipped = С ними начинается каждая новая база. Есть свои — загрузите их: они займут место этих.
first-steps-template = Шаблон
setting-name-currency = Валюта консорциума

history-files = { $count ->
    [one] В загрузке { $count } файл:
    [few] В загрузке { $count } файла:
   *[other] В загрузке { $count } файлов:
}
history-kind-filter = Вид
history-member-filter = Организация
history-all = все
history-acknowledged = { $count ->
    [one] Подтверждено { $count } предупреждение
    [few] Подтверждены { $count } предупреждения
   *[other] Подтверждено { $count } предупреждений
}
revisions-title = Как уточнялись значения показателя
revisions-choose = выберите показатель
revisions-none = Значений этого показателя ещё не загружали.
revisions-how = Строка — период, столбец — загрузка: что было известно после неё. Значения уточняются слева направо.
revisions-column = № { $upload }, { $day }
due-column = { $period } · до { $day }
period-short-half = { $half } п/г
period-short-quarter = { $quarter } кв.

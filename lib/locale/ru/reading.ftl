fact-encoding = Кодировка
fact-delimiter = Разделитель
fact-tab = табуляция
fact-sheet = Лист
fact-decimal = Десятичный знак
fact-decimal-comma = запятая
fact-decimal-point = точка
fact-decimal-none = дробей нет
fact-days = Даты
fact-days-iso = ГГГГ-ММ-ДД
fact-days-day-first = ДД.ММ.ГГГГ
fact-days-month-first = ММ/ДД/ГГГГ
fact-header-row = Заголовок
fact-header-row-number = в строке { $row }
fact-header-row-none = нет

recognition-title = На что похож файл
recognition-none = Файл не похож ни на один вид. Выберите вид выше и укажите, что в каких столбцах.
recognition-has = Есть: { $headings }
recognition-lacks = Не хватает: { $headings }
recognition-choose = Это он
recognition-columns = Что в каких столбцах
recognition-columns-how = Если столбец понят неверно, выберите нужное. После загрузки выбор запомнится для файлов с такими же заголовками; отмена загрузки отменит и его.
recognition-skip = — не читать —
recognition-constants = Этого в файле нет. Напишите, что верно для всех строк:
recognition-recalled = Столбцы поняты так, как их указали при загрузке № { $upload }.
recognition-afresh = Распознать заново

problem-file-not-kept = Из книги этого вида (.xls, .xlsb) читаются только ячейки; примечания и свойства проверить нельзя, поэтому сам файл не хранится.

upload-given-back = Файл долго лежал без применения и убран из памяти. Перетащите его ещё раз.

problem-codes-made = Кодов в файле нет. Они сделаны нами ({ $examples }…) и останутся прежними, если загрузить эти строки снова. Строк: { $count }.
    .fix = Если у организаций или обменов есть свои коды, добавьте столбец «{ $column }».

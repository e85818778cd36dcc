check-read = { $file }: { $kind }, { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[other] { $rows } строк
}.
check-errors = Ошибки ({ $count }):
check-warnings = Предупреждения ({ $count }):
check-notes = Замечания ({ $count }):
check-at = { $place }: { $sentence }
check-column = { $place }, «{ $column }»
check-expected = Как правильно: { $expected }.
check-more = … и ещё { $count }
check-changes = Изменения: новых строк { $new }, изменённых { $changed }, прежних { $same }, отсутствующих в файле { $missing }.

load-done = { $file }: загружено, загрузка № { $upload }.
load-errors = { $file }: не загружено, в файле ошибки. Исправьте их и загрузите снова.
load-warnings = { $file }: не загружено, есть предупреждения. Если всё верно, повторите с ключом --accept-warnings.
load-unchanged = { $file }: всё это уже загружено, ничего не изменилось.

erase-needs-one = Назовите что-то одно: номер загрузки или код пары (--pair).
erase-done = Личные сведения стёрты, это загрузка № { $made }. Отменить это нельзя.
author-personal = «--by» называет человека полностью или его телефон. Укажите имя учётной записи.
erase-remains-log = Следы могут оставаться в журнале PostgreSQL (WAL) и в его архиве и копиях: удалить их может только администратор базы.
erase-remains-tables = Следы могут оставаться в файлах базы: её всё это время кто-то читал. Остановите приложение и выполните команду ещё раз.
erase-remains-statistics = Следы могут оставаться в статистике PostgreSQL: её может перезаписать владелец базы (VACUUM FULL pg_statistic).

backup-done = Копия базы записана: { $file }.

backup-onto-source = { $file } — сама база: копию нужно записать в другой файл.
backup-broken = Копия { $file } вышла не такой, как база, и не сохранена. Проверьте диск и повторите.
restore-incomplete = { $file } — файл работающей базы без журнала ({ $file }-wal): в нём может не быть последних загрузок. Сделайте копию командой backup или положите журнал рядом; взять файл как есть — с ключом --allow-incomplete.
restore-not-a-backup = Файл { $file } — не копия базы; ничего не изменилось.
restore-done = База восстановлена из копии { $file }.

kind-unknown = Вида файла «{ $kind }» нет. Есть: { $known }.

where-unknown = Условие «{ $condition }» непонятно. Пишите СТОЛБЕЦ=ЗНАЧЕНИЕ; столбцы: { $known }.

moment-nothing-known = { $at } ещё ничего не было известно: первая загрузка была позже.
moment-unknown = Момент «{ $at }» непонятен: нужен номер загрузки или день, например 12.10.2026 или 2026-10-12.

database-is-new = База данных новая, её до сих пор не было: { $path }
database-not-there = Базы данных { $path } нет. Проверьте DATABASE_URL; новую базу создают команды serve и load.
serve-address = Панель открыта по адресу { $address }
serve-no-app = Команду нужно запускать из папки проекта: { $folder }.
serve-no-demo = База уже занята другими данными: демонстрация не загружена, панель открывается с тем, что есть.
serve-no-hosts = Другие компьютеры пока получат отказ. Назовите, по какому имени они открывают панель: SYNERGIA_ALLOWED_HOSTS=имя.
serve-no-proxy = SYNERGIA_PROXIES называет не адрес и не сеть: { $problem }.
serve-owner = Учётных записей ещё нет. Этот одноразовый адрес делает того, кто его откроет, координатором: { $address }
    Он действует до первой учётной записи; никому его не пересылайте.

account-password-given = Пароль для первого входа: сразу после входа его попросят сменить.
account-password-kept = Пароль сохранён.
account-removed = Учётной записи «{ $name }» больше нет. Её загрузки остались под этим именем.
account-member-unknown = Организации с кодом «{ $member }» нет.

language-unknown = Языка «{ $language }» нет. Есть: { $known }.
period-unknown = Период «{ $period }» непонятен: нужен, например, 2025/26, 2025/26-H1, 2025-Q3, 2025-11 или 2025.
by-unknown = Группировать нельзя по: { $columns }. Можно по: { $known }.
file-not-written = Файл { $file } записать не удалось: проверьте, есть ли папка и можно ли в неё писать.
file-not-read = Файла { $file } нет, или его нельзя прочитать: проверьте имя, папку и права.
serve-no-port = Адрес { $address } занят или не этого компьютера. Выберите другой: --port, --host.
command-no-option = Ключа { $option } у этой команды нет. Все ключи показывает --help.
command-missing = Не хватает: { $name }. Подробнее: --help.
command-bad-value = Значение для { $name } не подходит. Что подходит, показывает --help.
command-usage = Команда непонятна ({ $problem }) Все команды показывает --help.
where-not-a-number = Условие «{ $condition }» непонятно: в этом столбце числа.

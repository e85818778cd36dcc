section-board = Стратегия
section-staff = Данные
section-about = О системе
section-meeting = Встреча

page-overview = Обзор
page-directions = Направления
page-exchange = Обмен ресурсами
page-mentoring = Наставничество
page-members = Участники
page-method = Как считаем
page-dictionary = Словарь данных
page-broken = Страница не открылась: в программе ошибка. Обновите страницу и, если вы что-то отправляли, проверьте в истории, записано ли это; подробности — в журнале сервера.
page-upload = Загрузка данных
page-history = История загрузок
page-accounts = Учётные записи
page-access = Журнал доступа
page-present = Показ

picker-language = Язык
picker-period = Учебный год
picker-period-latest = год: последний
picker-moment = Как было известно
picker-moment-now = известно: сейчас
picker-earlier = Сравнить с тем, что было известно на
picker-earlier-month = сравнить: месяц назад

banner-demo = Демо: сегодня — { $day }
banner-moment = Как было известно: { $day }, загрузка № { $upload }
banner-moment-unknown = Момент «{ $at }» непонятен: показано то, что известно сейчас
banner-moment-nothing = { $day } ещё ничего не было известно
moment-nothing = В этот день данных ещё не было. Выберите более поздний день или вернитесь к настоящему.
moment-typed = День или номер загрузки
moment-typed-form = 10.09.2026, 10 сентября, № 42
moment-refused = «{ $text }» — не день и не номер загрузки. Напишите, например, 10.09.2026 или 10 сентября.
moment-calendar = День в календаре
moment-uploads = Дни загрузок
moment-uploads-choose = выберите день

source-line = Загрузка № { $upload } · на { $day }
source-table = Таблица
source-download = Скачать CSV
chart-picture = Картинка
chart-picture-png = PNG — для слайдов и писем
chart-picture-svg = SVG — для печати
chart-full = Во весь экран
source-part = Показано строк: { $listed } из { $all }; в файле — все.

database-address = База не открывается: адрес в DATABASE_URL неверен, или по нему нет такой базы, имени или пароля.
database-unavailable = База не отвечает. Проверьте, что её сервер и диск работают: панель откроется сама, как только база ответит.
database-busy = База занята другой записью. Повторите через минуту.
database-disk-full = На диске с базой кончилось место, изменение не записано. Освободите место и повторите.
database-read-only = Файл базы или его папку нельзя прочитать или изменить. Дайте серверу право записи и повторите.
database-corrupt = Файл базы повреждён или это не база. Остановите сервер и восстановите базу из копии: python -m lib restore КОПИЯ.
database-foreign = Это база другой программы, она не тронута. Укажите в DATABASE_URL другой файл.
database-newer = База записана более новой версией программы. Обновите программу.

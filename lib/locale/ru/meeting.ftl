present-about = Доска целиком на экране: без меню, крупно, один вывод на слайде. Листают стрелки, Page Up и Page Down, пробел, Home и End; цифры — номер слайда, B гасит экран, Esc возвращает к выбору слайдов; во весь экран — F11.
present-choose = Слайды по порядку
present-choose-help = Порядок — тот, в котором слайды выбраны: уберите слайд и добавьте снова, и он станет последним.
present-pin = Какие данные показать
present-pin-upload = Как они есть сейчас, после загрузки № { $upload }: ничего не изменится
present-pin-then = Как было известно после загрузки № { $upload }: ничего не изменится
present-pin-day = На { $day }, со всеми загрузками этого дня
present-pin-latest = Всегда последние: слайды обновятся, как только кто-нибудь загрузит файл
present-none = Выберите хотя бы один слайд.
present-unknown = Такого слайда нет: { $slides }. Выберите другие.
present-start = { $count ->
        [one] Показать { $count } слайд
        [few] Показать { $count } слайда
       *[other] Показать { $count } слайдов
    }
present-link = Ссылка на этот показ: те же слайды, тот же порядок, те же данные
present-all = Все направления стратегии
present-demo = Демо
present-no-exchange = В этом учебном году ресурсы не передавали.
present-matrix = Обмен ресурсами: матрица
present-map = Обмен ресурсами: карта
present-slide = Слайд
present-board = К доске
present-rest = все — по ссылке «К доске»
present-back = Назад
present-on = Дальше
present-jump = К слайду: цифра { $number }
present-jump-typed = К набранному слайду
present-blank = Погасить экран
present-blanked = Экран погашен: B или любая клавиша показа вернёт слайд
present-leave = К выбору слайдов
present-continue = Продолжить со слайда { $number }
present-return = К слайду { $number } показа
present-clock = { $spent } из { $planned } мин
picker-earlier-meeting = С прошлого совещания, { $day }
present-code = Код с бумаги, например 101-1WV-4
present-code-unknown = Такого кода нет: он стоит под слайдом рядом с источником.
slide-revised = С тех пор данные пересмотрены: сейчас «{ $title }». Изменили загрузки: { $uploads }.
revisions-count = { $count ->
        [0] Показанные данные с тех пор не пересматривали
        [one] С тех пор { $count } изменение
        [few] С тех пор { $count } изменения
       *[other] С тех пор { $count } изменений
    }
chart-link = Ссылка на эти данные: откроет их такими, как сейчас
present-speaker = Заметки в отдельном окне
speaker-waiting = Ждём показа: окно пойдёт за слайдами, как только показ откроют. Показ и это окно должны быть открыты по одному адресу: за слайдами другого сервера или процесса окно не следит.
speaker-no-note = Заметки нет
speaker-next = Дальше: { $topic }

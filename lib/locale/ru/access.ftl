sign-in-title = Вход
sign-in-name = Имя учётной записи
sign-in-password = Пароль
sign-in-button = Войти
sign-in-forgotten = Забыли пароль? Координатор консорциума даст новый.
sign-in-refused = Имя или пароль не подходят.
sign-in-busy = Слишком много попыток сразу. Подождите несколько секунд и попробуйте снова.
sign-in-no-accounts = Учётных записей ещё нет. Откройте одноразовый адрес, который программа напечатала при запуске: он делает вас владельцем. Или заведите координатора командой: python -m lib user add ИМЯ --role coordinator
owner-title = Первый координатор
owner-note = Вы открыли одноразовый адрес. Задайте имя и пароль: эта учётная запись сможет всё, и адрес больше не понадобится.
owner-button = Завести и войти
sessions-title = Где вы вошли
sessions-unknown = Неизвестный браузер
sessions-since = с { $moment }
sessions-current = этот браузер
sessions-end = Завершить
sessions-back = Вернуться
sign-in-demo = Это демо: войдите кем угодно
sign-out = Выйти
sign-out-everywhere = Выйти на всех устройствах

account-role-viewer = Зритель
account-role-staff = Сотрудник
account-role-coordinator = Координатор
account-error-name-unfit = Такое имя не годится: нужно от 2 до 40 букв, цифр, точек и дефисов, начиная с буквы или цифры; demo, local и synergia заняты.
account-error-name-taken = Учётная запись с таким именем уже есть.
account-error-unknown = Такой учётной записи нет.
account-error-member-needed = Сотруднику нужна организация, за которую он отчитывается.
account-error-last-coordinator = Это последний координатор. Сначала назначьте другого.

password-title = Смена пароля
password-forced = Этот пароль вам выдали. Задайте свой, и можно работать.
password-current = Нынешний пароль
password-new = Новый пароль, не короче 10 знаков
password-again = Новый пароль ещё раз
password-button = Сменить пароль
password-differs = Новый пароль введён по-разному.
password-wrong = Нынешний пароль не подходит.
password-unfit-short = В новом пароле должно быть не меньше 10 знаков.
password-unfit-long = В новом пароле должно быть не больше 200 знаков.
password-unfit-name = Новый пароль не должен содержать имя учётной записи.
password-unfit-same = Новый пароль должен отличаться от нынешнего.
password-unfit-common = Такой пароль угадают первым. Возьмите, например, три-четыре несвязанных слова.

corner-guest = Вы смотрите без входа

guard-sign-in = Чтобы продолжить, войдите.
guard-viewer = Чтобы продолжить, войдите.
guard-staff = Эта страница открыта сотрудникам. Войдите с учётной записью сотрудника.
guard-coordinator = Эта страница открыта координатору. Войдите с его учётной записью.

rights-refused = { $count ->
        [one] { $count } строку файла
        [few] { $count } строки файла
       *[other] { $count } строк файла
    } вы загрузить не можете: ваша организация — { $member }. Уберите эти строки или передайте файл координатору.
rights-member = Организация
rights-kind = файлы этого вида загружает координатор
rights-owner = строка о другой организации
rights-taken = под этим кодом уже есть строка другой организации
rights-reporter = в столбце «кто сообщил» должна стоять ваша организация
rights-part = ваша организация в этом не участвует
rights-none = На это у вас нет права; ничего не изменилось.

error-title = Не получилось
error-unexpected = Что-то сломалось. Попробуйте ещё раз; если повторится, передайте администратору номер ошибки.
error-id = Номер ошибки: { $id }

page-agreements = Договоры

agreement-state-ending = скоро истекает
agreement-state-in-force = действует
agreement-state-future = ещё не начался
agreement-state-draft = проект
agreement-state-expired = истёк
agreement-state-terminated = расторгнут
agreement-doubt-no-end = без срока
agreement-doubt-overlap = сроки пересекаются
agreement-doubt-party-left = сторона вышла
agreement-doubt-run-out = срок прошёл
agreement-doubt-ended-early = истёк раньше срока
doubt-no-end = Последний день не назван: договор считается действующим, пока его не расторгнут
doubt-overlap = Срок пересекается с { $others }: тот же вид и те же стороны; считается каждый
doubt-party-left = Договор действует, хотя уже вышли из консорциума: { $members }
doubt-run-out = Записан как действующий, но срок прошёл { $day }, автопродления нет: считается истёкшим
doubt-ended-early = Записан как истёкший, хотя срок до { $day }: верим состоянию

agreement-renews = продлевается
agreement-no-end = без срока
agreement-years = больше { $count ->
        [one] { $count } года
        [few] { $count } лет
       *[other] { $count } лет
    }
agreement-days = { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }

agreements-empty = Договоров пока нет.
agreements-empty-step = Загрузите файл договоров
agreements-none-selected = Таких договоров нет. Снимите часть выбора: состояние, вид или организацию.
agreements-part = Что показать
agreements-terms = Сроки
agreements-kinds = По видам
agreements-partners = Кто с кем
agreements-current = В силе
agreements-all = Все
agreements-any-kind = Все виды
agreements-ending-days = Истекают за { $days } дн.
agreements-expired = Истекли
agreements-bound = Участники с договором
    .meaning = У скольких участников есть хотя бы один действующий договор; считаются и договор о консорциуме, и договоры со всем консорциумом.
agreements-day = Состояние на { $day }
agreements-note = выделен — истекает, бледный — не действует, стрелка — срока нет или продлевается сам
agreements-finding-none = Среди выбранного нет действующих договоров
agreements-finding = { $count ->
        [one] В силе { $count } договор
        [few] В силе { $count } договора
       *[other] В силе { $count } договоров
    }; за { $days ->
        [one] { $days } ближайший день
        [few] { $days } ближайших дня
       *[other] { $days } ближайших дней
    } ни один не истекает
agreements-finding-ending = { $count ->
        [one] В силе { $count } договор
        [few] В силе { $count } договора
       *[other] В силе { $count } договоров
    }; { $ending ->
        [one] { $ending } истекает
        [few] { $ending } истекают
       *[other] { $ending } истекают
    } за { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }, первый — { $day }: { $kind } ({ $code })
agreement-kinds-finding = { $all ->
        [one] В силе { $all } договор
        [few] В силе { $all } договора
       *[other] В силе { $all } договоров
    } { $kinds ->
        [one] { $kinds } вида
        [few] { $kinds } видов
       *[other] { $kinds } видов
    }; чаще всего — { $kind }: { $count }
agreement-kinds-ending = { $count }, из них истекает { $ending }
agreements-row-choose = Договор
agreements-row-hint = Выберите договор, чтобы увидеть строку за ним
agreements-row-source = { $kind }; подписан { $signed }; действует с { $begins } по { $ends }. Файл «{ $file }», строка { $line }.
agreements-doubts = Оговорки к записям ({ $count })

partners-finding = { $count ->
        [one] Договор связывает { $count } пару участников
        [few] Договоры связывают { $count } пары участников
       *[other] Договоры связывают { $count } пар участников
    }{ $most ->
        [1] {""}
       *[other] ; теснее всех — { $member } и { $partner }: { $most }
    }
partners-none = Ни одна пара участников не связана договором
partners-note = действующие договоры; договор о консорциуме, общий для всех сторон, и договоры, где сторон больше двадцати, в пары не входят
bound-finding = С договором { $bound } из { $all ->
        [one] { $all } участника
        [few] { $all } участников
       *[other] { $all } участников
    } ({ $share })
bound-party = { $party }: { $bound } из { $all }
bound-note = участники на этот день; сначала те, у кого нет договора; прочие — кроме договора о консорциуме

figure-kind-name = Вид
figure-title = Предмет
figure-party-names = Стороны
figure-parties = Стороны
figure-kind = Вид
figure-agreement = Договор
figure-agreement-id = Код договора
figure-begins = С
figure-valid-to = По
figure-days-left = Осталось дней
figure-state-name = Состояние
figure-doubt-words = Оговорки
figure-in-force = В силе
figure-ending = Истекает
figure-member-name = Организация
figure-partner-name = С кем
figure-bilateral = Прочих
figure-kind-names = Виды
figure-codes = Коды

attention-former-party = Договор с вышедшим участником
attention-unbound = Без договора
attention-events = Мероприятия без отчёта
attention-unpaid = План без денег
attention-overspent = Израсходовано сверх полученного
question-former-party = Договор { $agreement } ({ $kind }) действует, хотя уже вышли из консорциума: { $members }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
question-unbound = { $count ->
        [one] У { $count } участника нет действующего договора
        [few] У { $count } участников нет действующего договора
       *[other] У { $count } участников нет действующего договора
    }: { $members }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
question-unreported = «{ $title }» ({ $members }): было назначено на { $day }, проведено ли — не сообщили
question-unpaid = { $members }, { $title }: запланировано { $amount } на { $period }, деньги не пришли
question-overspent = { $members }, { $title }: за { $period } израсходовано на { $amount } больше, чем получено
question-amount = { $amount } тыс. { $currency }

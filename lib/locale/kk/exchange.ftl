exchange-all = Барлық ресурстар
exchange-counted = беру
exchange-estimated = ақшалай бағалау, мың
exchange-estimate = ақшалай бағалау бойынша { $number } мың
exchange-coverage = суретте { $all } ағынның { $drawn } ағыны — көлемнің { $share } бөлігі, қалғаны — «басқалары» мен кестеде
exchange-none-selected = Бұл кезеңде мұндай ештеңе берілген жоқ. Таңдаудың бір бөлігін алып тастаңыз: ресурсты, ұйымды немесе жұпты.
exchange-none-in-year = { $year } ішінде ешкім ештеңе берген жоқ. Берілгендері бар жылдар: { $years }.

exchange-view = Көрініс
exchange-view-sankey = Ағындар
exchange-view-matrix = Матрица
exchange-view-map = Карта
exchange-view-needs = Кімге не керек
exchange-depth = Толығырақ
exchange-depth-rows = Бастапқы жолдар
exchange-depth-compare = Басқа кезең
exchange-depth-promises = Уәделер
exchange-depth-reconciliation = Салыстырып тексеру
exchange-depth-analysis = Талдау

choose-way = Береді немесе алады
choose-unit = Бірлік
way-both = барлығы
way-received = алады
way-given = береді
pair-giver = береді: { $name }
pair-receiver = алады: { $name }
level-kind = түрлері бойынша
level-region = өңірлер бойынша
level-city = қалалар бойынша
place-unknown = өңірі көрсетілмеген

sides-received-own = Кімнен алады
sides-given-own = Береді
sides-received-all = Кім алды
sides-given-all = Кім берді

measure-of = { $part } / { $all }
measure-active = алмасуға қатысады
    .meaning = кемінде бір рет берген немесе алған ұйымдар
measure-balance = алғанынан көп береді
    .meaning = алынғаннан артық берілген ресурстар; алу — жаман емес, көмек сол үшін керек
measure-reciprocity = өзаралық
    .meaning = жауап қайтарылған берулердің үлесі; { $pairs } жұптың { $mutual } жұбында екі тарап та берген
measure-top = { $givers ->
        [0] ең жиі беретіндердің үлесі
        [1] біреуінің үлесі
        [2] екеуінің үлесі
       *[other] үшеуінің үлесі
    }
    .meaning = { $givers ->
            [0] ұйымдар бір-біріне ештеңе бермеді
            [1] ұйымдарға басқа ешкім бермеді: { $names }
            [2] ұйымдарға басқа ешкім бермеді: { $names }
           *[other] ең жиі беретін үш ұйымның үлесі: { $names }
        }
measure-ties = байланыстар: жаңа және үзілген
    .meaning = { $period } кезеңімен салыстырғанда кім кімге бере бастады және кім тоқтатты
measure-ties-first = салыстыратын ештеңе жоқ: бұл — бірінші жыл
measure-ties-so-far = байланыстар: жаңа және әлі жаңартылмаған
    .meaning = { $period } кезеңімен салыстырғанда кім кімге бере бастады және кім әлі берген жоқ: жыл жүріп жатыр
measure-density = Желі тығыздығы
    .meaning = барлық ықтимал жұптардың ішінде алмасқан ұйымдар жұбының үлесі; мүшелер саны өскен сайын өзі төмендейді
measure-isolated = Шетте қалғандар
    .meaning = ештеңе бермеген және алмағандар
measure-connectors = Басқаларды байланыстырады
    .meaning = серіктестері өзара алмаспайтын ұйымдар (Бёрт бойынша ең аз шектеу)
measure-nobody = ешкім
balance-title = Тараптардың ресурстар бойынша теңгерімі, әрқайсысы өз бірлігінде

exchange-rows = { $count } жол есептеледі, бірге: { $total }.
exchange-rows-rest = Тағы { $count } жол есептелмейді: уәде етілген, болдырылмаған немесе екінші тараптың хабарламасын қайталайды.
exchange-row-choose = Жол
exchange-row-hint = Алмасу коды: жол қайдан алынған
exchange-row-source = { $id }: { $file } файлы, { $line }-жол. Ескертпе: { $note }

compare-with = Мына кезеңмен салыстыру
compare-nothing = Салыстыратын ештеңе жоқ.
compare-sentence = { $before }: { $then }, қазір { $now }. Байланыстар ({ $level }): жаңа — { $new }, өскен — { $grown }, азайған — { $fallen }, үзілген — { $ended }.
compare-so-far = Жыл әлі жүріп жатыр: үзілген байланыстардың бір бөлігі қайта жалғасуы мүмкін.
compare-finding-more = Ең көп өскені: { $giver } → { $receiver }, айырмасы { $amount }{ $others }
compare-finding-less = Ең көп азайғаны: { $giver } → { $receiver }, айырмасы { $amount }{ $others }
compare-note = { $period } және { $before } салыстыруы; көк — өсу, сұр — төмендеу
tie-new = жаңа
tie-grown = өскен
tie-same = өзгеріссіз
tie-fallen = азайған
tie-ended = үзілген

promises-open = Уәде етілген және келісілген, бірақ әлі берілмегендері
promises-why = Бұл жоғарыдағы сомаларға кірмейді.
promises-none = Ашық уәделер жоқ.
promises-kept = Уәделер қалай орындалады
promises-kept-why = Бұрын-соңды уәде етілгендердің барлығынан; күндер — уәде туралы хабарламадан бергенге дейін, медиана: жартысы тезірек берілген.
reconciliation-title = Беруді кім растады
reconciliation-none = Бір беру туралы мәліметтерде айырмашылық жоқ.
reconciliation-why = Бір беру туралы мәліметтер 10 %-дан көп алшақ. Шешілгенше азы, ал жиынтық пен жеке берулердің ішінен жекелері есептеледі: дұрыс санды таңдаңыз (екінші жол түзетіледі) немесе екі тараптан да сұраңыз.
reconciliation-ask = { $giver } → { $receiver }, { $resource }, { $day }: мәліметтер сәйкес келмейді ({ $told }). Шын мәнінде қанша берілді?

exchange-others = { $count ->
        [0] {""}
       *[other] {""}, тағы { $count } жұпта да сонша
    }
map-finding = { $subject }: ең көбі { $giver } → { $receiver }, { $amount }{ $others }
map-coverage = картада әртүрлі орындар арасындағы { $all } ағынның { $drawn } ағыны — көлемнің { $share } бөлігі, барлық ағындар — кестеде
map-none = Картада көрсететін ештеңе жоқ: берулерде екі түрлі орын жоқ.
map-unplaced = Картада жоқ, координаттары белгісіз: { $names }.
map-pupils = Білім алушылар — орын емес: оларға берілгендер ағындар мен матрицада көрінеді.
map-by-region = Тараптар мен ұйым түрлерінің орны жоқ: картада өңірлер көрсетілген.
map-credit = нобайлар: Natural Earth; қалалар: GeoNames (CC BY 4.0)
map-width = Ағын көлемі
map-circle = Берілгені мен алынғаны
map-flat = Жазық карта
map-flat-why = WebGL-сіз: басып шығаруға және ескі компьютерлерге
map-given = берілді: { $amount }
map-received = алынды: { $amount }
map-inside = ішінде: { $amount }

needs-title = Кімге не керек және кім бере алады
needs-own = Не керек және кім бере алады
needs-helps = көмектесіп жүр
needs-none = Жұмысқа алынған тәуекел факторлары мен көмекшісі жоқ шаралар жоқ.
needs-note = қажеттілік — жұмысқа алынған тәуекел факторы немесе көмекшісі жоқ шара; ұсыныстар — екі жылда мұндай ресурсты бергендер: алдымен бұрын көмектескендер, содан кейін жақындары
needs-no-offer = ешкім бермеген
needs-km = { $km } км
needs-helped = бұрын көмектескен
needs-days = { $days } күн
needs-helping = Көмектесіп жүр:
needs-offering = Кім бере алады:
settle-report = Дұрысы: { $amount } · { $reporter }
settle-separate = Бұл — бөлек берулер
settle-separate-one = Бөлек беру: { $amount } · { $reporter }

undo-done = № { $upload } жүктеу болдырылмады, бұл — № { $made } жүктеу.
undo-reason = Неге болдырмаймыз
undo-button = № { $upload } жүктеуді болдырмау
undo-needs-reason = Себебін жазыңыз: ол тарихта қалады.

upload-extra-indicators = Дайын файл: дипломдар, ұтқырлық, патенттер және басқалар (K4–K12)
upload-templates = Үлгілер
upload-known = Белгілінің бәрін жүктеп алу
upload-known-own = Ұйымыңыз туралы белгіліні жүктеп алу
upload-everything = Немесе бәрі бірден: бір Excel кітабы, әр мәлімет түріне бір парақ.
upload-everything-template = Консорциум кітабы
upload-example = Толтырылған кітаптың үлгісі
    .about = Ойдан құрастырылған шағын консорциум: бос дерекқорға сол күйінде жүктеп, бір батырмамен болдырмауға болады.
upload-example-file = Консорциум үлгісі
upload-kind = Файл түрі
upload-recognise = Тақырыптары бойынша тану
upload-drop = CSV, Excel немесе ODS файлдары, біреуі не бірден бірнешеуі, ZIP мұрағатында да болады, бәрі { $limit } МБ-тан аспайтын
upload-too-big = Файлдар бірге { $limit } МБ-тан үлкен. Оларды бөліп-бөліп немесе python -m lib load пәрменімен жүктеңіз.
upload-too-many = { $count } файл таңдалды, бірге { $limit } файлдан артық қабылданбайды. Оларды бөліп жүктеңіз немесе бір кітаптың парақтары етіп жинаңыз.
upload-twice = Бір файл екі рет таңдалған, ол бір рет алынды: { $files }
upload-together = { $count } файл бір жүктеме болады
upload-together-how = Файлдар бірге, тиісті ретімен оқылады: бірі екіншісіне сілтеме жасай алады. Олар тек бәрі бірден қолданылады және бірден болдырылмайды.
upload-errors = { $count } қате
upload-how = Файлдарды сүйреп әкеліңіз немесе таңдаңыз; бірнеше файл бірден бір жүктеме болады. Алдымен олар тек тексеріледі: не түсінікті, не дұрыс емес және не өзгеретінін көресіз. Деректер «Қолдану» түймесінен кейін ғана өзгереді.
upload-mode = Файлда жоқ жолдар
upload-mode-help = «Алып тастау» — файл онда аталған кезеңдер мен ұйымдар бойынша бәрін ауыстырады.
upload-checking = Файл тексерілуде…
upload-unrecognised = файл түрі танылмады
upload-rows = { $count } жол
upload-sheet = «{ $sheet }» парағы
upload-table-from = { $sheet } ұяшығынан басталатын кесте
upload-sheet-unread = оқылмаған
upload-sheet-kind = Парақта не бар
upload-has-errors = { $count } қате: файл жүктелмеді, деректер өзгермеді.
upload-has-warnings = { $count } ескерту: қарап, растаңыз.
upload-has-notes = Бір қалыпқа келтірілгені: { $count }
upload-more = … және тағы { $count }
upload-mend = Қателерді осы жерде немесе файлда түзетіп, оны қайта жүктеңіз.
upload-kept = Файлда мына бағандар жоқ: { $columns }. Олардағы бұрынғы мәндер қалады.
upload-preview = Не өзгереді
upload-new = Жаңа жолдар
upload-changed = Өзгертілген
upload-same = Өзгеріссіз
upload-missing = Файлда жоқ
upload-old = Болған
upload-new-value = Болады
upload-change = Өзгеріс
upload-ends-rows = Файлда жоқ { $count } жол алып тасталады.
upload-nothing-new = Файлдағының бәрі бұрын жүктелген: өзгертетін ештеңе жоқ.
upload-acknowledge = Дұрыс, солай
upload-acknowledge-all = Осыған ұқсас { $count } жағдайдың бәрі дұрыс
cause-rows =
    { $count ->
        [1] { $rows }-жол
       *[other] Жолдар: { $rows }
    }
cause-rows-more = { $rows } … (барлығы { $count })
cause-texts = Осы сияқты: { $texts }
upload-annotated = Белгілері бар файлды жүктеп алу
upload-annotated-how = Сіздің файлыңыз Excel-де: әр жолда нені түзету керек, қателер түспен белгіленген, рұқсат етілген мәндер тізімдерде. Түзетіп, қайта жүктеп салыңыз. Бірнеше файл бір мұрағатпен келеді.
upload-note = Жүктеуге ескертпе
upload-apply = Қолдану: { $count } жол
upload-applied = № { $upload } жүктеу қабылданды. Тақта жаңа деректерді көрсетіп тұр.
upload-to-board = Шолуға
upload-to-history = Жүктеулер тарихына
upload-undo = Осы жүктеуді болдырмау

consequences-title = { $count } көрсеткіш өзгереді
consequences-moved = ● — { $count } көрсеткіштің мәртебесі өзгереді
consequences-none = Тақтадағы көрсеткіштер өзгермейді.
consequences-promised = { $count } көрсеткіштің жоспары, базасы немесе шектері өзгереді: { $names }{ $more ->
        [0] {""}
       *[other] {" "}және тағы { $more }
    }.
consequences-own-plans = { $count } көрсеткіш бойынша жеке ұйымдардың жоспары өзгереді: { $names }{ $more ->
        [0] {""}
       *[other] {" "}және тағы { $more }
    }.
consequences-headline = Тақта үстінде өзгеретіні: { $figures }.
consequences-figure = { $name } { $before } → { $after }
consequences-members = мүшелер
consequences-exchanges = ресурс беру
consequences-mentoring-participants = тәлімгерлікте
consequences-on-time = уақытылы есептер
consequences-attainment = орындалу индексі
consequences-indicator = Көрсеткіш
consequences-period = Кезең
consequences-before = Болған
consequences-after = Болады
consequences-plan-before = Жоспар: болған
consequences-plan-after = Жоспар: болады
consequences-by-hand = { $plan } (қолмен, { $until } күніне дейін)
consequences-because = { $indicator }: { $before } → { $after }, себебі { $reason }.

history-upload = №
history-accepted = Қабылданды
history-kind = Түрі
history-file = Файл
history-by = Кім
history-added = Жаңа
history-changed = Өзгерді
history-ended = Алынды
history-undone = Болдырмаған жүктеу
history-note = Ескертпе
history-how = Жолды таңдаңыз: бастапқы файл мен жүктеуді болдырмау шығады.
history-one = № { $upload } жүктеу
history-original = Бастапқы файлды жүктеп алу
history-no-undo = Бұл жүктеуді болдырмауға болмайды.
history-is-undone = Бұл жүктеу № { $by } жүктеумен болдырылмаған.
history-not-yours = Бұл жүктеудің файлы мен болдырмау жүктеген адамға және үйлестірушіге қолжетімді.
history-member = Ұйым
history-choose = Жүктеу №
history-choose-how = жүктеуді осы жерден немесе тізімнен таңдаңыз
history-more-indicators = және тағы { $count } көрсеткіш
history-what-changed = Жүктеу { $count } жолды өзгертті
history-row = Жол
history-became = Болды

act-start = басы
act-consortium = бірнеше кесте
act-undo = болдырмау
act-erase = өшіру

accounts-none = Есептік жазбалар әлі жоқ. Бірінші үйлестірушіні іске қосқанда басып шығарылатын бір реттік мекенжайды ашқан адам немесе мына пәрмен жасайды:
accounts-new = Жаңа есептік жазба
accounts-name = Аты
accounts-role = Рөлі
accounts-member = Ұйым
accounts-state = Күйі
accounts-created = Жасалған күні
accounts-open = ашық
accounts-must-change = берілген құпиясөзді өзгертуді күтуде
accounts-closed = жабық
accounts-add = Жасау
accounts-save = Сақтау
accounts-reset = Жаңа құпиясөз беру
accounts-remove = Жою
accounts-added = Есептік жазба жасалды. Алғашқы кіруге арналған құпиясөз бір рет көрсетіледі:
accounts-given = Жаңа құпиясөз бір рет көрсетіледі; бұрынғы кірулер аяқталды:
accounts-changed = Сақталды.
accounts-removed = Есептік жазба жойылды, оның жүктеулері сол атаумен қалды.

log-when = Қашан
log-account = Кім
log-what = Не
log-detail = Толығырақ
log-detail-page = мына рөлге арналған бет: { $role }
log-detail-upload = файлды құқықсыз жүктеп салу
log-detail-upload-size = рұқсат етілген көлемнен үлкен файл
log-detail-upload-errors = қателері бар файл
log-detail-upload-kind = бөтен жолдары бар файл: { $kind }
log-detail-undo = { $upload } жүктеуді болдырмау
log-detail-download = { $upload } жүктеудің бастапқы файлы
log-detail-accounts = есептік жазбаларды өзгерту
log-detail-everywhere = барлық құрылғыларда
log-detail-session = сол есептік жазбаның басқа сеансы
log-detail-number = { $upload } жүктеу
log-detail-undone = { $upload } жүктеу, { $by } жүктеумен
log-sign-in = кіру
log-sign-in-refused = кіру сәтсіз
log-sign-out = шығу
log-refusal = рұқсат берілмеді
log-upload = жүктеп салу
log-undo = жүктеуді болдырмау
log-erasure = жұп туралы мәліметтерді өшіру
log-download = бастапқы файл жүктеп алынды
log-restore = дерекқор көшірмеден қалпына келтірілді
log-account-added = есептік жазба жасалды
log-account-removed = есептік жазба жойылды
log-role-change = құқықтар өзгертілді
log-password-change = құпиясөз өзгертілді

typed-row-personal = { $header }: жеке деректерге ұқсайды (аты-жөні, пошта, телефон немесе құжат нөмірі). Ештеңе жазылған жоқ. Олардың орнына рөлді немесе кодты жазыңыз.
typed-row-same = Қазір де солай: өзгертетін ештеңе жоқ.

annotated-causes = Себептер
annotated-reason = Нені түзету керек
annotated-expected = Дұрысы: { $expected }.
annotated-wrong = { NUMBER($row, useGrouping: 0) }-жол қабылданбады.
problem-rows = Жолдар

mend-count = Бетте { $count } жер түзетілді.
mend-undo = Түзетулерді болдырмау
mend-fix = Түзету
mend-skip = { $count } жолды өткізіп жіберу
mend-accept = Мынаған ауыстыру: «{ $fix }»
mend-accept-each = Әрқайсысы үшін ұсынылғанды алу ({ $count }): { $examples }
mend-accept-low = Кішісін алу ({ $count }): { $examples }
mend-accept-high = Үлкенін алу ({ $count }): { $examples }
mend-accept-grouped = Бұл мыңдықтар ({ $count }): { $examples }
mend-accept-decimal = Бұл бөлшек сан ({ $count }): { $examples }
mend-accept-part = Бөлігін алу ({ $count }): { $examples }
mend-accept-unknown = Дерек жоқ ({ $count }): { $examples }
mend-replace = Мынаған ауыстыру
mend-replace-button = Ауыстыру
mend-alias = Басқа атауы ретінде есте сақтау
mend-alias-how = Осы атауы бар келесі файлдар өздігінен түсініледі.
mend-form = «{ $form }» тәлімгерлік нысанын қосу
mend-form-how = Нысан жеке жүктеумен қосылады, оны болдырмауға болады; осы файл қайта тексеріледі.
mend-grid = { $count } жолды кестеде түзету
mend-grid-how = Өзгертілген ұяшық бірден қайта тексеріледі.

sheet-hint = Кеңес

due-year = Оқу жылы
due-open-hint = Ұйымның көрсеткіштер бойынша есептерін көру үшін жолды белгілеңіз.
due-legend = ✓ тапсырылды · ! ескертулермен тапсырылды · ○ күтеміз · ▲ мерзімі өтті · «·» әлі ерте. Сан — қаншадан қаншасы тапсырылды.
due-until = { $day } дейін
due-cell = { $mark } { $came } / { $all }
due-accepted = тапсырылды
due-warned = ескертулермен тапсырылды
due-missing = тапсырылмады
due-due = күтеміз
due-not-due = әлі ерте
due-missing-all = { $members } ұйымның { $count } есебі тапсырылмаған
due-deadline = Мерзімі
due-days-late = Кешіккен күн
due-owes = { $member }: { $count } есеп тапсырылмаған, мерзімі өтті.
due-owes-nothing = { $member }: мерзімі өткен есептер жоқ.
due-next = Жақын мерзім — { $day }, { $left ->
    [0] бүгін
   *[other] { $left } күннен кейін
}: { $count } есеп.
due-reminder = Еске салу мәтіні
due-reminder-begin = Сәлеметсіз бе! { $consortium } есептерді күтуде. { $member }:
due-reminder-line = — { $indicator }, { $period }: мерзімі { $day }
due-reminder-late = — { $indicator }, { $period }: мерзімі { $day } болатын, { $days } күнге кешікті
due-reminder-end = Толтыруға арналған парақ — «Кім нені тапсырады» бетінде.
due-empty = Ешкім есеп беруге тиіс емес.
due-empty-step = Мерзімдер шығуы үшін ұйымдар мен көрсеткіштер керек.
sheet-nothing = Толтыратын ештеңе жоқ: тапсыратын уақыты келгеннің бәрі тапсырылған.
sheet-title = Менің парағым
sheet-how = Тапсыратын уақыты келген жолдар. Мәнді немесе алым мен бөлімді толтырыңыз — Excel-де, CSV-де немесе осы жерде. Толтырылмаған жолдар өткізіліп жіберіледі.
sheet-last = { $hint } · болған { $value } ({ $period })
sheet-accept = Ескертулер қаралды, осылай жүктеп салу
due-state = Күйі

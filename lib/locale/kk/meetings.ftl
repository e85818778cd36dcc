kind-meetings = Жиналыстар
column-meetings-meeting-code = Жиналыс коды
column-meetings-held-on = Жиналыс күні
column-meetings-meeting-kind = Жиналыс түрі
column-meetings-topic = Жиналыс тақырыбы
column-meetings-place = Өтетін орны немесе сілтеме
column-meetings-attended = Қатысқандар
column-meetings-running-order = Күн тәртібі

kind-decisions = Шешімдер
column-decisions-decision-id = Шешім коды
column-decisions-meeting-code = Жиналыс коды
column-decisions-text = Шешім мәтіні
column-decisions-owner = Шешімге жауапты
column-decisions-due-on = Шешім мерзімі
column-decisions-note = Орындалу барысы

reserved-coordinator = үйлестіруші
reserved-council = кеңес
reserved-group = жұмыс тобы

meeting-kind-council = консорциум кеңесі
meeting-kind-seminar = семинар
meeting-state-planned = жоспарланған
meeting-state-held = өткізілді
decision-state-open = орындалуда
decision-state-done = орындалды

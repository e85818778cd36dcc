fact-encoding = Кодтау
fact-delimiter = Бөлгіш
fact-sheet = Парақ
fact-decimal-comma = үтір
fact-decimal-point = нүкте
fact-header-row = Тақырып
fact-header-row-number = { $row }-жолда
fact-header-row-none = жоқ

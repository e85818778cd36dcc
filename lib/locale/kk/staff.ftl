upload-templates = Үлгілер
upload-everything = Немесе бәрі бірден: бір Excel кітабы, әр мәлімет түріне бір парақ.
upload-everything-template = Консорциум кітабы
consequences-indicator = Көрсеткіш
consequences-period = Кезең
history-file = Файл
history-member = Ұйым
act-consortium = бүкіл консорциум

annotated-causes = Себептер
annotated-reason = Нені түзету керек
annotated-expected = Дұрысы: { $expected }.
annotated-wrong = { NUMBER($row, useGrouping: 0) }-жол қабылданбады.
problem-rows = Жолдар

sheet-hint = Кеңес

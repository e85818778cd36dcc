upload-templates = Үлгілер

consequences-indicator = Көрсеткіш
consequences-period = Кезең

history-file = Файл
history-member = Ұйым

act-consortium = бүкіл консорциум
upload-everything = Немесе бәрі бірден: бір Excel кітабы, әр мәлімет түріне бір парақ.
upload-everything-template = Консорциум кітабы

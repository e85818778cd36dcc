upload-templates = Үлгілер

consequences-indicator = Көрсеткіш
consequences-period = Кезең

history-file = Файл
history-member = Ұйым

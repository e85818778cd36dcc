section-board = Стратегия
section-staff = Деректер
section-about = Жүйе туралы
section-meeting = Кеңес

page-overview = Шолу
page-directions = Бағыттар
page-exchange = Ресурстармен алмасу
page-mentoring = Тәлімгерлік
page-members = Консорциум мүшелері
page-dictionary = Деректер сөздігі
page-upload = Файлды жүктеп салу
page-history = Өзгерістер тарихы
page-present = Көрсетілім

picker-language = Тіл
picker-period = Оқу жылы

source-table = Кесте
source-download = CSV жүктеп алу
chart = Диаграмма
chart-picture = Сурет
chart-picture-png = PNG — слайдтар мен хаттарға
chart-picture-svg = SVG — баспаға
chart-full = Толық экранда

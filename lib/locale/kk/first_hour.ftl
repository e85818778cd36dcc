page-settings = Баптаулар
settings-names = Атауы
first-steps-none = әзірге жоқ
first-steps-next = келесі қадам
first-steps-template = Үлгі
setting-name-currency = Консорциум валютасы

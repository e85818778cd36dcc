members-view-map = Карта
members-search = Іздеу

figure-place-of-member = Орналасқан жері
figure-agreements = Шарттар
figure-reference = Консорциум

card-exchange = Ресурстармен алмасу
card-mentoring = Тәлімгерлік
card-agreements = Шарттар мен келісімдер
card-events = Іс-шаралар
card-none = жоқ

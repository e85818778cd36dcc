page-events = Іс-шаралар
figure-month = Ай
events-participants = Қатысушылар
events-satisfaction = Қанағаттану деңгейі
figure-events = Іс-шаралар
figure-event-title = Атауы
figure-participants-total = Қатысушылар
figure-members-present = Ұйымдар

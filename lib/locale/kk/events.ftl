page-events = Іс-шаралар
figure-month = Ай

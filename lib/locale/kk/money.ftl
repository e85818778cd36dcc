page-funding = Қаржыландыру
figure-planned = Жоспар
figure-funding-id = Код

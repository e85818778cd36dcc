risk-before = Бұрын
risk-after = Кейін
risk-short-r02 = Кадрлар
risk-short-r12 = Ата-аналар

choose-school = Мектеп
support-depth-road-map = Жол картасы
road-map-today = бүгін
road-map-signature = қолы
road-map-day = күні

group-short-school-staff = мектеп
group-short-parents = ата-аналар

figure-school = Мектеп
figure-factor = Тәуекел факторы
figure-deficit = Тапшылық
figure-measure = Қолдау шарасы
figure-term = Мерзім
figure-responsible = Жауапты
figure-participants = Қатысушылар

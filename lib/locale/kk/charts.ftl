plan-head-reached = орын- далды
plan-head-slipping = артта қалуда
plan-head-no-data = деректер жоқ

matrix-givers = Беруші
matrix-receivers = Алушы
matrix-total = барлығы

reach-pupils = 10–19 жастағы білім алушылар

overview-by-hand = қолмен қойылған — { $count }

present-choose = Слайдтар ретімен
present-slide = Слайд
present-back = Артқа
present-on = Алға

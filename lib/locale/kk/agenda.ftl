page-agenda = Күн тәртібі
agenda-choose = Жиналыс
agenda-new = Жаңа жиналыс
agenda-decisions = Шешімдер
agenda-decision-new = Жаңа шешім
agenda-show = Экранда көрсету

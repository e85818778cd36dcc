history-all = барлығы

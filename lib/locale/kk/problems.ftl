problem-row = Жол
problem-column = Баған

page-funding = Қаржыландыру

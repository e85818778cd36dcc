sign-in-title = Кіру
sign-in-password = Құпиясөз
sign-in-button = Кіру
sign-in-refused = Аты немесе құпиясөзі қате.
sign-out = Шығу

account-role-viewer = Көрермен
account-role-staff = Қызметкер
account-role-coordinator = Үйлестіруші

password-title = Құпиясөзді өзгерту
password-new = Жаңа құпиясөз, кемінде 10 таңба
password-button = Құпиясөзді өзгерту

page-agreements = Шарттар

agreement-state-in-force = қолданыста
agreement-state-draft = жоба
agreement-state-expired = мерзімі аяқталды
agreement-state-terminated = бұзылды
figure-parties = Тараптар
figure-party-names = Тараптар
figure-agreement = Шарт
figure-agreement-id = Шарт коды
figure-kind-name = Түрі
figure-member-name = Ұйым
agreements-terms = Мерзімдер

page-agreements = Шарттар

agreement-state-in-force = қолданыста
agreement-state-draft = жоба
agreement-state-expired = мерзімі аяқталды
agreement-state-terminated = бұзылды
figure-parties = Тараптар

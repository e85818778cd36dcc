page-agreements = Agreements

agreement-state-ending = ends soon
agreement-state-in-force = in force
agreement-state-future = not begun
agreement-state-draft = draft
agreement-state-expired = expired
agreement-state-terminated = terminated
agreement-doubt-no-end = no end
agreement-doubt-overlap = terms overlap
agreement-doubt-party-left = a party has left
agreement-doubt-run-out = term is over
agreement-doubt-ended-early = expired before its term
doubt-no-end = No last day is named: the agreement counts as in force until it is terminated
doubt-overlap = The term overlaps that of { $others }: same kind, same parties; each is counted
doubt-party-left = The agreement is in force though its party has left the consortium: { $members }
doubt-run-out = Recorded as active, but the term ended on { $day } and does not renew itself: counted as expired
doubt-ended-early = Recorded as expired although its term runs until { $day }: the recorded state is believed

agreement-renews = renews itself
agreement-no-end = no end
agreement-years = over { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
agreement-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

agreements-empty = There are no agreements yet.
agreements-empty-step = Upload the file of agreements
agreements-none-selected = There are no such agreements. Drop a part of the selection: state, kind or organisation.
agreements-part = What to show
agreements-terms = Terms
agreements-kinds = By kind
agreements-partners = Who with whom
agreements-current = In force
agreements-all = All
agreements-any-kind = All kinds
agreements-ending-days = Ending within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
agreements-expired = Expired
agreements-bound = Members with an agreement
    .meaning = How many members have at least one agreement in force; the agreement of the consortium and those with the whole consortium count as well.
agreements-day = As of { $day }
agreements-note = highlighted ends soon, pale is not in force, an arrow has no end or renews itself
agreements-finding-none = None of the selected agreements is in force
agreements-finding = { $count ->
        [one] { $count } agreement is in force
       *[other] { $count } agreements are in force
    }; none ends within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
agreements-finding-ending = { $count ->
        [one] { $count } agreement is in force
       *[other] { $count } agreements are in force
    }; { $ending ->
        [one] { $ending } ends
       *[other] { $ending } end
    } within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, the first on { $day }: { $kind } ({ $code })
agreement-kinds-finding = { $all ->
        [one] { $all } agreement
       *[other] { $all } agreements
    } in force of { $kinds ->
        [one] { $kinds } kind
       *[other] { $kinds } kinds
    }; most are { $kind }: { $count }
agreement-kinds-ending = { $count }, { $ending } of them ending
agreements-row-choose = Agreement
agreements-row-hint = Choose an agreement to see the row behind it
agreements-row-source = { $kind }; signed on { $signed }; runs from { $begins } to { $ends }. File “{ $file }”, line { $line }.
agreements-doubts = Remarks on records ({ $count })

partners-finding = { $count ->
        [one] Agreements bind { $count } pair of members
       *[other] Agreements bind { $count } pairs of members
    }{ $most ->
        [1] {""}
       *[other] ; most of all { $member } and { $partner }: { $most }
    }
partners-none = No pair of members is bound by an agreement
partners-note = agreements in force; the agreement of the consortium, which binds all its parties, and those of more than twenty parties make no pairs
bound-finding = { $bound } of { $all ->
        [one] { $all } member
       *[other] { $all } members
    } have an agreement ({ $share })
bound-party = { $party }: { $bound } of { $all }
bound-note = members of this day; those without an agreement come first; others are besides that of the consortium

figure-kind-name = Kind
figure-title = Subject
figure-party-names = Parties
figure-parties = Parties
figure-kind = Kind
figure-agreement = Agreement
figure-agreement-id = Agreement code
figure-begins = From
figure-valid-to = To
figure-days-left = Days left
figure-state-name = State
figure-doubt-words = Remarks
figure-in-force = In force
figure-ending = Ending
figure-member-name = Organisation
figure-partner-name = With whom
figure-bilateral = Others
figure-kind-names = Kinds
figure-codes = Codes

attention-former-party = Agreements with former members
attention-unbound = Without an agreement
attention-events = Events without a report
attention-unpaid = Plans without money
attention-overspent = Spent above receipt
question-former-party = Agreement { $agreement } ({ $kind }) is in force though its party has left the consortium: { $members }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
question-unbound = { $count ->
        [one] { $count } member has no agreement in force
       *[other] { $count } members have no agreement in force
    }: { $members }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
question-unreported = “{ $title }” ({ $members }): was due on { $day }, nobody said whether it was held
question-unpaid = { $members }, { $title }: { $amount } planned for { $period }, no money came
question-overspent = { $members }, { $title }: in { $period } { $amount } more was spent than received
question-amount = { $amount } thousand { $currency }

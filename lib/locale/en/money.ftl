page-funding = Funding

money-empty = There are no data on money yet.
money-empty-step = Upload the file of funding
money-none-selected = Nothing is recorded in this currency for { $year }. Choose another year or another currency.
money-by = Add up by
money-by-source-type = by source
money-by-purpose = by purpose
money-by-direction = by direction
money-by-year = by year
money-currency = Currency
money-currency-unknown = { $code } (a currency nobody knows)
money-thousands = thousand { $currency }
money-label = planned { $planned }; received: { $received }; spent: { $spent }
money-short = { $received } of { $planned }
money-unknown = unknown
money-no-group = not named
money-finding = Received { $received } of { $planned } { $currency } ({ $share }), spent { $spent }
money-finding-unknown = Planned { $planned } { $currency }; what was received is not said
money-note = { $currency }; frame is planned, bar received, thin bar spent; currencies are never added
money-planned = Planned
money-received = Received
money-spent = Spent
money-attracted = Attracted
    .meaning = Received from others: everything but own funds and fees (indicator K2).
money-own = Own money
    .meaning = Received from own funds and fees.
money-leverage = Funding leverage
    .meaning = Attracted money over own money spent.
money-outside-budgets = Non-budget
    .meaning = Share of what was received that came from no federal, regional or municipal budget (indicator K3).
money-unstated = { $count ->
        [one] { $count } row of { $all } does not say what was received: it is in no sum.
       *[other] { $count } rows of { $all } do not say what was received: they are in no sum.
    }
money-unpaid = Planned, the period is over, and no money came: { $rows }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
money-overspent = More was spent than came in: { $rows }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
money-row-choose = Row
money-row-hint = Choose a row to see where it is from
money-row-source = { $source }, { $period }; paid by { $payer }, received by { $receiver }. File “{ $file }”, line { $line }.
money-nobody = not named

figure-group = Group
figure-planned = Planned
figure-spent = Spent
figure-rows = Rows
figure-funding-id = Code
figure-source-name = Source
figure-purpose = Purpose
figure-payer-name = Payer
figure-receiver-name = Receiver

page-settings = Settings
settings-how = Every change is an upload: it stands in the history and can be undone. An empty field is the default.
settings-names = Name
settings-terms = Terms: one / many
settings-calendar = Time and deadlines
settings-status = Status words and warnings
settings-limits = Limits
settings-support = Support of schools and mentoring
settings-other = Other
settings-apply = Apply what is changed
first-steps-title = On the way to the first board
first-steps-how = Indicators refer to directions, values to members and indicators, hence this order. All files may be dropped at once, the order is found, or all may come in one Excel workbook: see “Templates”.
first-steps-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
first-steps-none = none yet
first-steps-next = next step
first-steps-shipped = Every new database begins with these. If you have your own, upload them: they take their place.
first-steps-template = Template
setting-name-currency = Currency of the consortium

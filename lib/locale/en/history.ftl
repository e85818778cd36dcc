history-files = { $count ->
    [one] { $count } file in this upload:
   *[other] { $count } files in this upload:
}
history-kind-filter = Kind
history-member-filter = Member
history-all = all
history-acknowledged = { $count ->
    [one] { $count } warning was acknowledged
   *[other] { $count } warnings were acknowledged
}
revisions-title = How the values of an indicator were revised
revisions-choose = choose an indicator
revisions-none = No values of this indicator have been uploaded yet.
revisions-how = A row is a period, a column an upload: what was known after it. Values are revised from left to right.
revisions-column = No. { $upload }, { $day }
due-column = { $period } · by { $day }
period-short-half = half { $half }
period-short-quarter = quarter { $quarter }

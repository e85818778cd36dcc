promised-finding = { $count ->
    [one] { $count } transfer is promised and not delivered yet
   *[other] { $count } transfers are promised and not delivered yet
}
promised-note = Filled: delivered in the period; outline: agreed; dashed: pledged. Every resource has its own scale.
figure-agreed = Agreed

"""Files that are uploaded: what absent rows mean, what an alias names."""

from lib.vocabulary.choices import Choice


class AliasSubject(Choice):
    """What an alias names."""

    MEMBERS = "members", "организация; участник; ұйым"
    INDICATORS = "indicators", "показатель; индикатор; көрсеткіш"


class UploadMode(Choice):
    """Whether rows that a file lacks stay or are ended."""

    UPDATE = "update"
    REPLACE = "replace"

"""The months of the year in English, in order."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LOWER_MONTHS = tuple(map(str.lower, MONTHS))
# As patterns: September has two short forms, and May has none.
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec")
LOWER_SHORT_MONTHS = tuple(map(str.lower, SHORT_MONTHS))

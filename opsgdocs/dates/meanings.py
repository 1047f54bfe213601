"""What each rule of the grammar means, and the basis that its targets have."""

from collections.abc import Callable

from opsgdocs.dates import appointments, counts, feasts, offsets, ranges, single, stretches
from opsgdocs.dates.periods import half_in, month_in, quarter_in, unit_in, year_in
from opsgdocs.dates.said import Meaning, Reading, Said
from opsgdocs.records import Basis

Rule = Callable[[Reading, Said], Meaning]


def _mean_open(why: str) -> Rule:
    def mean(reading: Reading, said: Said) -> Meaning:
        return Meaning(why=f"“{reading.text}” {why}")

    return mean


_OPEN_SEASON = _mean_open("is a season, which has no first and last day")
_NO_END = _mean_open("has no last day")
MEANINGS: dict[str, tuple[Basis, Rule]] = {
    "range": ("range", ranges.mean_range),
    "months": ("range", ranges.mean_months),
    "quarters": ("range", ranges.mean_quarters),
    "offset": ("relative", offsets.mean_offset),
    "unknown_working_days": ("working_days", counts.mean_unknown_start),
    "unknown_start": ("relative", counts.mean_unknown_start),
    "weekday_before": ("relative", offsets.mean_weekday_before),
    "unit_before": ("relative", offsets.mean_unit_before),
    "meeting_day": ("meeting", appointments.mean_meeting_day),
    "label_day": ("meeting", appointments.mean_meeting_day),
    "day_meeting": ("meeting", appointments.mean_meeting_day),
    "day_label": ("day", appointments.mean_meeting_day),
    "day": ("day", single.mean_day),
    "short_year": ("day", single.mean_short_year),
    "no_day": ("none", single.mean_no_day),
    "month_meeting": ("meeting", appointments.mean_month_meeting),
    "months_meeting": ("meeting", ranges.mean_months),
    "meeting_month": ("meeting", appointments.mean_month_meeting),
    "month_label": ("meeting", appointments.mean_labelled),
    "label_month": ("meeting", appointments.mean_labelled),
    "labelled": ("meeting", appointments.mean_labelled),
    "numbered": ("meeting", appointments.mean_labelled),
    "after_next": ("meeting", appointments.mean_after_next),
    "count_meetings": ("meeting", appointments.mean_count_meetings),
    "every_meeting": ("ongoing", _NO_END),
    "next_meeting": ("meeting", appointments.mean_next_meeting),
    "this_meeting": ("meeting", appointments.mean_this_meeting),
    "last_meeting": ("meeting", appointments.mean_last_meeting),
    "other_meeting": ("meeting", appointments.mean_other_meeting),
    "kind_meeting": ("meeting", appointments.mean_next_meeting),
    "whose_meeting": ("meeting", appointments.mean_next_meeting),
    "week_of": ("week", stretches.mean_week_of),
    "week_to": ("week", stretches.mean_week_to),
    "end_of_week": ("end_of", stretches.mean_end_of_week),
    "end_of_day": ("day", single.mean_day),
    "end_month": ("end_of", stretches.mean_end(month_in)),
    "end_quarter": ("end_of", stretches.mean_end(quarter_in)),
    "end_half": ("end_of", stretches.mean_end(half_in)),
    "end_unit": ("end_of", stretches.mean_end(unit_in)),
    "end_year": ("end_of", stretches.mean_end(year_in)),
    "end_season": ("season", _OPEN_SEASON),
    "end_meeting": ("meeting", appointments.mean_this_meeting),
    "part_month": ("part_of", stretches.mean_part(month_in)),
    "part_unit": ("part_of", stretches.mean_part(unit_in)),
    "part_quarter": ("part_of", stretches.mean_part(quarter_in)),
    "part_year": ("part_of", stretches.mean_part(year_in)),
    "part_season": ("season", _OPEN_SEASON),
    "half_month": ("part_of", stretches.mean_half_month),
    "in_month": ("week", stretches.mean_in_month),
    "month": ("month", stretches.mean_whole(month_in)),
    "quarter": ("quarter", stretches.mean_whole(quarter_in)),
    "half": ("half", stretches.mean_whole(half_in)),
    "season": ("season", _OPEN_SEASON),
    "feast": ("event", feasts.mean_feast),
    "occasion": ("event", _mean_open("is a day that no document states")),
    "occasion_day": ("day", single.mean_day),
    "year": ("range", stretches.mean_whole(year_in)),
    "counts": ("relative", counts.mean_counts),
    "count_working_days": ("working_days", counts.mean_count),
    "count": ("relative", counts.mean_count),
    "count_ago": ("relative", counts.mean_count_ago),
    "unit_after_next": ("week", stretches.mean_unit_after_next),
    "unit": ("week", stretches.mean_unit),
    "now": ("relative", counts.mean_now),
    "weekday": ("day", counts.mean_weekday),
    "weekday_after": ("day", counts.mean_weekday_after),
    "weekdays": ("range", counts.mean_weekdays),
    "day_of_month": ("day", single.mean_day_of_month),
    "every": ("ongoing", _NO_END),
    "tbc": ("tbc", _mean_open("leaves the day to be stated")),
    "ongoing": ("ongoing", _NO_END),
    "no_date": ("none", _mean_open("names no day")),
    "clock": ("day", counts.mean_clock),
}

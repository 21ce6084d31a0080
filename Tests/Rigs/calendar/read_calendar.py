"""read_calendar.py FILE: the events of an iCalendar file as JSON, read by the package icalendar.

"start" and "end" come from the zone's name by the zone database of Python, "startByOwnZone" and "endByOwnZone" from
the file's own VTIMEZONE; all are seconds since 1970.
"""

import json
import sys
from datetime import timezone

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}


def seconds(moment):
    return int(moment.astimezone(timezone.utc).timestamp())


def own(prop):
    return seconds(prop.dt.replace(tzinfo=zones[prop.params["TZID"]]))


events = []
for event in calendar.walk("VEVENT"):
    start, end = event["DTSTART"], event["DTEND"]
    events.append(
        {
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "stamp": seconds(event["DTSTAMP"].dt),
            "start": seconds(start.dt),
            "end": seconds(end.dt),
            "startByOwnZone": own(start),
            "endByOwnZone": own(end),
            "summary": str(event["SUMMARY"]),
            "location": str(event["LOCATION"]),
            "description": str(event.get("DESCRIPTION", "")),
            "status": str(event["STATUS"]),
            "errors": [str(error) for error in event.errors],
        }
    )
json.dump({"product": str(calendar["PRODID"]), "events": events}, sys.stdout, ensure_ascii=False)

/** Whether this is the name of a time zone (IANA), an older name of one included. */
export function isTimeZone(name: string): boolean {
  // The list is quick to ask; only a name that it knows by another one needs a whole formatter.
  return Intl.supportedValuesOf('timeZone').includes(name) || isKnown(name);
}

/** Intl refuses a name that it does not know by throwing. */
function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

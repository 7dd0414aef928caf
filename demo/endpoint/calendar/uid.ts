/** The name of a booking among calendars; the widget's own calendar file says the same, so that both are one entry. */
export const uidOf = (bookingId: string): string => `${bookingId}@massage-booker`;

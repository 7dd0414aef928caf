/** What the page's address says of the visitor and of what they come for, under the names of other booking widgets. */

/** Ours → theirs, at Cal.com, Calendly, Acuity and Easy!Appointments. The first one given counts. */
const names = {
  name: 'name',
  email: 'email',
  phone: 'phone phone_number attendeePhoneNumber smsReminderNumber',
  notes: 'notes',
  service: 'service appointmentType',
  duration: 'duration',
  practitioner: 'practitioner provider calendarID',
  date: 'date datetime',
};

export type Forwarded = Record<keyof typeof names, string>;

/** @param query `?name=…`; '' for what it does not say */
export function forwarded(query: string): Forwarded {
  const given = new URLSearchParams(query);
  const first = (theirs: string) =>
    theirs
      .split(' ')
      .map((name) => given.get(name))
      .find(Boolean) ?? '';
  const all = Object.fromEntries(
    Object.entries(names).map(([ours, theirs]) => [ours, first(theirs)]),
  ) as Forwarded;
  all.name ||= `${first('first_name firstName')} ${first('last_name lastName')}`.trim();
  return all;
}

/** `utm_source=…` → `source`: of a campaign, not of a person. Undefined where there is none. */
export function utmOf(query: string): Record<string, string> | undefined {
  const found = [...new URLSearchParams(query)].flatMap(([key, value]) => {
    const name = /^utm_(\w{1,30})$/.exec(key)?.[1];
    return name && value ? [[name, value.slice(0, 200)]] : [];
  });
  return found.length ? (Object.fromEntries(found) as Record<string, string>) : undefined;
}

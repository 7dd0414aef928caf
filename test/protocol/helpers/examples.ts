/** The examples of the protocol document, its dots filled in. */
const price = { amount: '95.00', currency: 'USD' };
const slot = {
  start: '2026-12-02T09:00:00-08:00',
  end: '2026-12-02T10:15:00-08:00',
  practitioners: ['ana'],
};

export const clinic = {
  protocol: 'massage-booking/1',
  clinic: {
    name: 'Harbour Massage',
    phone: '+15550100',
    email: 'hello@clinic.example',
    url: 'https://clinic.example/book',
    address: '1 Harbour Road',
    timeZone: 'America/Los_Angeles',
  },
  policies: {
    minNoticeMinutes: 120,
    maxDaysAhead: 60,
    cancelUntilMinutes: 1440,
    slotStepMinutes: 15,
    confirmation: 'instant',
    payment: 'clinic',
    cancellationText: { en: 'A day before', fr: 'Un jour avant' },
    privacyUrl: 'https://clinic.example/privacy',
  },
  consents: [{ id: 'privacy', label: 'I agree', required: true }],
  hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '09:00', close: '18:00' }],
  closures: ['2026-12-25'],
  categories: [
    { id: 'therapeutic', name: 'Therapeutic', summary: 's', intention: 'i', focus: 'f', length: 'l' },
  ],
  services: [
    {
      id: 'pain-relief',
      category: 'therapeutic',
      name: 'Pain relief',
      summary: 's',
      benefits: ['b'],
      goals: ['pain', 'mobility'],
      areas: true,
      consultationMinutes: 15,
      bufferMinutes: 10,
      people: 2,
      durations: [{ minutes: 60, price }],
      practitioners: ['ana'],
      addOns: ['hot-stones'],
      askFirst: ['pregnancy'],
    },
  ],
  addOns: [{ id: 'hot-stones', name: 'Hot stones', minutes: 15, price }],
  practitioners: [
    {
      id: 'ana',
      name: 'Ana',
      gender: 'woman',
      languages: ['en', 'es'],
      bio: 'b',
      hours: [{ days: ['mo'], open: '09:00', close: '12:00' }],
    },
  ],
  fields: [{ name: 'referral', label: 'From?', type: 'select', required: false, options: ['A friend'] }],
  links: {
    bookings: '/bookings',
    availability: '/availability',
    holds: '/holds',
    release: '/holds/release',
    manage: '/manage',
    cancel: '/manage/cancel',
    reschedule: '/manage/reschedule',
  },
};

export const availability = {
  timeZone: 'America/Los_Angeles',
  asOf: '2026-11-23T10:00:00-08:00',
  nextAvailable: '2026-12-02',
  slots: [slot],
};

export const booking = {
  protocol: 'massage-booking/1',
  idempotencyKey: '0b0f6a52-5a0e-4d4e-9d5e-0f2a5a0e4d4e',
  service: 'pain-relief',
  minutes: 60,
  start: slot.start,
  practitioner: 'ana',
  preference: { gender: 'woman', strict: false },
  addOns: [],
  people: [{ name: 'Zoë Quinn', email: 'zoe@example.com', phone: '+15550101' }],
  answers: { goals: ['pain'], areas: ['neck'], pressure: 'medium', referral: 'A friend' },
  notes: 'n',
  consents: [{ id: 'privacy', at: '2026-11-23T10:00:00Z' }],
  quoted: price,
  holdId: '7d0f6a52-5a0e-4d4e-9d5e-0f2a5a0e4d4e',
  locale: 'en-US',
  visitorTimeZone: 'Europe/Berlin',
  page: { url: 'https://clinic.example/book', utm: { source: 'newsletter' } },
};

export const answer = {
  id: 'bk_1',
  reference: '7F3K-Q2',
  status: 'confirmed',
  service: 'pain-relief',
  minutes: 60,
  practitioner: 'ana',
  start: slot.start,
  end: slot.end,
  timeZone: 'America/Los_Angeles',
  links: { manage: 'https://clinic.example/book#booking=TOKEN', ics: 'https://clinic.example/1.ics' },
  message: 'See you',
};

export const slotTaken = {
  type: 'urn:massage-booking:slot-taken',
  title: 'Taken',
  detail: 'Someone was faster.',
  alternatives: [slot],
  retryAfter: 5,
  errors: [{ pointer: '#/start', code: 'taken', detail: 'taken' }],
  nextAvailable: '2026-12-02',
  phone: '+15550100',
};

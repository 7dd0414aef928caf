/** The clinic of the demo: invented, with a fictitious telephone number, and complete enough to copy from. */
import type { ClinicDocument, ServiceEntry } from '../src/protocol/clinic-document.js';

const usd = (amount: number) => ({ amount: `${amount}.00`, currency: 'USD' });

/** Sixty, 75 and 90 minutes of hands-on time, and the talk before it. */
const therapeutic = (sixty: number, seventyFive: number, ninety: number) => ({
  category: 'therapeutic',
  areas: true,
  consultationMinutes: 15,
  bufferMinutes: 15,
  durations: [
    { minutes: 60, price: usd(sixty) },
    { minutes: 75, price: usd(seventyFive) },
    { minutes: 90, price: usd(ninety) },
  ],
});

const spa = (price: number) => ({
  category: 'spa',
  people: 2 as const,
  bufferMinutes: 15,
  durations: [{ minutes: 45, price: usd(price) }],
});

const services: ServiceEntry[] = [
  {
    id: 'pain-relief',
    name: 'Focused pain relief',
    summary: 'For the place that hurts, and for what may be causing it.',
    benefits: [
      'Works on trigger points: tense spots that can send pain elsewhere',
      'May ease pain and help you move more freely',
      'We talk first, so the time goes where you need it',
    ],
    goals: ['pain', 'mobility'],
    askFirst: ['pregnancy', 'recent-injury', 'recent-surgery', 'blood-clots', 'fever', 'cancer-treatment'],
    ...therapeutic(110, 135, 160),
  },
  {
    id: 'mobility-recovery',
    name: 'Mobility and recovery',
    summary: 'For bodies that train, lift, sit or carry, and feel tight from it.',
    benefits: [
      'May increase your range of motion',
      'Attends to overworked muscles before small strains become larger ones',
      'Adapted to your sport, your work and your week',
    ],
    goals: ['mobility', 'recovery', 'pain'],
    askFirst: ['recent-injury', 'recent-surgery', 'blood-clots', 'fever', 'cancer-treatment', 'pregnancy'],
    ...therapeutic(115, 140, 165),
  },
  {
    id: 'calm-sleep',
    name: 'Calm and sleep',
    summary: 'Slow, attentive work for tense days and restless nights.',
    benefits: [
      'Massage is associated with lower cortisol and higher serotonin',
      'Less tension in the muscles can lead to deeper sleep',
      'Unhurried: many people relax most once what hurts hurts less',
    ],
    goals: ['sleep', 'stress', 'relax'],
    askFirst: ['pregnancy', 'recent-surgery', 'blood-clots', 'fever', 'cancer-treatment'],
    ...therapeutic(105, 130, 155),
  },
  {
    id: 'classic-relaxation',
    name: 'Classic relaxation',
    summary: 'A gentle full-body routine with long, flowing strokes.',
    benefits: ['Time to unwind, with nothing to explain', 'Light to medium pressure throughout'],
    goals: ['relax', 'stress'],
    askFirst: ['pregnancy', 'blood-clots', 'fever'],
    ...spa(85),
  },
  {
    id: 'escape-ritual',
    name: 'Escape ritual',
    summary: 'Warm oil, quiet music and a set routine away from the everyday.',
    benefits: ['An occasional treat, for you or as a gift', 'The same unhurried routine each time'],
    goals: ['treat', 'relax'],
    askFirst: ['pregnancy', 'blood-clots', 'fever'],
    ...spa(95),
  },
];

/** A document of section 1 of the protocol; the endpoint adds its links. */
export const demoClinic = {
  protocol: 'massage-booking/1',
  clinic: {
    name: 'Juniper Street Massage',
    phone: '+1 503 555 0142',
    address: '214 Juniper Street, Portland, OR 97205',
    timeZone: 'America/Los_Angeles',
  },
  policies: {
    minNoticeMinutes: 120,
    maxDaysAhead: 60,
    cancelUntilMinutes: 1440,
    slotStepMinutes: 30,
    confirmation: 'instant',
    payment: 'clinic',
    cancellationText:
      'Plans change: up to 24 hours before, moving or cancelling costs nothing. Later than that, we charge half the price.',
  },
  consents: [
    {
      id: 'privacy',
      label: 'Juniper Street Massage may keep these details to arrange and give this appointment.',
      required: true,
    },
  ],
  hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa'], open: '09:00', close: '20:00' }],
  closures: [
    '2026-11-26',
    '2026-12-25',
    '2027-01-01',
    '2027-05-31',
    '2027-07-05',
    '2027-09-06',
    '2027-11-25',
  ],
  categories: [
    {
      id: 'therapeutic',
      name: 'Therapeutic massage',
      summary: 'When something hurts, is tight, or keeps you up at night.',
      intention: 'To relieve pain, tension or another physical complaint, and help prevent it from returning',
      focus: 'You: we agree on areas and goals, and work on those',
      length: '60 to 90 minutes, plus 15 minutes beforehand to talk and assess',
    },
    {
      id: 'spa',
      name: 'Spa massage',
      summary: 'When you want to switch off for a while.',
      intention: 'To relax and let go of stress',
      focus: 'The whole body, in a set routine',
      length: 'About 45 minutes',
    },
  ],
  services,
  addOns: [
    { id: 'hot-stones', name: 'Hot stones', minutes: 15, price: usd(25) },
    { id: 'scalp', name: 'Scalp massage', minutes: 10, price: usd(15) },
    { id: 'oil', name: 'Scented oil', price: usd(8) },
  ],
  practitioners: [
    {
      id: 'maya',
      name: 'Maya Ruiz',
      gender: 'woman',
      languages: ['en', 'es'],
      bio: 'Works slowly and precisely on necks, shoulders and lower backs.',
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '09:00', close: '17:30' }],
    },
    {
      id: 'daniel',
      name: 'Daniel Osei',
      gender: 'man',
      languages: ['en'],
      bio: 'Sees many runners and climbers, and people who sit all day.',
      hours: [
        { days: ['tu', 'we', 'th', 'fr'], open: '11:00', close: '20:00' },
        { days: ['sa'], open: '09:00', close: '16:00' },
      ],
    },
    {
      id: 'ines',
      name: 'Ines Keller',
      gender: 'woman',
      languages: ['en', 'de'],
      bio: 'Calm, unhurried sessions for stress and sleep.',
      hours: [
        { days: ['mo', 'we', 'fr'], open: '10:00', close: '20:00' },
        { days: ['sa'], open: '10:00', close: '18:00' },
      ],
    },
  ],
  fields: [
    {
      name: 'referral',
      label: 'How did you find us?',
      type: 'select',
      required: false,
      options: ['A friend', 'A doctor or therapist', 'A web search', 'Walking past', 'Somewhere else'],
    },
  ],
} satisfies ClinicDocument;

/** One visit in the demo clinic, from the hold to the new time. */
const idempotencyKey = '0b0f6a52-5a0e-4d4e-9d5e-0f2a5a0e4d4e';
const holdId = '7d0f6a52-5a0e-4d4e-9d5e-0f2a5a0e4d4e';
const appointment = { service: 'pain-relief', minutes: 60, start: '2026-12-02T09:00:00-08:00' };
const token = 'bk_cGFpbi1yZWxpZWYtZGVtbw.9f2nC1Qm0sVhWbq6z8rN4tYx7pLkJdGe5uAaRoTiS3M';

export const held = { holdId, ...appointment, practitioner: 'maya' };
export const released = { holdId };
export const booked = {
  protocol: 'massage-booking/1',
  idempotencyKey,
  ...appointment,
  practitioner: 'maya',
  people: [{ name: 'Rosa Lind', email: 'rosa@example.com' }],
  answers: { goals: ['pain'], areas: ['neck'], pressure: 'medium' },
  consents: [{ id: 'privacy', at: '2026-11-23T10:00:00-08:00' }],
  quoted: { amount: '110.00', currency: 'USD' },
  holdId,
};
export const managed = { token };
export const cancelled = { token, idempotencyKey: '1c1f6a52-5a0e-4d4e-9d5e-0f2a5a0e4d4e' };
export const moved = {
  token,
  idempotencyKey: '2d2f6a52-5a0e-4d4e-9d5e-0f2a5a0e4d4e',
  start: '2026-12-03T11:00:00-08:00',
};

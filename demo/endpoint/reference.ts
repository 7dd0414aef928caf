/** Names for bookings: one to say on the phone, one that cannot be guessed. */
import { randomBytes, randomInt } from 'node:crypto';

/** No 0, 1, I, L, O or U: nothing to mishear, misread or regret. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const letters = (count: number) =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');

/** `7F3K-Q2`: 729 million of them; the database refuses a second one. */
export const newReference = (): string => `${letters(4)}-${letters(2)}`;

/** `bk_` and 128 random bits. */
export const newBookingId = (): string => `bk_${randomBytes(16).toString('base64url')}`;

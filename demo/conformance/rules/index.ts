/** Every rule, in the order of the protocol. */
import type { Group } from '../rule.js';
import { acrossOrigins } from './across-origins.js';
import { availability } from './availability.js';
import { booking } from './booking.js';
import { document } from './document.js';
import { holds } from './holds.js';
import { idempotency } from './idempotency.js';
import { manage } from './manage.js';
import { problems } from './problems.js';

export const groups: readonly Group[] = [
  document,
  acrossOrigins,
  availability,
  booking,
  idempotency,
  problems,
  holds,
  manage,
];

/** Bookings, and the time they take up: the constraint that makes two at once impossible stands here. */
import type { Migration } from './index.js';

export const bookings: Migration = {
  id: 1,
  name: 'bookings',
  statements: [
    // Lets the constraint below compare a text and a range in one index.
    `create extension if not exists btree_gist`,
    `create table bookings (
       id text primary key,
       reference text not null unique,
       idempotency_key text not null unique,
       status text not null check (status in ('confirmed', 'requested', 'payment_required', 'cancelled')),
       service text not null,
       starts timestamptz not null,
       ends timestamptz not null check (ends > starts),
       -- E-mails and telephone numbers, in one spelling, to recognise the same person.
       contacts text[] not null,
       -- As posted: what a repeated key is compared with, and all the clinic knows.
       payload jsonb not null,
       -- As first answered, byte for byte: what a repeated key is answered with.
       answer json not null,
       created_at timestamptz not null default now())`,
    `create index bookings_contacts on bookings using gin (contacts)`,
    `create index bookings_starts on bookings (starts)`,
    // One row a practitioner and appointment, its buffer included.
    `create table occupied (
       booking_id text not null references bookings (id) on delete cascade,
       practitioner text not null,
       during tstzrange not null check (not isempty(during)),
       primary key (booking_id, practitioner),
       constraint nobody_twice_at_once exclude using gist (practitioner with =, during with &&))`,
  ],
};

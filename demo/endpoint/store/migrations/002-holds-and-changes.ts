/** Holds beside bookings under the one constraint; changes of a booking; letters to send; who may be where. */
import type { Migration } from './index.js';

export const holdsAndChanges: Migration = {
  id: 2,
  name: 'holds and changes',
  statements: [
    // A booking's state of now; `answer` stays the first one. The practitioners of a cancelled one are in no other table.
    `alter table bookings
       add column practitioners text[] not null default '{}',
       add column sequence integer not null default 0,
       add column changed_at timestamptz`,
    `update bookings set practitioners = array(
       select practitioner from occupied where booking_id = bookings.id order by practitioner)`,
    `alter table bookings alter column practitioners drop default`,

    // Time is taken by a booking, or by a hold until it expires.
    `alter table occupied drop constraint occupied_pkey`,
    `alter table occupied
       alter column booking_id drop not null,
       add column hold_id text,
       -- First or second person of a hold; with the index below, one hold is never in two places.
       add column seat integer,
       add column held_since timestamptz,
       add column expires_at timestamptz,
       add constraint booked_or_held check (num_nonnulls(booking_id, hold_id) = 1
         and num_nulls(hold_id, seat, held_since, expires_at) in (0, 4))`,
    `create index occupied_bookings on occupied (booking_id) where booking_id is not null`,
    `create unique index occupied_holds on occupied (hold_id, seat) where hold_id is not null`,
    `create index occupied_expiry on occupied (expires_at) where hold_id is not null`,

    // Where a visitor is: nobody is in two places at once. One row an e-mail address or telephone number.
    `create table attending (
       booking_id text not null references bookings (id) on delete cascade,
       contact text not null,
       during tstzrange not null,
       constraint nobody_in_two_places exclude using gist (contact with =, during with &&))`,
    `create index attending_bookings on attending (booking_id)`,
    `insert into attending (booking_id, contact, during)
     select id, contact, tstzrange(starts, ends) from bookings, unnest(contacts) as contact
      where status <> 'cancelled'
     on conflict do nothing`,
    `alter table bookings drop column contacts`,

    // What a repeated key of a cancellation or a move is answered with.
    `create table changes (
       idempotency_key text primary key,
       booking_id text not null references bookings (id) on delete cascade,
       payload jsonb not null,
       answer json not null,
       created_at timestamptz not null default now())`,
    `create index changes_bookings on changes (booking_id)`,

    // Letters to send: entered with the booking, taken out once the mail server has accepted them.
    `create table outbox (
       id bigint generated always as identity primary key,
       booking_id text not null references bookings (id) on delete cascade,
       kind text not null check (kind in ('booked', 'rescheduled', 'cancelled')),
       recipient text not null check (recipient in ('clinic', 'visitor')),
       sequence integer not null,
       -- The booking as it was answered then.
       answer json not null,
       attempts integer not null default 0,
       due_at timestamptz not null,
       last_error text,
       created_at timestamptz not null default now())`,
    `create index outbox_due on outbox (due_at)`,
    `create index outbox_bookings on outbox (booking_id)`,

    // Made once, shared by every instance.
    `create table secrets (name text primary key, value text not null)`,
    // Retention deletes by the end.
    `create index bookings_ends on bookings (ends)`,
  ],
};

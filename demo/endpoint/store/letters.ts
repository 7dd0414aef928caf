/** Letters are entered by the very statement that makes or changes a booking: neither is there without the other. */

/** Whom the endpoint writes to. */
export type Recipient = 'clinic' | 'visitor';

interface Columns {
  /** SQL for a list of recipients, for the kind of letter, and so on. */
  recipients: string;
  kind: string;
  sequence: string;
  answer: string;
  now: string;
}

/** A CTE, comma included, that enters one letter for each recipient and row of `table`, where the booking's id is `id`. */
export const lettersOf = (id: string, table: string, { recipients, kind, sequence, answer, now }: Columns) =>
  `letters as (
     insert into outbox (booking_id, kind, recipient, sequence, answer, due_at)
     select ${id}, ${kind}, recipient, ${sequence}, ${answer}::text::json, ${now}::timestamptz
       from ${table}, unnest(${recipients}::text[]) as recipient)`;

/** What React's users may write, and what is refused: tsc alone reads this. */
import type {} from 'massage-booker/react';
import type { BookingSubmitEvent, MassageBooker } from 'massage-booker';

const keep = (element: MassageBooker | null) => void element?.clinic;
const submit = (event: BookingSubmitEvent) => event.payload.people;

export const right = [
  <massage-booker endpoint="/bookings" time-zone="UTC" send-health className="wide" ref={keep} />,
  <massage-booker clinic={{ services: [] }} hourCycle="h23" onbooking-submit={submit} lang="fr" />,
  <massage-booker onbooking-confirmed={({ detail }) => detail.minutes + Number(detail.paymentRequired)}>
    <a href="tel:+15550100100">Call us to book</a>
  </massage-booker>,
];

export const wrong = [
  // @ts-expect-error An attribute that there is not.
  <massage-booker endPoint="/bookings" />,
  // @ts-expect-error A theme that there is not.
  <massage-booker theme="blue" />,
  // @ts-expect-error A service without an id.
  <massage-booker clinic={{ services: [{ name: 'Calm' }] }} />,
  // @ts-expect-error This event's detail has no minutes.
  <massage-booker onbooking-error={({ detail }) => detail.minutes} />,
];

/**
 * Every slot a server sends, on the weeks when clocks change: shown once, on its day, under its name, wherever visitor and
 * clinic are; and the booked instant is the shown one. What is expected is counted by `Intl` here, not by the widget.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { setClock, type Loopback } from './loopback.js';
import { setStage } from './stage.js';
import { fill, heading, press } from './walk.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** [zone, UTC day in the week's middle, what happens]. Samoa and São Paulo gave it up: theirs are of the past. */
const weeks: [string, string, string][] = [
  ['America/Los_Angeles', '2027-03-14', 'an hour is skipped at two'],
  ['America/Los_Angeles', '2027-11-07', 'an hour comes twice at one'],
  ['Australia/Lord_Howe', '2027-10-03', 'half an hour is skipped'],
  ['Australia/Lord_Howe', '2027-04-04', 'half an hour comes twice'],
  ['America/Sao_Paulo', '2018-11-04', 'midnight is skipped'],
  ['America/Sao_Paulo', '2018-02-18', 'the hour before midnight comes twice'],
  ['Pacific/Apia', '2020-09-27', 'an hour is skipped, thirteen ahead'],
  ['Pacific/Apia', '2021-04-04', 'an hour comes twice, thirteen ahead'],
  ['Asia/Kolkata', '2027-03-14', 'nothing happens, on the half hour'],
  ['Pacific/Pago_Pago', '2027-11-07', 'nothing happens, eleven behind'],
  ['Pacific/Kiritimati', '2027-11-07', 'nothing happens, fourteen ahead'],
];
const visitors = ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Europe/London'];
/** On half hours, or with changes of their own: they see both weeks of one clinic. */
const others = ['Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Sao_Paulo'];

/** [clinic, UTC day in the week's middle, visitor whose clock changes then, or is on half hours]. */
const elsewhere: [string, string, string][] = [
  ['Asia/Kolkata', '2027-10-03', 'Australia/Lord_Howe'],
  ['Asia/Kolkata', '2027-04-04', 'Australia/Lord_Howe'],
  ['Pacific/Kiritimati', '2027-03-28', 'Europe/London'],
  ['America/Los_Angeles', '2027-10-31', 'Europe/London'],
  ['Asia/Kolkata', '2020-09-27', 'Pacific/Apia'],
  ['Australia/Lord_Howe', '2021-04-04', 'Pacific/Apia'],
  ['America/Los_Angeles', '2018-11-04', 'America/Sao_Paulo'],
  ['Pacific/Pago_Pago', '2018-02-18', 'America/Sao_Paulo'],
  ['America/Phoenix', '2027-11-07', 'America/Los_Angeles'],
];

const parts = (instant: number, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone }).format(instant);
const wall = (instant: number, zone: string) =>
  parts(instant, zone, { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });

/** The time on that clock, with its zone where the clock shows it twice: half an hour or an hour away. */
function timeOn(start: number, zone: string) {
  const twice = [-60, -30, 30, 60].some((away) => wall(start + away * MINUTE, zone) === wall(start, zone));
  const time = parts(start, zone, { hour: 'numeric', minute: '2-digit' });
  const abbreviation = parts(start, zone, { timeZoneName: 'short' }).split(', ').at(-1)!;
  return { twice, time: twice ? `${time} ${abbreviation}` : time };
}

/** The visitor's own time where it differs, with its weekday where that does. */
function ownTime(start: number, zone: string, visitor: string): string {
  if (wall(start, zone) === wall(start, visitor)) return '';
  const weekday = (at: string) => parts(start, at, { weekday: 'short' });
  const { time } = timeOn(start, visitor);
  return weekday(zone) === weekday(visitor) ? time : `${weekday(visitor)} ${time}`;
}

/** A slot each half hour of five days, in instants written as `Z`: the widget must count the clinic's clock itself. */
function slotsAround(day: string, zone: string, visitor: string) {
  const middle = Date.parse(day);
  const starts = Array.from({ length: 5 * 48 }, (_, index) => middle - 2 * DAY + index * 30 * MINUTE);
  return starts.map((start) => {
    const date = parts(start, zone, { weekday: 'long', month: 'long', day: 'numeric' });
    const { time, twice } = timeOn(start, zone);
    const own = ownTime(start, zone, visitor);
    const name = [time, date, ...(own ? [`${own} your time`] : [])].join(', ');
    return { start, date, time, twice, own, name };
  });
}

/** As the page collects them, in the order shown: [day's heading, time, own time, name]. */
type Shown = string[][];

/** From a list, once it has no more days. */
async function listed(page: Page): Promise<Shown> {
  await page.waitForSelector('massage-booker >>> .switch', { visible: true });
  return page.evaluate(async () => {
    const step = document
      .querySelector('massage-booker')!
      .shadowRoot!.querySelector('massage-booker-time-step')!.shadowRoot!;
    step.querySelector<HTMLElement>('.switch')!.click();
    const more = () => step.querySelector<HTMLElement>('.side > button');
    for (let presses = 0; presses < 9; presses += 1) {
      await new Promise((done) => setTimeout(done, 300));
      more()?.click();
    }
    if (more()) throw new Error('There are more days still.');
    return [...step.querySelectorAll('massage-booker-slot-list')].flatMap(({ shadowRoot }) =>
      [...shadowRoot!.querySelectorAll('label')].map((label) => [
        shadowRoot!.querySelector('h3')!.textContent.trim(),
        label.querySelector('.num:not(.own)')!.textContent.trim(),
        label.querySelector('.own')?.textContent.trim() ?? '',
        label.querySelector('input')!.ariaLabel!,
      ]),
    );
  });
}

async function shown(page: Page): Promise<Shown> {
  return page.evaluate(async () => {
    const inside = (selector: string, root: Element) =>
      root.shadowRoot!.querySelector<HTMLElement>(selector)!;
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const step = inside('massage-booker-time-step', document.querySelector('massage-booker')!);
    const found: string[][] = [];
    const month = () => inside('massage-booker-month-calendar', step).shadowRoot!;
    const list = () => inside('massage-booker-slot-list', step).shadowRoot!;
    for (let pages = 0; pages < 2; pages += 1) {
      for (const day of month().querySelectorAll<HTMLElement>(
        '[aria-hidden=false] button:not([aria-disabled])',
      )) {
        day.click();
        await drawn();
        const heading = list().querySelector('h3')!.textContent.trim();
        for (const label of list().querySelectorAll('label'))
          found.push([
            heading,
            label.querySelector('.num:not(.own)')!.textContent.trim(),
            label.querySelector('.own')?.textContent.trim() ?? '',
            label.querySelector('input')!.ariaLabel!,
          ]);
      }
      const next = month().querySelector<HTMLElement>('.calhead button:last-of-type')!;
      if (next.getAttribute('aria-disabled') === 'true') break;
      next.click();
      await new Promise((done) => setTimeout(done, 500));
    }
    return found;
  });
}

/** By the clinic's dates, as the protocol has it. */
const answering = (slots: ReturnType<typeof slotsAround>, zone: string): Loopback['times'] => {
  const dateOf = (start: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(start);
  const all = slots.map(({ start }) => ({ start, date: dateOf(start) }));
  return (query) => ({
    timeZone: zone,
    nextAvailable: all.find(({ date }) => date >= query.get('from')!)?.date ?? null,
    slots: all
      .filter(({ date }) => date >= query.get('from')! && date <= query.get('to')!)
      .map(({ start }) => ({
        start: new Date(start).toISOString(),
        end: new Date(start + 30 * MINUTE).toISOString(),
        practitioners: ['ana'],
      })),
  });
};

describe('slots on the weeks when clocks change', () => {
  const stage = setStage({ attributes: 'service="calm" duration="30"' });

  /** Opens the times of such a clinic on a visitor's device. */
  async function open(zone: string, day: string, visitor: string) {
    const { page, clinic } = stage;
    const slots = slotsAround(day, zone, visitor);
    clinic.booked = [];
    clinic.times = answering(slots, zone);
    clinic.document = {
      clinic: { name: 'Zones', timeZone: zone },
      policies: { maxDaysAhead: 20 },
      hours: [],
      services: [{ id: 'calm', category: 'spa', name: 'Calm', durations: [{ minutes: 30 }] }],
      links: { bookings: '/bookings', availability: '/availability' },
    };
    await page.emulateTimezone(visitor);
    await setClock(page, Date.parse(day) - 6 * DAY);
    await stage.open();
    const expected = slots.map(({ date, time, own, name }) => [date, time, own, name].map(plain));
    return { page, slots, expected };
  }

  const all = [
    ...weeks.flatMap(([zone, day, what]) =>
      [...visitors, ...(zone === 'America/Los_Angeles' ? others : [])].map(
        (visitor) => [zone, day, visitor, what] as const,
      ),
    ),
    ...elsewhere.map(([zone, day, visitor]) => [zone, day, visitor, 'no clock changes, or another'] as const),
  ];
  for (const [zone, day, visitor, what] of all)
    it(`${zone}, where ${what}: seen from ${visitor} about ${day}`, async () => {
      const { page, slots, expected } = await open(zone, day, visitor);
      assert.deepEqual(
        (await shown(page)).map((words) => words.map(plain)),
        expected,
      );

      // Of two with one wall clock the later one, else any.
      const twice = slots.filter(({ twice: again }) => again);
      const wanted = twice.at(-1) ?? slots[100]!;
      await book(page, wanted);
      assert.equal(Date.parse(stage.clinic.booked[0]!.start), wanted.start);
    });

  it('are all in the list, too', async () => {
    const { page, expected } = await open('America/Los_Angeles', '2027-11-07', 'America/Sao_Paulo');
    assert.deepEqual(
      (await listed(page)).map((words) => words.map(plain)),
      expected,
    );
  });
});

/** Intl's versions differ in spaces, and in a comma after weekdays before times. */
const plain = (text: string) =>
  text.replace(/\s+/gu, ' ').replace(/\b([A-Z][a-z]{2}), (?=\d+:\d\d [AP]M)/gu, '$1 ');

/** Chooses the slot of that day and name, and goes on to the end. */
async function book(page: Page, { date, time }: { date: string; time: string }): Promise<void> {
  await page.evaluate(
    async (day, name) => {
      const plainly = (text: string) => text.replace(/\s+/gu, ' ');
      const inside = (selector: string, root: Element) =>
        root.shadowRoot!.querySelector<HTMLElement>(selector)!;
      const booker = document.querySelector('massage-booker')!;
      const wait = () => new Promise((done) => setTimeout(done, 120));
      const step = () => inside('massage-booker-time-step', booker);
      const calendar = () => inside('massage-booker-month-calendar', step()).shadowRoot!;
      const back = calendar().querySelector<HTMLElement>('.calhead button')!;
      const find = () =>
        [...calendar().querySelectorAll<HTMLElement>('[aria-hidden=false] button')].find((button) =>
          plainly(button.getAttribute('aria-label')!).startsWith(`${day},`),
        );
      if (!find()) {
        back.click();
        await new Promise((done) => setTimeout(done, 500));
      }
      find()!.click();
      await wait();
      const list = inside('massage-booker-slot-list', step()).shadowRoot!;
      const label = [...list.querySelectorAll('label')].find(
        (one) => plainly(one.querySelector('.num:not(.own)')!.textContent.trim()) === plainly(name),
      )!;
      label.querySelector('input')!.click();
      await wait();
    },
    date,
    time,
  );
  await press(page, 'button', 'Continue');
  await fill(page, 'Full name', 'Ada Moss');
  await fill(page, 'Email', 'ada@visitor.example');
  await press(page, 'button', 'Review');
  await press(page, 'button', 'Confirm booking');
  await heading(page, 'You’re booked, Ada Moss');
}

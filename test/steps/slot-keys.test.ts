/** A day's times as a person with a keyboard meets them: radios of the browser's own, each key one test. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { NOW } from '../helpers/clinic.js';
import { cleanPage, mount, put } from '../helpers/mount.js';
import { allByRole, byRole, focused, nameOf } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { findByRole, settled, until, untilFocused } from '../helpers/wait.js';

const times = ['09:00', '10:00', '11:00', '14:00'];

/** @returns where the keyboard is: on the second of four times, which is not chosen yet */
async function onSecond(dir = 'ltr', attributes: Record<string, string> = {}): Promise<StubGateway> {
  const gateway = new StubGateway();
  gateway.times = { '2026-12-02': times, '2026-12-03': ['17:30'] };
  const page = put(document.createElement('div'));
  page.dir = dir;
  await mount({
    attributes: { service: 'pain-relief', duration: '60', ...attributes },
    gateway,
    into: page,
  });
  (await findByRole('radio', /^10:00 AM/)).focus();
  await untilFocused('radio', /^10:00 AM/);
  return gateway;
}

/** The time of that name has the focus and is the one chosen. */
async function chosen(name: RegExp): Promise<void> {
  await untilFocused('radio', name);
  await until(() => byRole<HTMLInputElement>('radio', name).checked);
  await settled();
  await untilFocused('radio', name);
  const checked = allByRole('radio', /[AP]M/).filter((radio) => (radio as HTMLInputElement).checked);
  expect(checked.map(nameOf)).to.have.lengthOf(1);
}

describe('a day’s times', () => {
  cleanPage();

  for (const [dir, key, name] of [
    ['ltr', 'ArrowRight', /^11:00 AM/],
    ['ltr', 'ArrowLeft', /^9:00 AM/],
    ['ltr', 'ArrowDown', /^11:00 AM/],
    ['ltr', 'ArrowUp', /^9:00 AM/],
    ['rtl', 'ArrowLeft', /^11:00 AM/],
    ['rtl', 'ArrowRight', /^9:00 AM/],
    ['rtl', 'ArrowDown', /^11:00 AM/],
    ['rtl', 'ArrowUp', /^9:00 AM/],
    ['ltr', ' ', /^10:00 AM/],
    ['rtl', ' ', /^10:00 AM/],
    ['ltr', 'Enter', /^10:00 AM/],
    ['rtl', 'Enter', /^10:00 AM/],
  ] as const)
    it(`are gone through by ${key === ' ' ? 'Space' : key}, ${dir}`, async () => {
      await onSecond(dir);
      await sendKeys({ press: key });
      await chosen(name);
    });

  it('go on from the last to the first, and back, from right to left', async () => {
    await onSecond('rtl');
    for (const name of [/^11:00 AM/, /^2:00 PM/, /^9:00 AM/]) {
      await sendKeys({ press: 'ArrowLeft' });
      await chosen(name);
    }
    await sendKeys({ press: 'ArrowRight' });
    await chosen(/^2:00 PM/);
  });

  it('leave the arrows to the browser on their heading, and with Alt', async () => {
    const chosenTimes = () =>
      allByRole('radio', /[AP]M/).filter((radio) => (radio as HTMLInputElement).checked);
    const prevented = async (at: Element, altKey: boolean) => {
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowLeft',
        altKey,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      at.dispatchEvent(event);
      await settled();
      return event.defaultPrevented;
    };
    await onSecond('rtl');
    expect(await prevented(byRole('radio', /^10:00 AM/), true)).to.equal(false);
    const heading = byRole('heading', 'Wednesday, December 2');
    heading.focus();
    expect(await prevented(heading, false)).to.equal(false);
    expect(chosenTimes()).to.deep.equal([]);
  });

  describe('that come anew', () => {
    /** Quietly: the visitor is back after minutes. */
    async function comeBack(gateway: StubGateway, day: string[]): Promise<void> {
      gateway.times = { ...gateway.times, '2026-12-02': day };
      Date.now = () => NOW + 5 * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await findByRole('button', `Wednesday, December 2, ${day.length} times available`);
      await settled();
    }

    it('keep the keyboard on its time, which is not chosen, while earlier ones come in', async () => {
      await comeBack(await onSecond(), ['08:30', '09:30', ...times]);
      await untilFocused('radio', /^10:00 AM/);
    });

    it('give it to the heading where its time is gone and others have its place', async () => {
      await comeBack(await onSecond(), ['09:00', '11:00', '14:00']);
      await untilFocused('heading', /^Wednesday, December 2$/);
    });

    it('keep the keyboard on the chosen time while an earlier one comes in', async () => {
      const gateway = await onSecond();
      // The day is asked for again once the visitor has stopped choosing.
      gateway.times = { ...gateway.times, '2026-12-02': ['08:30', ...times] };
      await sendKeys({ press: 'ArrowDown' });
      await chosen(/^11:00 AM/);
      await findByRole('radio', /^8:30 AM/);
      await chosen(/^11:00 AM/);
    });
  });

  for (const dir of ['ltr', 'rtl'])
    it(`are one stop on the way by Tab, the chosen one, ${dir}`, async () => {
      await onSecond(dir);
      await sendKeys({ press: ' ' });
      await chosen(/^10:00 AM/);
      (await findByRole('heading', 'Wednesday, December 2')).focus();
      await sendKeys({ press: 'Tab' });
      await untilFocused('radio', /^10:00 AM/);
      await sendKeys({ press: 'Tab' });
      await until(() => !focused()!.matches('[type=radio]'));
    });
});

/** The month as a person with a keyboard meets it. Each key is one test. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { clinic, clinicWith } from '../helpers/clinic.js';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, everything, focused, nameOf, queryByRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { pressButton, spoken } from '../helpers/visitor.js';
import { findByRole, until, untilFocused } from '../helpers/wait.js';

const START = 'Wednesday, December 2, 2 times available';

async function atStart(into?: Node, maxDaysAhead = 90): Promise<HTMLElement> {
  await mount({
    attributes: { service: 'pain-relief', duration: '60' },
    gateway: new StubGateway(),
    clinic: clinicWith({ policies: { ...clinic.policies, maxDaysAhead } }),
    ...(into && { into }),
  });
  const day = await findByRole('button', START);
  day.focus();
  return day;
}

/** WebKit's driver presses no key together with another: there the event is made by hand. */
const canHold = !/AppleWebKit(?!.*Chrom)/.test(navigator.userAgent);

async function keys(...presses: string[]): Promise<void> {
  for (const press of presses) {
    const [key, held] = press.split('+').reverse() as [string, string?];
    if (held && !canHold) {
      const given = { key, shiftKey: true, bubbles: true, composed: true, cancelable: true };
      focused()!.dispatchEvent(new KeyboardEvent('keydown', given));
      continue;
    }
    if (held) await sendKeys({ down: held });
    await sendKeys({ press: key });
    if (held) await sendKeys({ up: held });
  }
}

const reaches = (day: string) => untilFocused('button', new RegExp(`^${day}`));
const days = () => allByRole('button', /day, /).filter((button) => button.closest('table'));

describe('the month calendar', () => {
  cleanPage();

  for (const [presses, day] of [
    [['ArrowRight'], 'Thursday, December 3, 2 times available'],
    [['ArrowLeft'], 'Tuesday, December 1, today'],
    [['ArrowDown'], 'Wednesday, December 9, fully booked'],
    [['ArrowDown', 'ArrowDown', 'ArrowUp'], 'Wednesday, December 9'],
    [['ArrowDown', 'Home'], 'Sunday, December 6, closed'],
    [['ArrowDown', 'End'], 'Saturday, December 12'],
    [['PageDown'], 'Saturday, January 2'],
    [['PageDown', 'PageUp'], 'Wednesday, December 2'],
    [['PageDown', 'Shift+PageUp'], 'Tuesday, December 1'],
    [['Shift+PageDown'], 'Monday, March 1'],
    [['ArrowUp'], 'Tuesday, December 1'],
  ] as const)
    it(`goes by ${presses.join(', ')} to ${day}`, async () => {
      await atStart();
      await keys(...presses);
      await reaches(day);
    });

  describe('of a clinic that can be booked two years ahead', () => {
    for (const [presses, month, day] of [
      [['Shift+PageDown'], 'December 2027', 'Thursday, December 2'],
      [['Shift+PageDown', 'Shift+PageDown'], 'November 2028', 'Thursday, November 30'],
      [['Shift+PageDown', 'Shift+PageUp'], 'December 2026', 'Wednesday, December 2'],
      [['PageDown', 'Shift+PageDown'], 'January 2028', 'Sunday, January 2'],
    ] as const)
      it(`goes by ${presses.join(', ')} to ${day}, in ${month}`, async () => {
        await atStart(undefined, 730);
        await keys(...presses);
        await reaches(day);
        expect(byRole('table', month)).to.exist;
      });
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const)
    it(`chooses the day on ${name}, and goes to its times`, async () => {
      await atStart();
      await keys('ArrowRight');
      await reaches('Thursday, December 3');
      await keys(key);
      await untilFocused('heading', /^Thursday, December 3$/);
      expect(byRole('button', /^Thursday, December 3,/).getAttribute('aria-pressed')).to.equal('true');
      expect(byRole('radio', /^5:30 PM/)).to.exist;
    });

  it('keeps its height from month to month: what is below stays', async () => {
    await atStart();
    const height = () => byRole('table', /20\d\d$/).getBoundingClientRect().height;
    const heights = new Set([height()]);
    for (const month of ['January 2027', 'February 2027']) {
      await findByRole('button', 'Next month').then((button) => button.click());
      await findByRole('table', month);
      heights.add(height());
    }
    expect([...heights]).to.have.length(1);
  });

  it('keeps it when a day is chosen, where the whole month stays', async () => {
    const page = document.body.appendChild(document.createElement('div'));
    page.style.width = '1000px';
    await atStart(page);
    const height = () => byRole('table', 'December 2026').getBoundingClientRect().height;
    const before = height();
    byRole('button', /^Thursday, December 3,/).click();
    await findByRole('heading', 'Thursday, December 3');
    expect(height()).to.equal(before);
    page.remove();
  });

  describe('from right to left', () => {
    let page: HTMLElement;
    beforeEach(() => {
      page = document.body.appendChild(document.createElement('div'));
      page.dir = 'rtl';
    });
    afterEach(() => page.remove());

    it('goes on by ArrowLeft', async () => {
      await atStart(page);
      await keys('ArrowLeft');
      await reaches('Thursday, December 3');
    });

    it('goes back by ArrowRight', async () => {
      await atStart(page);
      await keys('ArrowRight');
      await reaches('Tuesday, December 1');
    });

    for (const [presses, day] of [
      [['ArrowDown', 'Home'], 'Sunday, December 6'],
      [['ArrowDown', 'End'], 'Saturday, December 12'],
      [['PageDown'], 'Saturday, January 2'],
      [['PageDown', 'PageUp'], 'Wednesday, December 2'],
    ] as const)
      it(`goes by ${presses.join(', ')} to ${day}, as from left to right`, async () => {
        await atStart(page);
        await keys(...presses);
        await reaches(day);
      });
  });

  it('is one stop on the way by Tab', async () => {
    await atStart();
    expect(days().filter(({ tabIndex }) => tabIndex === 0)).to.have.lengthOf(1);
    await keys('ArrowRight');
    await reaches('Thursday, December 3');
    expect(
      days()
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(nameOf),
    ).to.deep.equal(['Thursday, December 3, 2 times available']);
    await keys('Tab');
    await until(() => !focused()?.closest('table'));
  });

  it('is one stop, where the focus is, also where a key follows a press at once', async () => {
    await atStart();
    const full = byRole('button', 'Wednesday, December 9, fully booked');
    full.focus();
    full.click();
    // Once that is drawn, and before what may come after it.
    await new Promise(requestAnimationFrame);
    full.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await reaches('Thursday, December 10');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(days().filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([focused()]);
  });

  it('has the months beside drawn before anybody turns to them, and nobody finds them there', async () => {
    await atStart();
    const drawn = () => [...everything()].find(({ dataset }) => dataset.date === '2027-01-05');
    await until(() => Boolean(drawn()));
    const before = drawn()!;
    expect(queryByRole('button', /January 5/)).to.equal(undefined);
    expect(before.getClientRects()[0]!.width).to.equal(0);
    expect(before.tabIndex).to.equal(-1);
    await pressButton('Next month');
    expect(await findByRole('button', /January 5/)).to.equal(before);
    expect(before.getClientRects()[0]!.width).to.be.greaterThan(20);
    await pressButton('Previous month');
    await findByRole('button', START);
    expect(allByRole('button', /January/)).to.deep.equal([]);
  });

  it('names days that are closed, lets the keyboard reach them, and says so when they are pressed', async () => {
    await atStart();
    const christmas = byRole('button', 'Friday, December 25, closed');
    expect(christmas.getAttribute('aria-disabled')).to.equal('true');
    expect(byRole('button', 'Sunday, December 6, closed').getAttribute('aria-disabled')).to.equal('true');
    await keys('ArrowDown', 'Home');
    await reaches('Sunday, December 6, closed');
    await keys('Enter');
    await until(() => spoken() === 'Sunday, December 6, closed');
    expect(byRole('button', START).getAttribute('aria-pressed')).to.equal('true');
  });

  it('marks today, and offers no month before it', async () => {
    await atStart();
    expect(byRole('button', /^Tuesday, December 1, today/).getAttribute('aria-current')).to.equal('date');
    expect(byRole('button', 'Previous month').getAttribute('aria-disabled')).to.equal('true');
  });

  it('is a table with the month as its name and whole weekdays as its columns', async () => {
    await atStart();
    const table = byRole('table', 'December 2026');
    expect([...table.querySelectorAll('th')].map(nameOf)).to.deep.equal([
      'Sunday',
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
    ]);
    expect(table.getAttribute('aria-busy')).to.equal('false');
  });
});

/** The times as a month and as a list, in long days, in nights when clocks change, and where they are only wished for. */
import { expect } from '@open-wc/testing';
import { BookingFailure } from '../../src/index.js';
import { consoleErrors, cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, nameOf, plain, queryByRole, textOf } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { check, chooseTime, giveDetails, heading, pressButton } from '../helpers/visitor.js';
import { findByRole, settled, until, untilFocused } from '../helpers/wait.js';

const atTimes = { service: 'pain-relief', duration: '60' };
const times = () => allByRole('radio', /[AP]M/).map((radio) => plain(nameOf(radio)));
const two = (value: number) => String(value).padStart(2, '0');

describe('the times', () => {
  cleanPage();

  describe('as a list', () => {
    it('are the next ones, a heading a day, and more where they are wanted', async () => {
      const gateway = new StubGateway();
      const days = Array.from({ length: 20 }, (_, index) => `2026-12-${two(index + 2)}`);
      gateway.times = Object.fromEntries([...days, '2027-01-05'].map((day) => [day, ['09:00']]));
      await mount({ attributes: { ...atTimes, view: 'list' }, gateway });
      await findByRole('radio', /^9:00 AM, Wednesday, December 2,/);
      expect(queryByRole('table', /./)).to.equal(undefined);
      expect(times()).to.have.lengthOf(5);
      for (const count of [10, 15, 20]) {
        await pressButton('More days');
        await until(() => times().length === count);
      }
      await pressButton('More days');
      await findByRole('radio', /January 5,/);
      const headings = allByRole('heading', /^\w+day, /).map(nameOf);
      expect(headings[0]).to.equal('Wednesday, December 2');
      expect(headings.at(-1)).to.equal('Tuesday, January 5');
    });

    it('end with the last month that can be booked', async () => {
      const gateway = new StubGateway();
      await mount({ attributes: { ...atTimes, view: 'list' }, gateway });
      await findByRole('radio', /^9:00 AM, Wednesday, December 2,/);
      for (let press = 0; press < 6 && queryByRole('button', 'More days'); press += 1) {
        await pressButton('More days');
        await settled();
        await settled();
      }
      expect(times()).to.have.lengthOf(6);
      expect(queryByRole('button', 'More days')).to.equal(undefined);
    });

    it('are chosen and booked like any other', async () => {
      const gateway = new StubGateway();
      await mount({ attributes: { ...atTimes, view: 'list' }, gateway });
      await check('radio', /^9:00 AM,.* Wednesday/);
      await check('radio', /^5:30 PM,.* Thursday/);
      await until(() => !byRole<HTMLInputElement>('radio', /^9:00 AM,.* Wednesday/).checked);
      await pressButton('Continue');
      await giveDetails();
      await pressButton('Review');
      await pressButton('Confirm booking');
      await heading(/^You’re booked/);
      expect(gateway.posted[0]!.start).to.equal('2026-12-03T17:30:00-08:00');
    });

    it('turn into the calendar and back, and the choice is kept', async () => {
      await mount({ attributes: atTimes, gateway: new StubGateway() });
      await findByRole('table', 'December 2026');
      await pressButton('Show a list');
      await until(() => !queryByRole('table', /./));
      await chooseTime(/^9:00 AM,.* Wednesday/);
      history.replaceState(null, '');
      await pressButton('Back');
      await findByRole('button', 'Show the calendar');
      await pressButton('Show the calendar');
      await findByRole('table', 'December 2026');
    });

    it('are the next ones again, whatever month was looked at, and the calendar opens where the choice is', async () => {
      await mount({ attributes: atTimes, gateway: new StubGateway() });
      await findByRole('radio', /^9:00 AM, Wednesday, December 2/);
      await pressButton('Next month');
      await findByRole('table', 'January 2027');
      await pressButton('Show a list');
      await check('radio', /^9:00 AM, Wednesday, December 2/);
      await pressButton('Show the calendar');
      await findByRole('table', 'December 2026');
    });

    it('are shown where seven columns have no room', async () => {
      const sidebar = document.createElement('div');
      sidebar.style.width = '220px';
      document.body.append(sidebar);
      await mount({ attributes: atTimes, gateway: new StubGateway(), into: sidebar });
      await findByRole('button', 'Show the calendar');
      sidebar.remove();
    });

    it('have a name for what the attribute cannot be', async () => {
      const said = await consoleErrors(() =>
        mount({ attributes: { ...atTimes, view: 'week', 'hour-cycle': '24' }, gateway: new StubGateway() }),
      );
      expect(said.join()).to.contain('view="week" is unknown; use one of month, list');
      expect(said.join()).to.contain('hour-cycle="24" is unknown; use one of h11, h12, h23, h24');
    });
  });

  describe('on a long day', () => {
    it('are all there, in their parts, each with its whole name', async () => {
      const gateway = new StubGateway();
      const day = Array.from(
        { length: 200 },
        (_, index) => `${two(6 + Math.floor(index / 12))}:${two((index % 12) * 5)}`,
      );
      gateway.times = { '2026-12-02': day };
      await mount({ attributes: atTimes, gateway });
      await findByRole('radio', /^6:00 AM/);
      expect(new Set(times()).size).to.equal(200);
      expect(allByRole('region', /^(Morning|Afternoon|Evening)$/)).to.have.lengthOf(3);
      // A row begins with each hour.
      const rows = allByRole('radio', /:00 [AP]M/).map(
        (radio) => radio.closest('label')!.getBoundingClientRect().left,
      );
      expect(new Set(rows.slice(0, 6)).size).to.equal(1);
    });
  });

  describe('on the clinic’s clock', () => {
    it('are in the hour cycle that is asked for', async () => {
      await mount({ attributes: { ...atTimes, 'hour-cycle': 'h23' }, gateway: new StubGateway() });
      await findByRole('radio', /^14:00,.* Wednesday/);
    });

    it('tell that hour apart wherever a time is said: the next one, the chosen one, and others in its place', async () => {
      const slots = ['01:30-07:00', '01:30-08:00'].map((time) => ({
        start: `2027-11-07T${time.slice(0, 5)}:00${time.slice(5)}`,
        end: '2027-11-07T05:00:00-08:00',
        practitioners: ['ana'],
      }));
      const gateway = new StubGateway([
        new BookingFailure('slot-taken', { alternatives: slots.slice(0, 1) }),
      ]);
      gateway.slots = slots;
      Date.now = () => Date.parse('2027-11-01T08:00:00-07:00');
      const element = await mount({ attributes: atTimes, gateway });
      await findByRole('button', /^Next available Sun, Nov 7, 1:30 AM PDT/);
      await check('radio', /^1:30 AM PST/);
      await until(() => plain(textOf(byRole('region', 'Your booking'))).includes('1:30 AM PST to 5:00 AM'));
      await pressButton('Continue');
      await giveDetails();
      await pressButton('Review');
      await heading('Does this look right?');
      expect(plain(textOf(element))).to.contain('Sunday, November 7, 1:30 AM PST to');
      await pressButton('Confirm booking');
      await findByRole('button', /^Sunday, November 7, 1:30 AM PDT/);
      expect(byRole('heading', /^Someone just took/)).to.satisfy((at: Element) =>
        nameOf(at).includes('1:30 AM PST'),
      );
    });

    it('tell the hour that comes twice apart, and skip none', async () => {
      const gateway = new StubGateway();
      gateway.slots = ['00:30-07:00', '01:30-07:00', '01:30-08:00', '02:30-08:00'].map((time) => ({
        start: `2027-11-07T${time.slice(0, 5)}:00${time.slice(5)}`,
        end: `2027-11-07T05:00:00-08:00`,
        practitioners: ['ana'],
      }));
      Date.now = () => Date.parse('2027-11-01T08:00:00-07:00');
      await mount({ attributes: atTimes, gateway });
      await findByRole('radio', /^12:30 AM/);
      expect(times().map((name) => name.split(',')[0])).to.deep.equal([
        '12:30 AM',
        '1:30 AM PDT',
        '1:30 AM PST',
        '2:30 AM',
      ]);
    });
  });

  describe('as they load', () => {
    it('are asked for once, the months before and after too', async () => {
      const gateway = new StubGateway();
      gateway.times = { '2027-01-05': ['09:00'] };
      await mount({ attributes: atTimes, gateway });
      await findByRole('radio', /^9:00 AM/);
      await until(() => gateway.questions.length === 3);
      expect(gateway.questions.map(({ from }) => from).sort()).to.deep.equal([
        '2026-12-01',
        '2027-01-01',
        '2027-02-01',
      ]);
      await pressButton('Previous month');
      await findByRole('table', 'December 2026');
      await pressButton('Next month');
      await findByRole('radio', /^9:00 AM/);
      await settled();
      expect(gateway.questions).to.have.lengthOf(3);
    });

    it('take no room on the page that they will not have', async () => {
      let answer!: () => void;
      const gateway = new StubGateway();
      gateway.times = {
        '2026-12-02': Array.from(
          { length: 30 },
          (_, index) => `${two(9 + (index >> 2))}:${two((index % 4) * 15)}`,
        ),
      };
      gateway.wait = new Promise<void>((resolve) => (answer = resolve));
      const page = document.createElement('div');
      page.style.width = '960px';
      document.body.append(page);
      const element = await mount({ attributes: atTimes, gateway, into: page });
      await findByRole('table', 'December 2026');
      await settled();
      const before = element.getBoundingClientRect().height;
      answer();
      await findByRole('radio', /^9:00 AM/);
      await settled();
      expect(element.getBoundingClientRect().height).to.equal(before);
      page.remove();
    });

    it('say nothing of days that nobody knows anything of', async () => {
      const gateway = new StubGateway();
      gateway.broken = new Error('no answer');
      const element = await mount({ attributes: atTimes, gateway });
      await findByRole('alert');
      expect(queryByRole('button', /fully booked/)).to.equal(undefined);
      expect(plain(textOf(element))).not.to.contain('No times at the moment');
    });

    it('keep the keyboard’s place when the time that had it is gone', async () => {
      const gateway = new StubGateway();
      await mount({ attributes: atTimes, gateway });
      (await findByRole('radio', /^2:00 PM/)).focus();
      gateway.times = { '2026-12-02': ['09:00'] };
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await untilFocused('heading', /^Wednesday, December 2$/);
    });
  });

  describe('where they are only wished for', () => {
    const gateway = () => {
      const bodies: string[] = [];
      return {
        bodies,
        book: (body: string) => {
          bodies.push(body);
          return Promise.resolve({ status: 'requested' as const });
        },
      };
    };

    it('may have a second choice, which is sent', async () => {
      const sent = gateway();
      const element = await mount({ attributes: atTimes, gateway: sent });
      await check('radio', /^9:30 AM/);
      await check('radio', /^Second choice/);
      await check('radio', /^10:00 AM/);
      await until(() => byRole('radio', /^Second choice Tue, Dec 1, 10:00 AM/));
      await pressButton('Continue');
      await giveDetails();
      await pressButton('Review');
      await heading('Does this look right?');
      expect(plain(textOf(element))).to.contain('Tue, Dec 1, 10:00 AM');
      await pressButton('Send request');
      await heading(/^Request sent/);
      expect(JSON.parse(sent.bodies[0]!)).to.include({
        start: '2026-12-01T09:30:00-08:00',
        secondStart: '2026-12-01T10:00:00-08:00',
      });
    });

    it('may have it no more, and it is not sent', async () => {
      const sent = gateway();
      await mount({ attributes: atTimes, gateway: sent });
      await check('radio', /^9:30 AM/);
      expect(queryByRole('button', 'No second choice')).to.equal(undefined);
      await check('radio', /^Second choice/);
      await check('radio', /^10:00 AM/);
      await pressButton('No second choice');
      await untilFocused('radio', /^First choice Tue, Dec 1, 9:30 AM/);
      expect(byRole<HTMLInputElement>('radio', /^First choice/).checked).to.equal(true);
      expect(byRole('radio', /^Second choice \(optional\)/)).to.exist;
      expect(queryByRole('button', 'No second choice')).to.equal(undefined);
      await pressButton('Continue');
      await giveDetails();
      await pressButton('Review');
      await pressButton('Send request');
      await heading(/^Request sent/);
      expect(JSON.parse(sent.bodies[0]!)).not.to.have.property('secondStart');
    });

    it('need none', async () => {
      const sent = gateway();
      await mount({ attributes: atTimes, gateway: sent });
      await chooseTime(/^9:30 AM/);
      await giveDetails();
      await pressButton('Review');
      await pressButton('Send request');
      await heading(/^Request sent/);
      expect(JSON.parse(sent.bodies[0]!)).not.to.have.property('secondStart');
    });
  });

  it('begin with the first one, however far the last day’s were scrolled', async () => {
    const gateway = new StubGateway();
    const long = Array.from({ length: 50 }, (_, at) => `${two(8 + Math.floor(at / 5))}:${(at % 5) + 1}0`);
    gateway.times = { '2026-12-02': long, '2026-12-03': long };
    const page = document.createElement('div');
    page.style.width = '1000px';
    document.body.append(page);
    await mount({ attributes: atTimes, gateway, into: page });
    const last = await findByRole('radio', /^5:50 PM, Wednesday/);
    last.scrollIntoView({ block: 'nearest' });
    const first = () => byRole('radio', /^8:10 AM/).getBoundingClientRect().top;
    const top = () => byRole('table').getBoundingClientRect().top;
    await until(() => first() < top());
    await pressButton(/^Thursday, December 3, 50 times/);
    await findByRole('radio', /^8:10 AM, Thursday/);
    await until(() => first() > top());
    page.remove();
  });

  it('are swiped from month to month, the way the script runs', async () => {
    const page = document.createElement('div');
    document.body.append(page);
    await mount({ attributes: atTimes, gateway: new StubGateway(), into: page });
    const swipe = async (month: string, from: number, to: number, fingers = 1) => {
      const table = await findByRole('table', month);
      const at = (type: string, x: number) => {
        const touched = Object.assign(new Event(type, { bubbles: true }), {
          changedTouches: [{ clientX: x, clientY: 10 }],
          touches: Array.from({ length: type === 'touchstart' ? fingers : 0 }),
        });
        table.dispatchEvent(touched);
      };
      at('touchstart', from);
      at('touchend', to);
    };
    await swipe('December 2026', 200, 80);
    await swipe('January 2027', 200, 190);
    await swipe('January 2027', 200, 80, 2);
    await settled();
    await swipe('January 2027', 80, 200);
    await findByRole('table', 'December 2026');
    page.dir = 'rtl';
    await swipe('December 2026', 80, 200);
    await findByRole('table', 'January 2027');
    page.remove();
  });

  it('mark the weekend and the first day of the week as the language has them', async () => {
    await mount({ attributes: { ...atTimes, lang: 'en-GB' }, gateway: new StubGateway() });
    const table = await findByRole('table', 'December 2026');
    expect([...table.querySelectorAll('th')].map(nameOf)[0]).to.equal('Monday');
  });
});
